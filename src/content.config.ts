import { defineCollection } from 'astro:content';
import { schemas } from './schema/kinds.ts';
import { contentLoader } from './site/content-loader.ts';

const folder = process.env['CONTENT_DIR'] || 'content';

export const collections = {
  region: defineCollection({ loader: contentLoader('region', folder), schema: schemas.region }),
  segment: defineCollection({ loader: contentLoader('segment', folder), schema: schemas.segment }),
  product: defineCollection({ loader: contentLoader('product', folder), schema: schemas.product }),
  objective: defineCollection({ loader: contentLoader('objective', folder), schema: schemas.objective }),
  consultation: defineCollection({ loader: contentLoader('consultation', folder), schema: schemas.consultation }),
  page: defineCollection({ loader: contentLoader('page', folder), schema: schemas.page }),
  term: defineCollection({ loader: contentLoader('term', folder), schema: schemas.term }),
};
