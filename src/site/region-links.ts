import { addressOf } from '../schema/address.ts';
import { site } from 'virtual:site-facts';
import type { TitledLink } from './routes.ts';

/** The regions of the site, each with its address: also for pages that do not hold the catalogue. */
export const regionLinks: readonly TitledLink[] = site.regions.map(({ slug, name }) => ({
  title: name,
  href: addressOf({ kind: 'region', region: slug, slug }),
}));
