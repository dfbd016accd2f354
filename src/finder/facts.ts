/** What the finder knows of a product. What is not known is left out, or is an empty list. */
export interface ProductFacts {
  id: string;
  ageFrom?: number | undefined;
  ageTo?: number | undefined;
  education: readonly string[];
  law?: string | undefined;
  /** `required`, `none`, or left out. */
  contribution?: string | undefined;
  segment: string;
  /** `in-force`, `announced` or `ended`. */
  status: string;
}

/** What can be chosen from a list of values; the age stands apart. */
export const FACETS = ['education', 'law', 'contribution', 'segment', 'status'] as const;

/** One of them. */
export type Facet = (typeof FACETS)[number];

/** The value that stands for "not known". */
export const UNKNOWN = 'onbekend';

/** The values of a product for a facet: never empty, for what is not known has a value of its own. */
export function valuesOf(product: ProductFacts, facet: Facet): readonly string[] {
  const value = product[facet];
  const values = typeof value === 'string' ? [value] : (value ?? []);
  return values.length > 0 ? values : [UNKNOWN];
}

/**
 * Whether a product is for a child of an age in years: `yes`, `no`, or `unknown` when the source names no age.
 * Reads ages as the pages write them: `0 – 7 jaar` includes 7, `tot 18 jaar` does not include 18.
 */
export function fitsAge({ ageFrom, ageTo }: Pick<ProductFacts, 'ageFrom' | 'ageTo'>, age: number): 'yes' | 'no' | 'unknown' {
  if (ageFrom === undefined && ageTo === undefined) return 'unknown';
  if (ageFrom !== undefined && age < ageFrom) return 'no';
  if (ageTo !== undefined && (ageFrom === undefined ? age >= ageTo : age > ageTo)) return 'no';
  return 'yes';
}
