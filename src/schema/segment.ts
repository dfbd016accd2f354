import * as z from 'zod';
import { common, source, text, validity, wholeNumber } from './common.ts';
import { dateText } from './date.ts';

/** A segment: a part of youth care that is bought as one whole. The body is its description. */
export const segmentSchema = z.strictObject({
  title: text('Titel', 'De naam van het segment.'),
  number: wholeNumber('Nummer', 'Het nummer van het segment, als het er een heeft.', 1, 999).optional(),
  summary: text('Samenvatting', 'Eén of twee gewone zinnen: voor wie is dit en wat is het?'),
  careTypes: z
    .array(
      z.strictObject({
        name: text('Zorgvorm', 'De naam van het soort zorg.'),
        abbreviation: text('Afkorting', 'De afkorting, bijvoorbeeld KDC.').optional(),
      }),
    )
    .min(1)
    .meta({ title: 'Zorgaanbod', description: 'Welke soorten zorg er in dit segment meestal worden ingezet. Dit zijn geen producten.' })
    .optional(),
  milestones: z
    .array(
      z.strictObject({
        date: dateText('Datum', 'De dag van de mijlpaal, als jjjj-mm-dd.'),
        title: text('Wat er gebeurt', 'Eén zin voor de lezer.'),
      }),
    )
    .min(1)
    .meta({ title: 'Planning', description: 'Belangrijke dagen voor dit segment.' })
    .optional(),
  ...validity,
  ...common,
  source,
});
