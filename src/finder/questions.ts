import { FACETS, UNKNOWN, valuesOf, type Facet, type ProductFacts } from './facts.ts';

/** An answer that a visitor can choose, with how many products it leaves when nothing else is chosen. */
export interface Answer {
  value: string;
  count: number;
}

/** A question with its answers; one with fewer than two answers would change nothing and is left out. */
export interface Question {
  facet: Facet;
  answers: Answer[];
}

/** What can be asked of these products. Values come in the order given for a facet, else by alphabet; "not known" comes last. */
export function questionsFor(products: readonly ProductFacts[], order: Partial<Record<Facet, readonly string[]>>): Question[] {
  return FACETS.map((facet) => {
    const counts = new Map<string, number>();
    for (const value of products.flatMap((product) => [...new Set(valuesOf(product, facet))])) counts.set(value, (counts.get(value) ?? 0) + 1);
    const rank = (value: string) => (value === UNKNOWN ? Infinity : (order[facet]?.indexOf(value) ?? 0));
    const answers = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => rank(a.value) - rank(b.value) || a.value.localeCompare(b.value, 'nl'));
    return { facet, answers };
  }).filter(({ answers }) => answers.length > 1);
}

/** The ages, in years, that a visitor can choose: all of childhood, and further if a product goes further. */
export function agesFor(products: readonly ProductFacts[]): number[] {
  const oldest = Math.max(18, ...products.map(({ ageTo, ageFrom }) => ageTo ?? ageFrom ?? 0));
  return Array.from({ length: oldest + 1 }, (_, age) => age);
}
