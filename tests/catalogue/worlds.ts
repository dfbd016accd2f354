import fc from 'fast-check';
import type { AnyEntry } from '../../src/catalogue/entry.ts';

const source = { title: 'Bron' };
/** Days close together, so that ends and starts meet, with 29 February and both clock changes among them. */
export const day = fc.constantFrom(
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-03-30',
  '2024-03-31',
  '2024-04-01',
  '2024-06-30',
  '2024-07-01',
  '2024-10-26',
  '2024-10-27',
  '2024-10-28',
  '9999-12-31',
);
const maybeDay = fc.option(day, { nil: undefined });
/** Validity whose end, if any, is not before its start. */
export const validity = fc
  .tuple(maybeDay, maybeDay)
  .map(([from, until]) => (from && until && until < from ? { validFrom: until, validUntil: from } : { validFrom: from, validUntil: until }));

const words = ['KDC', 'kdc', 'dagbesteding', 'opvang', 'SNO', '(V)SO', 'bso+', 'thuis'];
const prose = fc.array(fc.constantFrom(...words, 'en', 'bij'), { maxLength: 8 }).map((list) => list.join(' '));

/** Entries that fit together: up to three regions with segments, products that replace earlier ones, objectives, consultations, pages and terms. */
export const world: fc.Arbitrary<AnyEntry[]> = fc
  .record({
    regions: fc.integer({ min: 1, max: 3 }),
    segments: fc.array(fc.record({ region: fc.nat(), validity, number: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    products: fc.array(fc.record({ segment: fc.nat(), validity, replaces: fc.array(fc.nat(), { maxLength: 3 }), body: prose, draft: fc.boolean() }), {
      maxLength: 10,
    }),
    consultations: fc.array(fc.record({ segments: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), date: day }), { maxLength: 4 }),
    objectives: fc.array(fc.record({ segment: fc.nat(), consultation: fc.option(fc.nat(), { nil: undefined }), body: prose }), { maxLength: 6 }),
    terms: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 4 }),
    pages: fc.array(fc.option(fc.nat(), { nil: undefined }), { maxLength: 3 }),
  })
  .map(({ regions, segments, products, consultations, objectives, terms, pages }) => {
    const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
    const entries: AnyEntry[] = Array.from({ length: regions }, (_, index) => {
      const slug = `regio-${index}`;
      return { kind: 'region', id: slug, region: slug, slug, data: { name: `Regio ${index}`, source } };
    });
    const madeSegments = segments.map(({ region, validity: valid, number }, index) => ({
      slug: `segment-${index}`,
      region: `regio-${region % regions}`,
      valid,
      number,
    }));
    const add = <E extends AnyEntry>(region: string | undefined, slug: string, entry: Pick<E, 'kind' | 'data'> & { body?: string }) =>
      entries.push({ ...entry, slug, region, id: region === undefined ? `${entry.kind}/${slug}` : `${region}/${slug}` } as AnyEntry);
    for (const { slug, region, valid, number } of madeSegments)
      add(region, slug, { kind: 'segment', data: { title: slug, number, summary: 'Hulp.', ...valid, source } });
    const madeProducts = products.map((product, index) => ({ ...product, slug: `product-${index}`, home: pick(madeSegments, product.segment) }));
    madeProducts.forEach(({ slug, home, validity: valid, replaces, body, draft }, index) => {
      // Only earlier ones of the same region, so no circles; a published product never names a draft.
      const earlier = madeProducts.slice(0, index).filter((other) => other.home.region === home.region && (draft || !other.draft));
      const named = earlier.length === 0 ? [] : replaces.map((choice) => pick(earlier, choice).slug);
      const data = { title: slug, segment: home.slug, summary: 'Hulp.', ownContribution: { applies: 'unknown' as const }, ...valid, source };
      add(home.region, slug, {
        kind: 'product',
        body,
        data: { ...data, ...(named.length > 0 ? { replaces: named } : {}), ...(draft ? { draft } : {}) },
      });
    });
    const madeConsultations = consultations.map(({ segments: named, date }, index) => {
      const { region } = pick(madeSegments, named[0]!);
      const mine = madeSegments.filter((segment) => segment.region === region);
      return { slug: `consultatie-${index}`, region, date, segments: named.map((choice) => pick(mine, choice).slug) };
    });
    for (const { slug, region, date, segments: named } of madeConsultations)
      add(region, slug, { kind: 'consultation', data: { title: slug, segments: named, date, source } });
    objectives.forEach(({ segment, consultation, body }, index) => {
      const home = pick(madeSegments, segment);
      const there = madeConsultations.filter(({ region }) => region === home.region);
      const discussed = consultation === undefined || there.length === 0 ? {} : { consultation: pick(there, consultation).slug };
      add(home.region, `doel-${index}`, {
        kind: 'objective',
        body,
        data: { statement: `Doel ${index}`, segment: home.slug, status: 'discussed', ...discussed, source },
      });
    });
    terms.forEach((term, index) =>
      add(undefined, `begrip-${index}`, { kind: 'term', data: { term: `begrip ${index}`, alsoKnownAs: [term] }, body: term }),
    );
    pages.forEach((region, index) =>
      add(region === undefined ? undefined : `regio-${region % regions}`, `pagina-${index}`, {
        kind: 'page',
        data: { title: `Pagina ${index}`, summary: 'Tekst.' },
      }),
    );
    return entries;
  });
