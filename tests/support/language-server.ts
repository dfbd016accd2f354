import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}

/** Starts the language server that the Astro extension of VS Code runs, as that extension does, on a project folder. It ends with the test. */
export async function languageServer(project: string) {
  const server = spawn(process.execPath, [resolve('node_modules/@astrojs/language-server/bin/nodeServer.js'), '--stdio'], { cwd: project });
  onTestFinished(() => void server.kill());
  const waiting = new Map<number, (result: unknown) => void>();
  let ids = 0;
  let received = Buffer.alloc(0);
  const send = (message: Message) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const take = ({ id, method, params, result }: Message) => {
    if (id === undefined) return;
    // Of what the server asks, only settings need an answer with as many values as it asked for.
    if (method) send({ id, result: method === 'workspace/configuration' ? (params as { items: unknown[] }).items.map(() => null) : null } as Message);
    else waiting.get(id)?.(result);
  };
  server.stdout.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part]);
    for (let head = received.indexOf('\r\n\r\n'); head >= 0; head = received.indexOf('\r\n\r\n')) {
      const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(received.toString('latin1', 0, head))![1]);
      if (received.length < end) return;
      take(JSON.parse(received.toString('utf8', head + 4, end)) as Message);
      received = received.subarray(end);
    }
  });
  const ask = <T>(method: string, params: object) =>
    new Promise<T>((done) => {
      waiting.set(++ids, done as (result: unknown) => void);
      send({ id: ids, method, params });
    });
  const rootUri = pathToFileURL(project).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'project' }],
    capabilities: { textDocument: { diagnostic: {}, completion: {}, hover: { contentFormat: ['markdown'] } }, workspace: { workspaceFolders: true } },
    initializationOptions: { typescript: { tsdk: resolve('node_modules/typescript/lib') }, contentIntellisense: true },
  });
  send({ method: 'initialized', params: {} });
  const open = (uri: string, languageId: string, text: string) =>
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId, version: 1, text } } });
  return { ask, open };
}
