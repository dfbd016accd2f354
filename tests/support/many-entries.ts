import type { AnyEntry } from '../../src/catalogue/entry.ts';

const source = { title: 'Bron' };
const day = (index: number) =>
  `20${String(20 + (index % 10))}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;

/**
 * A made-up region set of about `count` entries that grows evenly in every direction: regions of 50 products in 5 segments, each product
 * replaced by the next, with objectives, consultations, terms and text that uses the terms. The same count gives the same entries.
 */
export function manyEntries(count: number): AnyEntry[] {
  const entries: AnyEntry[] = [];
  for (let index = 0; entries.length < count; index++) {
    const slug = `regio-${index}`;
    const of = { region: slug };
    entries.push({ kind: 'region', id: slug, region: slug, slug, data: { name: `Regio ${index}`, formerSlugs: [`oude-regio-${index}`], source } });
    for (let at = 0; at < 5; at++) {
      entries.push({
        kind: 'segment',
        id: `${slug}/segment-${at}`,
        slug: `segment-${at}`,
        ...of,
        data: { title: `Segment ${at}`, number: at + 1, summary: 'Hulp.', source },
      });
      const consultation = `consultatie-${at}`;
      entries.push({
        kind: 'consultation',
        id: `${slug}/${consultation}`,
        slug: consultation,
        ...of,
        data: { title: `Consultatie ${at}`, segments: [`segment-${at}`], date: day(index + at), source },
      });
      entries.push({
        kind: 'objective',
        id: `${slug}/doel-${at}`,
        slug: `doel-${at}`,
        ...of,
        data: { statement: `Doel ${at}`, segment: `segment-${at}`, consultation, status: 'discussed', source },
      });
      const term = `begrip-${index}-${at}`;
      entries.push({
        kind: 'term',
        id: `term/${term}`,
        slug: term,
        data: { term: `Begrip ${index} ${at}`, abbreviation: `B${index}X${at}` },
        body: 'Een woord.',
      });
    }
    for (let at = 0; at < 50; at++) {
      const product = `product-${at}`;
      const year = 2000 + at;
      entries.push({
        kind: 'product',
        id: `${slug}/${product}`,
        slug: product,
        ...of,
        data: {
          title: `Product ${at}`,
          segment: `segment-${at % 5}`,
          summary: `Hulp met B${index}X${at % 5} en begrip ${index} ${at % 5}.`,
          ownContribution: { applies: 'unknown' },
          validFrom: `${year}-01-01`,
          validUntil: `${year}-12-31`,
          tariffs: [
            { from: `${year}-01-01`, cents: 1000 + at, per: 'uur' },
            { from: `${year}-07-01`, cents: 1100 + at, per: 'uur' },
          ],
          ...(at === 0 ? {} : { replaces: [`product-${at - 1}`] }),
          formerSlugs: [`oud-product-${at}`],
          changes: [{ date: `${year}-03-01`, text: 'De tekst is verbeterd.' }],
          source,
        },
        body: 'Gewone tekst over hulp aan kinderen, in een paar zinnen. '.repeat(5),
      });
    }
  }
  return entries;
}
