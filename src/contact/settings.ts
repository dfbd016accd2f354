import { siteUrlFault } from '../site/site-url.ts';
import { settingErrors as t } from '../text/server.ts';
import { MOST_BITS } from './proof-of-work.ts';

/** The environment of a process or a worker: name of a setting -> its text. */
export type Environment = Record<string, unknown>;

/** Told of every setting that is wrong: its name, and a sentence in Dutch. */
export type OnWrongSetting = (name: string, sentence: string) => void;

/** Where mail goes out, when it does. */
export interface MailSettings {
  url: string;
  from: string;
  to: string;
}

/** What the contact form can be told, wherever it runs. */
export interface ContactSettings {
  /** Public address; undefined means the one that the site was built with. */
  siteUrl: string | undefined;
  mail: MailSettings | undefined;
  /** Secret for tokens and encryption; undefined when none is set. */
  contactKey: string | undefined;
  /** Secrets of before: messages that were made with them can still be read. */
  olderKeys: string[];
  /** Posts per ten minutes and visitor; 0 counts nothing. */
  rateLimit: number;
  /** Days after delivery that a message's content is kept. */
  retentionDays: number;
  /** Zero bits of the proof of work; 0 asks nothing. */
  proofBits: number;
}

/** One address, bare or as `Naam <adres>`. Of several a mail server may refuse one without a word. */
const MAILBOX = /^(?:[^<>@,;]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/;

/** A setting's text without spaces around it; an empty one counts as none. */
export function settingOf(env: Environment, name: string): string | undefined {
  const value = env[name];
  return (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '') || undefined;
}

/** Reads the settings; what it gives can only be used when none was wrong. */
export function readContactSettings(env: Environment, onWrong: OnWrongSetting): ContactSettings {
  const get = (name: string) => settingOf(env, name);
  const siteUrl = get('SITE_URL');
  const fault = siteUrl === undefined ? undefined : siteUrlFault(siteUrl);
  if (fault !== undefined) onWrong('SITE_URL', fault);
  const contactKey = get('CONTACT_KEY');
  const olderKeys = (get('CONTACT_KEY_OLD') ?? '').split(',').flatMap((part) => part.trim() || []);
  if (contactKey !== undefined && contactKey.length < 32) onWrong('CONTACT_KEY', t.contactKey);
  if (olderKeys.some((key) => key.length < 32)) onWrong('CONTACT_KEY_OLD', t.olderKey);
  const whole = (name: string, normal: number, least: number, most: number) => {
    const text = get(name) ?? String(normal);
    const number = Number(text);
    if (/^\d{1,6}$/.test(text) && number >= least && number <= most) return number;
    onWrong(name, t.whole(name, text, least, most));
    return normal;
  };
  const rateLimit = whole('CONTACT_RATE_LIMIT', 30, 0, 100_000);
  const retentionDays = whole('RETENTION_DAYS', 30, 1, 3650);
  const proofBits = whole('CONTACT_PROOF_OF_WORK', 0, 0, MOST_BITS);
  return { siteUrl, mail: readMail(get, onWrong), contactKey, olderKeys, rateLimit, retentionDays, proofBits };
}

function readMail(get: (name: string) => string | undefined, onWrong: OnWrongSetting): MailSettings | undefined {
  const [url, from, to] = [get('SMTP_URL'), get('MAIL_FROM'), get('MAIL_TO')];
  if (url === undefined) {
    if (from !== undefined || to !== undefined) onWrong('SMTP_URL', t.mailWithoutServer);
    return undefined;
  }
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === '') onWrong('SMTP_URL', t.smtpUrl);
  if (from === undefined || !MAILBOX.test(from)) onWrong('MAIL_FROM', t.mailFrom);
  if (to === undefined || !MAILBOX.test(to)) onWrong('MAIL_TO', t.mailTo);
  return { url, from: from ?? '', to: to ?? '' };
}
