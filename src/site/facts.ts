/** A fact with its label, and the name of its icon; a fact without a value is not known. */
export interface Fact {
  label: string;
  value: string | undefined;
  icon?: 'age' | 'school' | 'cost' | 'allowance' | 'law' | 'referrer' | 'date';
}

/** The facts that are known, in the same order: for what says nothing to a reader where it is not known. */
export function knownFacts(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }) => value !== undefined);
}
