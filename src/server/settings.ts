import { isIP } from 'node:net';
import { join } from 'node:path';
import { settingErrors as t } from '../text/server.ts';

/** Where mail goes out, when it does. */
export interface MailSettings {
  url: string;
  from: string;
  to: string;
}

/** Everything that the server can be told by its environment. */
export interface ServerSettings {
  host: string;
  port: number;
  /** Public address; undefined means the one that the site was built with. */
  siteUrl: string | undefined;
  dataDir: string;
  /** File of the embedded database. */
  databaseFile: string;
  mail: MailSettings | undefined;
  /** Secret for tokens; undefined means the one generated in `dataDir`. */
  contactKey: string | undefined;
  /** Addresses or networks (CIDR) of proxies whose X-Forwarded-* is believed. */
  trustedProxies: string[];
}

/** One address, bare or as `Naam <adres>`. Of several a mail server may refuse one without a word. */
const MAILBOX = /^(?:[^<>@,;]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/;

/** Reads the settings; gives them, or every sentence on what is wrong, in Dutch. An empty setting counts as none. */
export function readSettings(env: Record<string, string | undefined>): { settings: ServerSettings } | { errors: string[] } {
  const errors: string[] = [];
  const get = (name: string) => env[name]?.trim() || undefined;
  const portText = get('PORT') ?? '4321';
  if (!/^\d{1,5}$/.test(portText) || Number(portText) > 65_535) errors.push(t.port(portText));
  const siteUrl = get('SITE_URL');
  if (siteUrl !== undefined && !isWebAddress(siteUrl)) errors.push(t.siteUrl(siteUrl));
  const dataDir = get('DATA_DIR') ?? '.data';
  const databaseUrl = get('DATABASE_URL');
  if (databaseUrl !== undefined && !databaseUrl.startsWith('file:')) errors.push(t.databaseUrl(databaseUrl.replace(/:.*/s, ':')));
  const contactKey = get('CONTACT_KEY');
  if (contactKey !== undefined && contactKey.length < 32) errors.push(t.contactKey);
  const trustedProxies = (get('TRUSTED_PROXIES') ?? '').split(',').flatMap((part) => part.trim() || []);
  for (const proxy of trustedProxies) if (!isNetwork(proxy)) errors.push(t.trustedProxies(proxy));
  const mail = readMail(get, errors);
  if (errors.length > 0) return { errors };
  const databaseFile = databaseUrl?.slice('file:'.length) || join(dataDir, 'messages.sqlite');
  return { settings: { host: get('HOST') ?? 'localhost', port: Number(portText), siteUrl, dataDir, databaseFile, mail, contactKey, trustedProxies } };
}

function readMail(get: (name: string) => string | undefined, errors: string[]): MailSettings | undefined {
  const [url, from, to] = [get('SMTP_URL'), get('MAIL_FROM'), get('MAIL_TO')];
  if (url === undefined) {
    if (from !== undefined || to !== undefined) errors.push(t.mailWithoutServer);
    return undefined;
  }
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === '') errors.push(t.smtpUrl);
  if (from === undefined || !MAILBOX.test(from)) errors.push(t.mailFrom);
  if (to === undefined || !MAILBOX.test(to)) errors.push(t.mailTo);
  return { url, from: from ?? '', to: to ?? '' };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
