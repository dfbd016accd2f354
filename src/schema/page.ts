import * as z from 'zod';
import { common, text } from './common.ts';

/** A further page of a region or of the whole site. The body is its text. */
export const pageSchema = z.strictObject({
  title: text('Titel', 'De titel van de pagina.'),
  summary: text('Samenvatting', 'Eén of twee gewone zinnen over de pagina.'),
  audience: z
    .enum(['parent', 'provider', 'both'])
    .meta({ title: 'Voor wie', description: 'parent = ouders, provider = aanbieders, both = iedereen.' })
    .optional(),
  ...common,
});
