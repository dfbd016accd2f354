import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startDelivery } from '../src/server/delivery-loop.ts';
import { siteServer, type DynamicHandler } from '../src/server/http-server.ts';
import { openContact, type OpenContact } from '../src/server/open-contact.ts';
import { readSettings, type ServerSettings } from '../src/server/settings.ts';
import type { RegionMailbox } from '../src/site/site-facts.ts';
import { logText, serverText as t } from '../src/text/server.ts';

function stop(...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

const read = readSettings(process.env);
const settings: ServerSettings = 'errors' in read ? stop(...read.errors) : read.settings;
const dist = resolve('dist');
if (!existsSync(`${dist}/server/entry.mjs`) || !existsSync(`${dist}/client/404.html`)) stop(t.notBuilt);

const regions = JSON.parse(await readFile(`${dist}/regions.json`, 'utf8')) as RegionMailbox[];
const build = JSON.parse(await readFile(`${dist}/build.json`, 'utf8')) as { today: string; siteUrl: string };
const { handler } = (await import(pathToFileURL(`${dist}/server/entry.mjs`).href)) as { handler: DynamicHandler };

let opened: OpenContact;
try {
  opened = await openContact(settings, settings.siteUrl ?? build.siteUrl, regions, Date.now);
} catch (error) {
  stop(t.databaseFailed(settings.databaseFile, (error as Error).message));
}
const { contact, health, store, close } = opened;
const { mail } = settings;
const stopDelivery = mail
  ? startDelivery({
      ...(await deliveryParts(mail)),
      onParked: (reference, error) => console.error(logText.parked(reference, error)),
    })
  : async () => undefined;

async function deliveryParts({ url, from, to }: { url: string; from: string; to: string }) {
  const { smtpSend } = await import('../src/contact/smtp.ts');
  return { store, send: smtpSend(url), from, to, regions, now: Date.now, random: Math.random };
}

const server = siteServer({ client: `${dist}/client`, dynamic: handler, locals: { contact, health }, trustedProxies: settings.trustedProxies });
server.on('error', (error: NodeJS.ErrnoException) => stop(error.code === 'EADDRINUSE' ? t.portTaken(settings.port) : error.message));
server.listen(settings.port, settings.host, async () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : settings.port;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  const { waiting } = await store.counts();
  console.log(
    [
      '',
      t.address(`http://${host}:${port}`),
      t.builtAs(build.today),
      t.search,
      t.messages(settings.databaseFile, waiting),
      mail ? t.mailOn(new URL(mail.url).host, mail.from, mail.to) : t.mailOff,
      settings.contactKey ? t.keyGiven : t.keyGenerated(settings.dataDir),
      t.stopHint,
      '',
    ].join('\n'),
  );
});

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    server.close(async () => {
      await stopDelivery();
      await close();
    });
    server.closeIdleConnections();
  });
}
