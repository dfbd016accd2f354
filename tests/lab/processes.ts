import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process that an experiment started. */
export interface Running {
  child: ChildProcess;
  /** All that it has printed. */
  output: () => string;
  /** Resolves when it has ended. */
  ended: Promise<number | null>;
  /** Waits until its output matches; rejects with all of its output when it ends first. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Ends it at once (SIGKILL) and waits. */
  kill: () => Promise<void>;
}

/** Starts a script with this Node, in a folder, with these settings and no others. */
export function start(script: string, folder: string, env: Record<string, string>, ...args: string[]): Running {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TZ: 'UTC', ...env },
  });
  let printed = '';
  let closed = false;
  let heard = () => {};
  const hear = (text: string) => {
    printed += text;
    heard();
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const ended = new Promise<number | null>((resolve) =>
    child.on('close', (code) => {
      closed = true;
      resolve(code);
      heard();
    }),
  );
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      heard = () => {
        const match = pattern.exec(printed);
        if (match) resolve(match);
        else if (closed) reject(new Error(`it ended: ${printed}`));
      };
      heard();
    });
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { child, output: () => printed, ended, says, kill };
}

/** Path of a file of the project. */
export function projectFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Starts the site's server on a folder that holds `dist`, and waits until it listens. `port` 0 takes any. */
export async function serve(folder: string, env: Record<string, string>, port = 0, script = 'bin/serve.ts'): Promise<Running & { port: number }> {
  const running = start(projectFile(script), folder, { HOST: '127.0.0.1', PORT: String(port), CONTACT_RATE_LIMIT: '0', ...env });
  const [, given] = await running.says(/De site staat op http:\/\/[^\s:]+:(\d+)/);
  return { ...running, port: Number(given) };
}
