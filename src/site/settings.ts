import { isDateText, type DateText } from '../schema/date.ts';
import { dayInAmsterdam } from '../text/dates.ts';
import { siteUrlFault } from './site-url.ts';

/** What a build depends on besides the content. */
export interface BuildSettings {
  contentDir: string;
  siteUrl: string;
  /** The day as of which the site is built. */
  today: DateText;
  noindex: boolean;
  target: DeployTarget;
}

const DEPLOY_TARGETS = ['node', 'cloudflare', 'netlify', 'static'] as const;

/** Where a build is going to run: a Node server, a Cloudflare worker, or Netlify and anywhere else that serves files (without the contact form). */
export type DeployTarget = (typeof DEPLOY_TARGETS)[number];

/** True for a target that only serves files: nothing there answers on demand. */
export function isFilesOnly(target: DeployTarget): boolean {
  return target === 'static' || target === 'netlify';
}

/** Reads the build's settings from the environment; `now` is in milliseconds. Throws a sentence in Dutch for a wrong one. */
export function readBuildSettings(env: Record<string, string | undefined>, now: number): BuildSettings {
  const today = env['SITE_DATE'] || dayInAmsterdam(now);
  if (!isDateText(today)) throw new Error(`SITE_DATE is geen datum: "${today}". Schrijf jjjj-mm-dd, bijvoorbeeld 2024-07-01.`);
  const siteUrl = env['SITE_URL'] || 'http://localhost:4321';
  const fault = siteUrlFault(siteUrl);
  if (fault !== undefined) throw new Error(fault);
  const target = env['DEPLOY_TARGET'] || 'node';
  if (!isTarget(target)) throw new Error(`DEPLOY_TARGET "${target}" kan niet. Laat de instelling weg, of schrijf ${DEPLOY_TARGETS.join(', ')}.`);
  return { contentDir: env['CONTENT_DIR'] || 'content', siteUrl, today, noindex: !['', '0', 'false'].includes(env['NOINDEX'] ?? ''), target };
}

function isTarget(text: string): text is DeployTarget {
  return (DEPLOY_TARGETS as readonly string[]).includes(text);
}
