import type { AddressInfo } from 'node:net';
import { serverText as t } from '../text/server.ts';
import type { StoreCounts } from '../contact/store.ts';
import { databaseName } from './open-contact.ts';
import type { ServerSettings } from './settings.ts';

/** The few lines that the server starts with: where it is, and what is and is not configured. `today` is the site's day. */
export function startReport(settings: ServerSettings, address: AddressInfo | string | null, today: string, counts: StoreCounts): string {
  const { host, mail, database, contactKey, dataDir } = settings;
  // The setting may be 0: any free port.
  const port = typeof address === 'object' && address !== null ? address.port : settings.port;
  return [
    '',
    t.address(`http://${host.includes(':') ? `[${host}]` : host}:${port}`),
    t.builtAs(today),
    t.search,
    t.messages(databaseName(database), counts.waiting),
    mail ? t.mailOn(new URL(mail.url).host, mail.from, mail.to) : t.mailOff,
    contactKey ? t.keyGiven : t.keyGenerated(dataDir),
    ...(counts.unreadable > 0 ? [t.unreadable(counts.unreadable)] : []),
    t.stopHint,
    '',
  ].join('\n');
}
