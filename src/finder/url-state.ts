import { FACETS, type Facet } from './facts.ts';
import type { Choice } from './filter.ts';

/** What the questions are called in the address. */
const PARAMETERS: Record<Facet | 'age' | 'onlyKnownAge', string> = {
  age: 'leeftijd',
  onlyKnownAge: 'alleen-bekend',
  education: 'onderwijs',
  law: 'wet',
  contribution: 'bijdrage',
  segment: 'segment',
  status: 'status',
};

const OLDEST = 120;

/** Reads a choice from the query of an address, with or without `?`. What cannot be an answer is passed over. */
export function readChoice(query: string, allowed: Readonly<Partial<Record<Facet, readonly string[]>>>): Choice {
  const parameters = new URLSearchParams(query);
  const text = parameters.get(PARAMETERS.age) ?? '';
  const age = /^\d{1,3}$/.test(text) && Number(text) <= OLDEST ? Number(text) : undefined;
  const facets: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const values = [...new Set(parameters.getAll(PARAMETERS[facet]))].filter((value) => allowed[facet]?.includes(value));
    if (values.length > 0) facets[facet] = values;
  }
  return { age, onlyKnownAge: parameters.get(PARAMETERS.onlyKnownAge) === 'ja', facets };
}

/** The query for a choice, with `?`, or empty text when nothing is chosen. Equal choices give equal texts. */
export function writeChoice({ age, onlyKnownAge, facets }: Choice): string {
  const parameters = new URLSearchParams();
  if (age !== undefined) parameters.set(PARAMETERS.age, String(age));
  if (age !== undefined && onlyKnownAge) parameters.set(PARAMETERS.onlyKnownAge, 'ja');
  for (const facet of FACETS) for (const value of [...(facets[facet] ?? [])].sort()) parameters.append(PARAMETERS[facet], value);
  const text = parameters.toString();
  return text && `?${text}`;
}
