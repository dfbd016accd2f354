import { describe, expect, test } from 'vitest';
import { fitsAge, UNKNOWN, type ProductFacts } from '../../src/finder/facts.ts';
import { countAgeUnknown, countFor, countForAge, fits, isEmpty, NOTHING, placeOf, type Choice } from '../../src/finder/filter.ts';
import { agesFor, questionsFor } from '../../src/finder/questions.ts';

const product = (id: string, facts: Partial<ProductFacts> = {}): ProductFacts => ({ id, education: [], segment: 'a', status: 'in-force', ...facts });
const PRODUCTS = [
  product('jong', { ageFrom: 0, ageTo: 7, law: 'Jeugdwet', contribution: 'none' }),
  product('tiener', { ageTo: 18, education: ['VO', 'VSO'], law: 'Jeugdwet', contribution: 'none' }),
  product('basis', { education: ['PO'], contribution: 'required', segment: 'b' }),
  product('oud', { status: 'ended' }),
];
const left = (choice: Choice) => PRODUCTS.filter((one) => fits(one, choice)).map(({ id }) => id);

describe('an age', () => {
  test.each([
    [{ ageFrom: 0, ageTo: 7 }, 7, 'yes'],
    [{ ageFrom: 0, ageTo: 7 }, 8, 'no'],
    [{ ageTo: 18 }, 17, 'yes'],
    [{ ageTo: 18 }, 18, 'no'],
    [{ ageFrom: 16 }, 15, 'no'],
    [{ ageFrom: 16 }, 16, 'yes'],
    [{}, 5, 'unknown'],
  ] as const)('%o fits %i: %s', (facts, age, answer) => {
    expect(fitsAge(facts, age)).toBe(answer);
  });

  test('keeps products whose age is not known, unless the visitor leaves them out', () => {
    expect(left({ ...NOTHING, age: 15 })).toEqual(['tiener', 'basis', 'oud']);
    expect(left({ ...NOTHING, age: 15, onlyKnownAge: true })).toEqual(['tiener']);
    expect(countAgeUnknown(PRODUCTS, { ...NOTHING, age: 15, onlyKnownAge: true })).toBe(2);
  });

  test('counts what is surely for it, with the other answers as they are', () => {
    expect(countForAge(PRODUCTS, NOTHING, 5)).toBe(2);
    expect(countForAge(PRODUCTS, { ...NOTHING, age: 15, facets: { education: ['VO'] } }, 5)).toBe(1);
  });

  test('parts what surely is for it from what may be, and what ended from both', () => {
    const places = (choice: Choice) => PRODUCTS.map((one) => placeOf(one, choice));
    expect(places({ ...NOTHING, age: 5 })).toEqual(['fits', 'fits', 'age-unknown', 'ended']);
    expect(places(NOTHING)).toEqual(['fits', 'fits', 'fits', 'ended']);
  });

  test('can be chosen for all of childhood, and as far as a product goes', () => {
    expect(agesFor(PRODUCTS)).toHaveLength(19);
    expect(agesFor([product('x', { ageTo: 23 })]).at(-1)).toBe(23);
  });
});

describe('answers', () => {
  test('to one question add up, to several questions narrow', () => {
    expect(left({ ...NOTHING, facets: { education: ['PO', 'VO'] } })).toEqual(['tiener', 'basis']);
    expect(left({ ...NOTHING, facets: { education: ['PO', 'VO'], contribution: ['none'] } })).toEqual(['tiener']);
  });

  test('know "not known" as an answer of its own', () => {
    expect(left({ ...NOTHING, facets: { law: [UNKNOWN] } })).toEqual(['basis', 'oud']);
    expect(left({ ...NOTHING, facets: { law: [UNKNOWN, 'Jeugdwet'] } })).toHaveLength(4);
  });

  test('are counted as if their own question had not been answered', () => {
    const choice = { ...NOTHING, facets: { contribution: ['none'], law: ['Jeugdwet'] } };
    expect(countFor(PRODUCTS, choice, 'contribution', 'none')).toBe(2);
    expect(countFor(PRODUCTS, choice, 'contribution', 'required')).toBe(0);
    expect(countFor(PRODUCTS, choice, 'law', UNKNOWN)).toBe(0);
    expect(countFor(PRODUCTS, NOTHING, 'law', UNKNOWN)).toBe(2);
  });

  test('are empty only when nothing is chosen', () => {
    expect(isEmpty(NOTHING)).toBe(true);
    expect(isEmpty({ ...NOTHING, age: 0 })).toBe(false);
    expect(isEmpty({ ...NOTHING, facets: { law: ['Jeugdwet'] } })).toBe(false);
  });
});

describe('questions', () => {
  test('come with their answers and counts, in the order given, "not known" last', () => {
    expect(questionsFor(PRODUCTS, { education: ['PO', 'VO', 'VSO'], contribution: ['none', 'required'] })).toEqual([
      {
        facet: 'education',
        answers: [
          { value: 'PO', count: 1 },
          { value: 'VO', count: 1 },
          { value: 'VSO', count: 1 },
          { value: UNKNOWN, count: 2 },
        ],
      },
      {
        facet: 'law',
        answers: [
          { value: 'Jeugdwet', count: 2 },
          { value: UNKNOWN, count: 2 },
        ],
      },
      {
        facet: 'contribution',
        answers: [
          { value: 'none', count: 2 },
          { value: 'required', count: 1 },
          { value: UNKNOWN, count: 1 },
        ],
      },
      {
        facet: 'segment',
        answers: [
          { value: 'a', count: 3 },
          { value: 'b', count: 1 },
        ],
      },
      {
        facet: 'status',
        answers: [
          { value: 'ended', count: 1 },
          { value: 'in-force', count: 3 },
        ],
      },
    ]);
  });

  test('that change nothing are not asked', () => {
    expect(questionsFor([product('x'), product('y')], {})).toEqual([]);
  });
});
