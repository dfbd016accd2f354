import * as z from 'zod';
import { common, text, texts } from './common.ts';

/** A word of the glossary. The body is its meaning in one or two sentences. */
export const termSchema = z.strictObject({
  term: text('Begrip', 'Het begrip, voluit geschreven.'),
  abbreviation: text('Afkorting', 'De afkorting, bijvoorbeeld KDC.').optional(),
  alsoKnownAs: texts('Ook bekend als', 'Gewone woorden en oude namen voor hetzelfde. De zoekfunctie kent ze dan ook.').optional(),
  ...common,
});
