import { resolve } from 'node:path';
import { closeServer, siteServer } from '../src/server/http-server.ts';
import { openContact } from '../src/server/open-contact.ts';
import { readBuild } from '../src/server/read-build.ts';
import { readSettings } from '../src/server/settings.ts';
import { startReport } from '../src/server/start-report.ts';
import { startUpkeep, type Upkeep } from '../src/server/upkeep.ts';
import { startError } from '../src/text/contact.ts';
import { serverText } from '../src/text/server.ts';

/** Says what is wrong and ends the process. */
function stop(...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}
const stopWith = (error: Error) => stop(error.message);

const read = readSettings(process.env);
const settings = 'errors' in read ? stop(...read.errors) : read.settings;
const { client, dynamic, regions, today, siteUrl, redirects } = await readBuild(resolve('dist')).catch(stopWith);
const { service, health, store, delivery, retention } = await openContact(settings, regions, siteUrl, Date.now).catch(stopWith);
const counts = await store.counts().catch(stopWith);

// Known when the server listens; until then nothing is kept either.
let upkeep: Upkeep | undefined;
const contact = service(() => upkeep?.nudge());
const server = siteServer({ client, dynamic, locals: { contact, health }, trustedProxies: settings.trustedProxies, redirects });
server.on('error', ({ code = '' }: NodeJS.ErrnoException) =>
  stop(code === 'EADDRINUSE' ? serverText.portTaken(settings.port) : startError.cannotListen(settings.host, settings.port, code)),
);
server.listen(settings.port, settings.host, () => {
  console.log(startReport(settings, server.address(), today, counts));
  upkeep = startUpkeep(delivery, retention);
  const { stop: stopUpkeep } = upkeep;

  // Takes no more visitors, finishes with those who are there and with the mail under way, then closes the store. A second signal ends it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => (server.listening ? Promise.all([closeServer(server), stopUpkeep()]).then(() => store.close()) : process.exit(1)));
  }
});
