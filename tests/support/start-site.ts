import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The last build, served by the real server on a port and a database of its own. */
interface RunningSite {
  /** Without a slash at the end. */
  address: string;
  stop(): void;
}

/** Starts the server and waits until it answers. Throws when it has not done so in half a minute. */
export async function startSite(): Promise<RunningSite> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const data = await mkdtemp(join(tmpdir(), 'site-'));
  const server = spawn('node', ['bin/serve.ts'], {
    env: { ...process.env, HOST: 'localhost', PORT: String(port), DATA_DIR: data, SITE_URL: address },
    stdio: 'ignore',
  });
  const stop = () => {
    server.kill();
    void rm(data, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      await fetch(`${address}/gezond`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  stop();
  throw new Error('The site does not start. Run npm run build first.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
