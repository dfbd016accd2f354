import type * as z from 'zod';
import { consultationSchema } from './consultation.ts';
import { objectiveSchema } from './objective.ts';
import { pageSchema } from './page.ts';
import { productSchema } from './product.ts';
import { regionSchema } from './region.ts';
import { segmentSchema } from './segment.ts';
import { termSchema } from './term.ts';

/** The schema of each kind of entry. */
export const schemas = {
  region: regionSchema,
  segment: segmentSchema,
  product: productSchema,
  objective: objectiveSchema,
  consultation: consultationSchema,
  page: pageSchema,
  term: termSchema,
};

/** A kind of entry. */
export type Kind = keyof typeof schemas;

/** All kinds, in the order in which they depend on each other. */
export const KINDS = Object.keys(schemas) as Kind[];

/** The checked fields of an entry of kind K. */
export type DataOf<K extends Kind> = z.infer<(typeof schemas)[K]>;
