import { cleanLine } from './clean.ts';
import { LONGEST, type FieldValues } from './fields.ts';
import type { RegionChoice } from './intake.ts';
import { emptyValues } from './read-form.ts';

/** What the address of the form fills in: a region that can be chosen, and a subject. */
export function prefilled(request: Request, regions: readonly RegionChoice[]): FieldValues {
  const query = new URL(request.url).searchParams;
  const region = regions.find(({ slug }) => slug === query.get('regio'))?.slug ?? '';
  // `pagina` is what a link says that names no subject of its own.
  const subject = cleanLine(query.get('onderwerp') || query.get('pagina') || '');
  return { ...emptyValues(), region, subject: [...subject].slice(0, LONGEST.subject).join('').trim() };
}
