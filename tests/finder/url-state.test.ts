import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS, type Facet } from '../../src/finder/facts.ts';
import { NOTHING } from '../../src/finder/filter.ts';
import { readChoice, writeChoice } from '../../src/finder/url-state.ts';

const ALLOWED: Record<Facet, string[]> = {
  education: ['PO', 'VO', 'onbekend'],
  law: ['Jeugdwet', 'Wlz & Zvw', 'onbekend'],
  contribution: ['none', 'required'],
  segment: ['a', 'b'],
  status: ['in-force', 'ended'],
};

test('a choice reads as an address that people can share', () => {
  expect(writeChoice(NOTHING)).toBe('');
  expect(writeChoice({ age: 15, onlyKnownAge: true, facets: { education: ['VO', 'PO'], law: ['Wlz & Zvw'] } })).toBe(
    '?leeftijd=15&alleen-bekend=ja&onderwijs=PO&onderwijs=VO&wet=Wlz+%26+Zvw',
  );
});

test('what an address cannot mean is passed over', () => {
  expect(readChoice('?leeftijd=-1&onderwijs=XX&wet=Jeugdwet&wet=Jeugdwet&status=&onzin=1', ALLOWED)).toEqual({
    age: undefined,
    onlyKnownAge: false,
    facets: { law: ['Jeugdwet'] },
  });
  for (const age of ['121', '1e1', 'abc', '', '1.5']) expect(readChoice(`?leeftijd=${age}`, ALLOWED).age).toBeUndefined();
  expect(readChoice('leeftijd=0', ALLOWED).age).toBe(0);
});

test('every choice comes back as it was written', () => {
  const facets = fc.record(
    Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray(ALLOWED[facet], { minLength: 1 }).map((values) => [...values].sort())])) as Record<
      Facet,
      fc.Arbitrary<string[]>
    >,
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }), fc.boolean(), facets, (age, onlyKnownAge, chosen) => {
      const choice = { age, onlyKnownAge: onlyKnownAge && age !== undefined, facets: chosen };
      expect(readChoice(writeChoice(choice), ALLOWED)).toEqual(choice);
    }),
  );
});
