import type { AddressInfo } from 'node:net';
import { serverText as t } from '../text/server.ts';
import type { ServerSettings } from './settings.ts';

/** The few lines that the server starts with: where it is, and what is and is not configured. `today` is the site's day, `waiting` counts messages. */
export function startReport(settings: ServerSettings, address: AddressInfo | string | null, today: string, waiting: number): string {
  const { host, mail, databaseFile, contactKey, dataDir } = settings;
  // The setting may be 0: any free port.
  const port = typeof address === 'object' && address !== null ? address.port : settings.port;
  return [
    '',
    t.address(`http://${host.includes(':') ? `[${host}]` : host}:${port}`),
    t.builtAs(today),
    t.search,
    t.messages(databaseFile, waiting),
    mail ? t.mailOn(new URL(mail.url).host, mail.from, mail.to) : t.mailOff,
    contactKey ? t.keyGiven : t.keyGenerated(dataDir),
    t.stopHint,
    '',
  ].join('\n');
}
