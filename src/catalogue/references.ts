import type { Kind } from '../schema/kinds.ts';

/** A field of an entry that names another entry of the same region by its slug. */
export interface Reference {
  path: (string | number)[];
  kind: Kind;
  slug: string;
}

/** Which fields of a kind refer to which other kind. */
const FIELDS: Partial<Record<Kind, Record<string, Kind>>> = {
  product: { segment: 'segment', replaces: 'product' },
  objective: { segment: 'segment', consultation: 'consultation' },
  consultation: { segments: 'segment' },
};

/** All references in an entry's fields, also when those have not been checked: what is no text is passed over. */
export function referencesIn(kind: Kind, data: Record<string, unknown>): Reference[] {
  const found: Reference[] = [];
  for (const [field, target] of Object.entries(FIELDS[kind] ?? {})) {
    const value = data[field];
    if (typeof value === 'string') found.push({ path: [field], kind: target, slug: value });
    if (!Array.isArray(value)) continue;
    value.forEach((slug, index) => {
      if (typeof slug === 'string') found.push({ path: [field, index], kind: target, slug });
    });
  }
  return found;
}
