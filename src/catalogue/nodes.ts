import type { DataOf, Kind } from '../schema/kinds.ts';
import type { Catalogue } from './build-catalogue.ts';
import type { AnyEntry } from './entry.ts';
import type { CatalogueEvent } from './events.ts';
import type { ValidityStatus } from './validity.ts';

interface Node<K extends Kind> {
  kind: K;
  id: string;
  slug: string;
  data: DataOf<K>;
  /** Terms of the glossary that its fields or its text use, by alphabet. */
  terms: Term[];
}

/** A region with everything that stands in its folder. */
export interface Region extends Node<'region'> {
  segments: Segment[];
  products: Product[];
  objectives: Objective[];
  consultations: Consultation[];
  pages: Page[];
  /** Everything of the region and of what stands in it that has a date, oldest first. */
  events: CatalogueEvent[];
}

/** A segment with what refers to it. */
export interface Segment extends Node<'segment'> {
  region: Region;
  status: ValidityStatus;
  products: Product[];
  objectives: Objective[];
  consultations: Consultation[];
  /** Everything of the segment, its products and its consultations that has a date, oldest first. */
  events: CatalogueEvent[];
}

/** A product card with its place in time: what it replaces and what replaces it. */
export interface Product extends Node<'product'> {
  region: Region;
  segment: Segment;
  status: ValidityStatus;
  replaces: Product[];
  replacedBy: Product[];
  /** Its whole history: itself, all that came before and all that comes after, oldest start first. The same list for all of them. */
  chain: Product[];
}

/** An objective with where it was discussed, if that is known. */
export interface Objective extends Node<'objective'> {
  region: Region;
  segment: Segment;
  consultation: Consultation | undefined;
}

/** The minutes of a consultation with the objectives that it discussed. */
export interface Consultation extends Node<'consultation'> {
  region: Region;
  segments: Segment[];
  objectives: Objective[];
}

/** A page of a region, or of the whole site when `region` is undefined. */
export interface Page extends Node<'page'> {
  region: Region | undefined;
}

/** A word of the glossary with the entries that use it, in the order of kinds and then in reading order. */
export interface Term extends Node<'term'> {
  usedBy: CatalogueNode[];
}

/** An entry of any kind, linked. */
export type CatalogueNode = Region | Segment | Product | Objective | Consultation | Page | Term;

/** An entry or the node that was made of it: what has a title. */
export type Titled = { [K in Kind]: Pick<Extract<AnyEntry, { kind: K }>, 'kind' | 'id' | 'data'> }[Kind];

/** What an entry is called on the site. */
export function titleOfNode(node: Titled): string {
  switch (node.kind) {
    case 'region':
      return node.data.name;
    case 'objective':
      return node.data.statement;
    case 'term':
      return node.data.term;
    default:
      return node.data.title;
  }
}

/** All entries of a catalogue: region by region, each in the order of its kinds, then the terms and the pages of the whole site. */
export function nodesOf({ regions, terms, pages }: Pick<Catalogue, 'regions' | 'terms' | 'pages'>): CatalogueNode[] {
  const ofRegions = regions.flatMap((region): CatalogueNode[] => [
    region,
    ...region.segments,
    ...region.products,
    ...region.objectives,
    ...region.consultations,
    ...region.pages,
  ]);
  return [...ofRegions, ...terms, ...pages];
}
