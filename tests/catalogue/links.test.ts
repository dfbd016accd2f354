import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCatalogue, CatalogueError } from '../../src/catalogue/build-catalogue.ts';
import { cyclesIn } from '../../src/catalogue/cycles.ts';
import type { AnyEntry } from '../../src/catalogue/entry.ts';
import type { Objective, Segment, Term } from '../../src/catalogue/nodes.ts';
import { areOnlyDiscussed, consultationsTouching, provenanceOf } from '../../src/catalogue/provenance.ts';
import { tariffsOn } from '../../src/catalogue/tariffs.ts';
import { checkContent, checkedEntries } from '../../src/check/check-content.ts';

const TODAY = '2026-11-23';
const source = { title: 'Bron' };
const region: AnyEntry = { kind: 'region', id: 'r', region: 'r', slug: 'r', data: { name: 'R', source } };
const segment = (slug: string): AnyEntry => ({ kind: 'segment', id: `r/${slug}`, region: 'r', slug, data: { title: slug, summary: 'S.', source } });
const page = (body: string, summary = 'Tekst.'): AnyEntry => ({
  kind: 'page',
  id: 'r/p',
  region: 'r',
  slug: 'p',
  data: { title: 'P', summary, source: { title: 'Over KDC' } },
  body,
});
const term = (slug: string, data: object): AnyEntry => ({ kind: 'term', id: `term/${slug}`, slug, data: { term: slug, ...data } });

function termsIn(body: string, ...terms: AnyEntry[]): string[] {
  const catalogue = buildCatalogue([region, page(body), ...terms], TODAY);
  return catalogue.find('page', 'r/p')!.terms.map(({ slug }) => slug);
}

test('a term is used where one of its names stands as whole words', () => {
  const kdc = term('kinderdagcentrum', { abbreviation: 'KDC', alsoKnownAs: ['dagcentrum voor kinderen'] });
  expect(termsIn('Een KDC helpt.', kdc)).toEqual(['kinderdagcentrum']);
  expect(termsIn('Een kinderdagcentrum.', kdc)).toEqual(['kinderdagcentrum']);
  expect(termsIn('Kinderdagcentrum', kdc)).toEqual(['kinderdagcentrum']);
  expect(termsIn('Een dagcentrum voor\nkinderen.', kdc)).toEqual(['kinderdagcentrum']);
  expect(termsIn('Een KDC-plek', kdc)).toEqual(['kinderdagcentrum']);
  expect(termsIn('Twee kinderdagcentrums, een kdc, XKDC, KDCs', kdc)).toEqual([]);
  expect(termsIn('Een dagcentrum. Voor kinderen.', kdc)).toEqual([]);
});

test('an abbreviation counts in its own capitals, also with signs in it', () => {
  const po = term('primair-onderwijs', { abbreviation: 'PO' });
  const vso = term('v-s-o', { abbreviation: '(V)SO' });
  const bso = term('bso-plus', { alsoKnownAs: ['bso+'] });
  expect(termsIn('Het PO en de po.', po)).toEqual(['primair-onderwijs']);
  expect(termsIn('de po', po)).toEqual([]);
  expect(termsIn('In het (V)SO en de BSO+.', vso, bso)).toEqual(['bso-plus', 'v-s-o']);
  expect(termsIn('In het VSO en de bso.', vso, bso)).toEqual([]);
});

test('addresses, the source and names of files are no use of a term; other fields are', () => {
  const kdc = term('kdc', {});
  expect(termsIn('[lees dit](/begrippen/kdc/) en https://kdc.example/kdc', kdc)).toEqual([]);
  const catalogue = buildCatalogue([region, page('', 'Over een kdc.'), kdc], TODAY);
  expect((catalogue.find('term', 'term/kdc') as Term).usedBy.map(({ id }) => id)).toEqual(['r/p']);
});

test('products that replace each other in a circle cannot be linked', () => {
  const product = (slug: string, replaces: string): AnyEntry => {
    const data = { title: slug, segment: 's', summary: 'P.', ownContribution: { applies: 'unknown' as const }, replaces: [replaces], source };
    return { kind: 'product', id: `r/${slug}`, region: 'r', slug, data };
  };
  const entries = [region, segment('s'), product('a', 'c'), product('b', 'a'), product('c', 'b')];
  expect(() => buildCatalogue(entries, TODAY)).toThrow(new CatalogueError('products replace each other in a circle: r/a -> r/c -> r/b'));
});

test('one shortest cycle is found for each knot, and none where there is none', () => {
  const graph = (links: Record<string, string[]>) => new Map(Object.entries(links));
  expect(cyclesIn(graph({ a: ['b'], b: ['c'], c: [] }))).toEqual([]);
  expect(cyclesIn(graph({ a: ['a'] }))).toEqual([['a']]);
  expect(cyclesIn(graph({ b: ['c', 'a'], c: ['b'], a: ['b'], x: ['y'], y: ['x', 'b'], z: ['nowhere'] }))).toEqual([
    ['a', 'b'],
    ['x', 'y'],
  ]);
});

test('a graph has a cycle exactly when its ids cannot be put in order', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const graphs = fc.array(fc.subarray(ids), { minLength: 5, maxLength: 5 }).map((links) => new Map(ids.map((id, index) => [id, links[index]!])));
  fc.assert(
    fc.property(graphs, (graph) => {
      const cycles = cyclesIn(graph);
      for (const cycle of cycles) cycle.forEach((id, index) => expect(graph.get(id)).toContain(cycle[(index + 1) % cycle.length]));
      // Take away what leads nowhere until nothing changes: what is left lies on or before a cycle.
      let left = new Map(graph);
      for (let size = -1; size !== left.size;) {
        size = left.size;
        left = new Map([...left].filter(([, links]) => links.some((id) => left.has(id))));
      }
      expect(cycles.length > 0).toBe(left.size > 0);
    }),
  );
});

test('a chain of ten thousand neither overflows nor gets lost', () => {
  const links = new Map(Array.from({ length: 10_000 }, (_, index) => [`${index}`, [`${index + 1}`]]));
  expect(cyclesIn(links)).toEqual([]);
  expect(cyclesIn(new Map([...links, ['10000', ['0']]]))[0]).toHaveLength(10_001);
});

test('an objective says where it was discussed and how firm it is; a segment says which consultations touched it', async () => {
  const catalogue = buildCatalogue(checkedEntries((await checkContent('content')).content), TODAY);
  const haaglanden = catalogue.regions.find(({ slug }) => slug === 'haaglanden')!;
  for (const objective of haaglanden.objectives) {
    const { status, discussedIn } = provenanceOf(objective);
    expect(status).toBe('discussed');
    expect(discussedIn.map(({ date }) => date)).toEqual(['2025-03-20']);
  }
  expect(areOnlyDiscussed(haaglanden.objectives)).toBe(true);
  expect(areOnlyDiscussed([])).toBe(false);
  const [objective] = haaglanden.objectives;
  expect(areOnlyDiscussed([objective!, { ...objective!, data: { ...objective!.data, status: 'adopted' } }])).toBe(false);
  const touches = haaglanden.segments.flatMap(consultationsTouching);
  expect(touches.map(({ consultation, objectives }) => [consultation.data.date, objectives.length])).toEqual([['2025-03-20', 3]]);
});

test('a consultation touches a segment also when only an objective names it', () => {
  const consultation: AnyEntry = {
    kind: 'consultation',
    id: 'r/c',
    region: 'r',
    slug: 'c',
    data: { title: 'C', segments: ['s'], date: '2025-01-01', source },
  };
  const objective: AnyEntry = {
    kind: 'objective',
    id: 'r/o',
    region: 'r',
    slug: 'o',
    data: { statement: 'O', segment: 't', consultation: 'c', status: 'adopted', source },
  };
  const catalogue = buildCatalogue([region, segment('s'), segment('t'), consultation, objective], TODAY);
  const touched = (slug: string) =>
    consultationsTouching(catalogue.find('segment', `r/${slug}`) as Segment).map(({ objectives }) => objectives.map(({ id }) => id));
  expect(touched('s')).toEqual([[]]);
  expect(touched('t')).toEqual([['r/o']]);
  expect(provenanceOf(catalogue.find('objective', 'r/o') as Objective).status).toBe('adopted');
});

test('the tariffs on a day are the latest of each unit', () => {
  const tariffs = [
    { from: '2024-01-01', cents: 1000, per: 'uur' },
    { from: '2025-01-01', cents: 1100, per: 'Uur' },
    { from: '2024-01-01', cents: 1500, per: 'uur', note: 'Weekend' },
    { from: '2024-06-01', cents: 0, per: 'dagdeel' },
  ];
  expect(tariffsOn(tariffs, '2023-12-31')).toEqual([]);
  expect(tariffsOn(tariffs, '2024-12-31').map(({ cents }) => cents)).toEqual([1000, 1500, 0]);
  expect(tariffsOn(tariffs, '2025-01-01').map(({ cents }) => cents)).toEqual([1100, 1500, 0]);
});

test('all of a region that is a draft is left out', () => {
  const draft: AnyEntry = { ...region, data: { ...region.data, draft: true } } as AnyEntry;
  const { regions, find } = buildCatalogue([draft, segment('s')], TODAY);
  expect(regions).toEqual([]);
  expect(find('segment', 'r/s')).toBeUndefined();
});
