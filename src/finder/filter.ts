import { FACETS, fitsAge, valuesOf, type Facet, type ProductFacts } from './facts.ts';

/** What a visitor chose. A facet without choices lets everything through. */
export interface Choice {
  /** Age of the child in years. */
  age?: number | undefined;
  /** Keep products out whose age is not known. Without it they stay, for they may fit. */
  onlyKnownAge: boolean;
  facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

/** Nothing chosen. */
export const NOTHING: Choice = { onlyKnownAge: false, facets: {} };

/** Whether a product fits a choice; `without` passes over one question, to count what its answers would leave. */
export function fits(product: ProductFacts, choice: Choice, without?: Facet | 'age' | 'onlyKnownAge'): boolean {
  if (choice.age !== undefined && without !== 'age') {
    const answer = fitsAge(product, choice.age);
    if (answer === 'no') return false;
    if (answer === 'unknown' && choice.onlyKnownAge && without !== 'onlyKnownAge') return false;
  }
  return FACETS.every((facet) => {
    const chosen = choice.facets[facet] ?? [];
    return facet === without || chosen.length === 0 || valuesOf(product, facet).some((value) => chosen.includes(value));
  });
}

/** How many products would remain with an answer to one question, the other answers staying as they are. */
export function countFor(products: readonly ProductFacts[], choice: Choice, facet: Facet, value: string): number {
  return products.filter((product) => fits(product, choice, facet) && valuesOf(product, facet).includes(value)).length;
}

/** How many products would remain for a child of an age: those that are surely for that age, the others left out of the count. */
export function countForAge(products: readonly ProductFacts[], choice: Choice, age: number): number {
  return products.filter((product) => fits(product, choice, 'age') && fitsAge(product, age) === 'yes').length;
}

/** How many of the products that otherwise fit name no age. */
export function countAgeUnknown(products: readonly ProductFacts[], choice: Choice): number {
  return products.filter((product) => fits(product, choice, 'age') && fitsAge(product, 0) === 'unknown').length;
}

/** Where a product that fits stands: with what surely is for the age that was chosen, with what may be, or with what no longer holds. */
export type Place = 'fits' | 'age-unknown' | 'ended';

/** The place of a product among those that are shown; what ended stands apart, whatever its age. */
export function placeOf(product: ProductFacts, { age }: Choice): Place {
  if (product.status === 'ended') return 'ended';
  return age !== undefined && fitsAge(product, age) === 'unknown' ? 'age-unknown' : 'fits';
}

/** True when nothing is chosen. */
export function isEmpty({ age, facets }: Choice): boolean {
  return age === undefined && Object.keys(facets).length === 0;
}
