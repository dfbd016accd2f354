import { publishedOf } from '../catalogue/published.ts';
import { redirectsOf, type Redirect } from '../catalogue/redirects.ts';
import { checkContent, siteInfo } from '../check/check-content.ts';
import type { SiteInfo } from '../schema/site.ts';
import type { BuildSettings } from './settings.ts';

/** A region as pages outside the catalogue need it: header, footer, contact form. */
interface RegionFact {
  slug: string;
  name: string;
}

/** What every page needs of the site, also the pages that are made on demand and do not hold the catalogue. */
export interface SiteFacts {
  info: SiteInfo;
  regions: RegionFact[];
  /** Pages of the whole site, for the footer. */
  pages: { slug: string; title: string }[];
  siteUrl: string;
  today: string;
  noindex: boolean;
}

/** A region's contact mailbox, for the server only: it never reaches a page. */
export interface RegionMailbox extends RegionFact {
  mailbox?: string;
}

/** What a build needs of the content besides the catalogue. */
interface ReadFacts {
  facts: SiteFacts;
  mailboxes: RegionMailbox[];
  /** Former addresses and where they lead. */
  redirects: Redirect[];
}

/** Reads the facts of the whole site from the content folder. Throws if the content has errors in what it needs. */
export async function readSiteFacts({ contentDir, siteUrl, today, noindex }: BuildSettings): Promise<ReadFacts> {
  const { content } = await checkContent(contentDir);
  const published = publishedOf(content.entries);
  const pages = published
    .filter(({ kind, region }) => kind === 'page' && region === undefined)
    .map(({ slug, data }) => ({ slug, title: String(data['title']) }));
  const mailboxes = published
    .filter(({ kind }) => kind === 'region')
    .map(({ slug, data }) => ({ slug, name: String(data['name']), ...(typeof data['mailbox'] === 'string' ? { mailbox: data['mailbox'] } : {}) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const regions = mailboxes.map(({ slug, name }) => ({ slug, name }));
  const facts = { info: siteInfo(content), regions, pages, siteUrl, today, noindex };
  return { facts, mailboxes, redirects: redirectsOf(content.entries) };
}
