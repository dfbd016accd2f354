import { isIP } from 'node:net';
import { join } from 'node:path';
import { readContactSettings, settingOf, type ContactSettings, type Environment } from '../contact/settings.ts';
import { settingErrors as t } from '../text/server.ts';

/** Where messages are kept: a file of the embedded database, or a Postgres server. */
export type DatabaseSettings = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };

/** Everything that the server can be told by its environment. */
export interface ServerSettings extends ContactSettings {
  host: string;
  port: number;
  dataDir: string;
  database: DatabaseSettings;
  /** Addresses or networks (CIDR) of proxies whose X-Forwarded-* is believed. */
  trustedProxies: string[];
}

/** Reads the settings; gives them, or every sentence on what is wrong, in Dutch. An empty setting counts as none. */
export function readSettings(env: Environment): { settings: ServerSettings } | { errors: string[] } {
  const errors: string[] = [];
  const get = (name: string) => settingOf(env, name);
  const portText = get('PORT') ?? '4321';
  if (!/^\d{1,5}$/.test(portText) || Number(portText) > 65_535) errors.push(t.port(portText));
  const dataDir = get('DATA_DIR') ?? '.data';
  const contact = readContactSettings(env, (_name, sentence) => errors.push(sentence));
  const database = readDatabase(get('DATABASE_URL'), dataDir, errors);
  // A key in a folder of one machine would leave the other machines without it.
  if (database.kind === 'postgres' && contact.contactKey === undefined) errors.push(t.keyForPostgres);
  const trustedProxies = (get('TRUSTED_PROXIES') ?? '').split(',').flatMap((part) => part.trim() || []);
  for (const proxy of trustedProxies) if (!isNetwork(proxy)) errors.push(t.trustedProxies(proxy));
  if (errors.length > 0) return { errors };
  return { settings: { ...contact, host: get('HOST') ?? 'localhost', port: Number(portText), dataDir, database, trustedProxies } };
}

function readDatabase(url: string | undefined, dataDir: string, errors: string[]): DatabaseSettings {
  const embedded = { kind: 'sqlite', file: join(dataDir, 'messages.sqlite') } as const;
  if (url === undefined) return embedded;
  if (url.startsWith('file:')) return { kind: 'sqlite', file: url.slice('file:'.length) || embedded.file };
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return { kind: 'postgres', url };
  errors.push(t.databaseUrl(url.replace(/:.*/s, ':')));
  return embedded;
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
