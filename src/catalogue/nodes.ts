import type { DataOf, Kind } from '../schema/kinds.ts';
import type { ValidityStatus } from './validity.ts';

interface Node<K extends Kind> {
  kind: K;
  id: string;
  slug: string;
  data: DataOf<K>;
}

/** A region with everything that stands in its folder. */
export interface Region extends Node<'region'> {
  segments: Segment[];
  products: Product[];
  objectives: Objective[];
  consultations: Consultation[];
  pages: Page[];
}

/** A segment with what refers to it. */
export interface Segment extends Node<'segment'> {
  region: Region;
  status: ValidityStatus;
  products: Product[];
  objectives: Objective[];
  consultations: Consultation[];
}

/** A product card with its place in time: what it replaces and what replaces it. */
export interface Product extends Node<'product'> {
  region: Region;
  segment: Segment;
  status: ValidityStatus;
  replaces: Product[];
  replacedBy: Product[];
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

/** A word of the glossary. */
export type Term = Node<'term'>;

/** An entry of any kind, linked. */
export type CatalogueNode = Region | Segment | Product | Objective | Consultation | Page | Term;

/** What an entry is called on the site. */
export function titleOfNode(node: CatalogueNode): string {
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
