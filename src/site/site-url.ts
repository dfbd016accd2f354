import { settingErrors as t } from '../text/server.ts';

/** What is wrong with the site's public address, as a sentence in Dutch, or undefined: it must be a web address with nothing behind the host, for pages refer to each other from the root. */
export function siteUrlFault(text: string): string | undefined {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return t.siteUrl(text);
  const { pathname, search, hash } = new URL(text);
  return pathname + search + hash === '/' ? undefined : t.siteUrlPath(text);
}
