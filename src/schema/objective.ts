import * as z from 'zod';
import { common, reference, source, text, wholeNumber } from './common.ts';

/** published: the region states it as its objective; adopted: a formal decision is known; discussed: a proposal in a consultation. */
const OBJECTIVE_STATUS = ['published', 'adopted', 'discussed'] as const;

/** An objective of a segment. */
export const objectiveSchema = z.strictObject({
  statement: text('Doelstelling', 'De doelstelling in één zin.'),
  number: wholeNumber('Nummer', 'Het nummer van de doelstelling binnen het segment.', 1, 999).optional(),
  segment: reference('segment', 'Segment', 'De bestandsnaam (zonder .mdx) van het segment waar deze doelstelling bij hoort.'),
  status: z.enum(OBJECTIVE_STATUS).meta({
    title: 'Status',
    description: 'published = door de regio gepubliceerd, adopted = formeel vastgesteld, discussed = alleen besproken.',
  }),
  horizon: z.enum(['short', 'long']).meta({ title: 'Termijn', description: 'short = korte termijn, long = lange termijn.' }).optional(),
  consultation: reference(
    'consultation',
    'Besproken in',
    'De bestandsnaam (zonder .mdx) van de marktconsultatie waarin deze doelstelling besproken is.',
  ).optional(),
  ...common,
  source,
});
