import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf } from '../../src/schema/address.ts';
import { formerSlugConflicts, redirectsOf, type Renamed } from '../../src/catalogue/redirects.ts';

const region = (slug: string, ...formerSlugs: string[]): Renamed => ({ kind: 'region', region: slug, slug, data: { formerSlugs } });
const product = (slug: string, ...formerSlugs: string[]): Renamed => ({ kind: 'product', region: 'peel', slug, data: { formerSlugs } });
const none = () => false;

test('a renamed entry leaves a redirect at each of its former addresses', () => {
  expect(redirectsOf([region('peel'), product('logeren', 'logeeropvang', 'weekend')])).toEqual([
    { from: '/peel/producten/logeeropvang/', to: '/peel/producten/logeren/' },
    { from: '/peel/producten/weekend/', to: '/peel/producten/logeren/' },
  ]);
});

test('a renamed region takes everything in it along, in one step also where the entry was renamed too', () => {
  const card: Renamed = {
    ...product('logeren', 'weekend'),
    data: {
      formerSlugs: ['weekend'],
      attachments: [
        { title: 'T', file: 'a.pdf' },
        { title: 'U', where: 'elders' },
      ],
    },
  };
  const redirects = new Map(redirectsOf([region('peel', 'de-peel'), card]).map(({ from, to }) => [from, to]));
  expect(Object.fromEntries(redirects)).toEqual({
    '/de-peel/': '/peel/',
    '/de-peel/bijlagen/a.pdf': '/peel/bijlagen/a.pdf',
    '/de-peel/doelstellingen/': '/peel/doelstellingen/',
    '/de-peel/marktconsultaties/': '/peel/marktconsultaties/',
    '/de-peel/planning/': '/peel/planning/',
    '/de-peel/producten/': '/peel/producten/',
    '/de-peel/producten/logeren/': '/peel/producten/logeren/',
    '/de-peel/producten/weekend/': '/peel/producten/logeren/',
    '/peel/producten/weekend/': '/peel/producten/logeren/',
  });
});

test('terms and pages, of a region and of the site, leave redirects too', () => {
  const entries: Renamed[] = [
    { kind: 'term', slug: 'kdc', data: { formerSlugs: ['kinderdagcentrum'] } },
    { kind: 'page', slug: 'over', data: { formerSlugs: ['over-ons'] } },
    region('peel'),
    { kind: 'page', region: 'peel', slug: 'hulp', data: { formerSlugs: ['hulp-vragen'] } },
  ];
  expect(redirectsOf(entries).map(({ from }) => from)).toEqual(['/begrippen/kinderdagcentrum/', '/over-ons/', '/peel/hulp-vragen/']);
});

test('drafts leave no redirects, and what cannot be part of an address is passed over', () => {
  const draft: Renamed = { ...product('logeren'), data: { draft: true, formerSlugs: ['oud'] } };
  expect(redirectsOf([region('peel'), draft, product('wonen', '../../x', 'A B', '')])).toEqual([]);
});

test('a former slug that is in use is a conflict, and the living page stays', () => {
  const entries = [region('peel'), product('a', 'b', 'a', 'c'), product('b', 'c')];
  expect(formerSlugConflicts(entries, none).map(({ slug, reason, other }) => [slug, reason, other?.slug])).toEqual([
    ['b', 'living', 'b'],
    ['a', 'living', 'a'],
    ['c', 'former', 'a'],
  ]);
  expect(redirectsOf(entries)).toEqual([{ from: '/peel/producten/c/', to: '/peel/producten/a/' }]);
});

test('addresses of the site itself, and the same slug in another list, are told apart', () => {
  const entries: Renamed[] = [region('peel', 'zoeken', 'over'), { kind: 'page', slug: 'over', data: {} }, product('a', 'over')];
  const conflicts = formerSlugConflicts(entries, (address) => address === '/zoeken/');
  expect(conflicts.map(({ slug, reason, other }) => [slug, reason, other?.kind])).toEqual([
    ['zoeken', 'fixed', undefined],
    ['over', 'living', 'page'],
  ]);
});

test('a redirect always leads straight to a living address and never away from one', () => {
  const slugs = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const entries = fc
    .uniqueArray(
      fc.record({
        kind: fc.constantFrom('region' as const, 'product' as const, 'segment' as const),
        slug: slugs,
        home: slugs,
        former: fc.array(slugs, { maxLength: 3 }),
      }),
      {
        selector: ({ kind, slug, home }) => (kind === 'region' ? slug : `${home}/${kind}/${slug}`),
        maxLength: 12,
      },
    )
    .map((list) =>
      list.map(({ kind, slug, home, former }): Renamed => ({ kind, slug, region: kind === 'region' ? slug : home, data: { formerSlugs: former } })),
    );
  fc.assert(
    fc.property(entries, (list) => {
      const living = new Set(list.map(addressOf));
      const redirects = redirectsOf(list);
      const lists = /\/(producten|doelstellingen|marktconsultaties|planning)\/$/;
      for (const { from, to } of redirects) {
        expect(living.has(from)).toBe(false);
        expect(living.has(to) || lists.test(to)).toBe(true);
      }
      expect(new Set(redirects.map(({ from }) => from)).size).toBe(redirects.length);
    }),
  );
});
