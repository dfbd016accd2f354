import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { checkContent } from '../../src/check/check-content.ts';
import { GOOD, writeContent } from '../support/content-folder.ts';
import { tempFolder } from '../contact/support.ts';

const source = 'source:\n  title: Bron\n';
/** Two regions, one with something of each kind to refer to. */
const CONTENT: Record<string, string> = {
  'regions/proef/consultations/overleg.mdx': `---\ntitle: Overleg\nsegments: [wonen]\ndate: 2025-01-02\n${source}---\n`,
  'regions/andere/region.mdx': `---\nname: Andere regio\n${source}---\n`,
};

/** Content in the folder `content` of a new project. Gone after the test. */
export async function project(files: Record<string, string> = {}): Promise<string> {
  return writeContent(join(await tempFolder(), 'content'), { ...GOOD, ...CONTENT, ...files });
}

/** Runs the real command in that project, with answers on its input and SITE_DATE 2026-11-23. */
export function run(folder: string, args: readonly string[], answers: readonly string[] = []): Promise<{ code: number | null; out: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve('bin/new.ts'), ...args], {
      cwd: dirname(folder),
      env: { PATH: process.env['PATH'], SITE_DATE: '2026-11-23', TZ: 'UTC' },
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.on('close', (code) => done({ code, out }));
    child.stdin.end(answers.map((answer) => `${answer}\n`).join(''));
  });
}

/** What the check finds in a content folder, in short. */
export async function problemsIn(folder: string) {
  return (await checkContent(folder)).problems.map(({ file, code, line }) => `${file}:${line} ${code}`);
}
