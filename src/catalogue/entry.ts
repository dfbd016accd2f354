import type { DataOf, Kind } from '../schema/kinds.ts';

/** One checked entry, as the catalogue takes it. */
export interface Entry<K extends Kind = Kind> {
  kind: K;
  id: string;
  /** Slug of the region in whose folder the entry stands; undefined for what belongs to the whole site. */
  region?: string | undefined;
  slug: string;
  data: DataOf<K>;
  /** Text below the fields, as it was written; needed only to know which terms it uses. */
  body?: string | undefined;
}

/** An entry of any kind, with fields that fit its kind. */
export type AnyEntry = { [K in Kind]: Entry<K> }[Kind];
