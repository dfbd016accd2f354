import { defineCollection } from 'astro:content';
import { schemas } from './schema/kinds.ts';
import { contentLoader } from './site/content-loader.ts';

// As `contentDir` of site/settings.ts, which astro.config.mjs reads; Astro hands no settings to this file.
const folder = process.env['CONTENT_DIR'] || 'content';

/** The collections that Astro reads, one per kind of entry: Astro looks for this name in this file. */
export const collections = {
  region: defineCollection({ loader: contentLoader('region', folder), schema: schemas.region }),
  segment: defineCollection({ loader: contentLoader('segment', folder), schema: schemas.segment }),
  product: defineCollection({ loader: contentLoader('product', folder), schema: schemas.product }),
  objective: defineCollection({ loader: contentLoader('objective', folder), schema: schemas.objective }),
  consultation: defineCollection({ loader: contentLoader('consultation', folder), schema: schemas.consultation }),
  page: defineCollection({ loader: contentLoader('page', folder), schema: schemas.page }),
  term: defineCollection({ loader: contentLoader('term', folder), schema: schemas.term }),
};
