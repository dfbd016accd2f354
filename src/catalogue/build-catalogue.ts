import type { DateText } from '../schema/date.ts';
import type { Kind } from '../schema/kinds.ts';
import type { AnyEntry, Entry } from './entry.ts';
import { titleOfNode, type CatalogueNode, type Consultation, type Objective, type Page, type Product, type Region, type Term } from './nodes.ts';
import { referencesIn } from './references.ts';
import { statusOn } from './validity.ts';

/** All entries, linked both ways, as they stand on one day. */
export interface Catalogue {
  today: DateText;
  regions: Region[];
  terms: Term[];
  /** Pages of the whole site; those of a region stand with the region. */
  pages: Page[];
  /** The entry with an id, or undefined. */
  find(kind: Kind, id: string): CatalogueNode | undefined;
}

/** Entries that cannot be linked. The check reports these first, with file and line; this is the last line of defence. */
export class CatalogueError extends Error {}

/**
 * Links checked entries. Drafts are left out. Takes entries in any order and gives lists in reading order:
 * by number, else by date (newest first for consultations), else by title.
 * Throws CatalogueError for a reference or region that does not exist.
 */
export function buildCatalogue(entries: readonly AnyEntry[], today: DateText): Catalogue {
  const published = entries.filter((entry) => entry.data.draft !== true);
  const nodes = new Map<string, CatalogueNode>();
  const of = <K extends Kind>(kind: K) => published.filter((entry): entry is Extract<AnyEntry, { kind: K }> => entry.kind === kind);
  const add = <N extends CatalogueNode>(node: N): N => {
    nodes.set(key(node.kind, node.id), node);
    return node;
  };
  const regionOf = (entry: Entry): Region => {
    const region = nodes.get(key('region', entry.region ?? ''));
    if (region?.kind !== 'region') throw new CatalogueError(`${entry.id}: no region ${entry.region}`);
    return region;
  };
  const targets = <K extends Kind>(entry: AnyEntry, kind: K, field: string) =>
    referencesIn(entry.kind, entry.data)
      .filter((reference) => reference.path[0] === field)
      .map((reference) => {
        const node = nodes.get(key(kind, `${entry.region}/${reference.slug}`));
        if (!node) throw new CatalogueError(`${entry.id}: ${field} ${reference.slug} does not exist`);
        return node as Extract<CatalogueNode, { kind: K }>;
      });
  const target = <K extends Kind>(entry: AnyEntry, kind: K, field: string) => targets(entry, kind, field)[0];

  for (const { kind, id, slug, data } of of('region')) {
    add({ kind, id, slug, data, segments: [], products: [], objectives: [], consultations: [], pages: [] });
  }
  for (const entry of of('segment')) {
    const region = regionOf(entry);
    const status = statusOn(entry.data, today);
    region.segments.push(add({ ...entry, region, status, products: [], objectives: [], consultations: [] }));
  }
  for (const entry of of('consultation')) {
    const region = regionOf(entry);
    const segments = targets(entry, 'segment', 'segments');
    const consultation: Consultation = add({ ...entry, region, segments, objectives: [] });
    region.consultations.push(consultation);
    for (const segment of segments) segment.consultations.push(consultation);
  }
  for (const entry of of('product')) {
    const region = regionOf(entry);
    const segment = required(target(entry, 'segment', 'segment'), entry.id);
    const product: Product = add({ ...entry, region, segment, status: statusOn(entry.data, today), replaces: [], replacedBy: [] });
    region.products.push(product);
    segment.products.push(product);
  }
  for (const entry of of('product')) {
    const product = nodes.get(key('product', entry.id)) as Product;
    for (const earlier of targets(entry, 'product', 'replaces')) {
      product.replaces.push(earlier);
      earlier.replacedBy.push(product);
    }
  }
  for (const entry of of('objective')) {
    const region = regionOf(entry);
    const segment = required(target(entry, 'segment', 'segment'), entry.id);
    const consultation = target(entry, 'consultation', 'consultation');
    const objective: Objective = add({ ...entry, region, segment, consultation });
    region.objectives.push(objective);
    segment.objectives.push(objective);
    consultation?.objectives.push(objective);
  }
  const pages: Page[] = [];
  for (const entry of of('page')) {
    const region = entry.region === undefined ? undefined : regionOf(entry);
    (region?.pages ?? pages).push(add({ ...entry, region }));
  }
  const terms = of('term').map(({ kind, id, slug, data }) => add<Term>({ kind, id, slug, data }));
  const regions = [...nodes.values()].filter((node) => node.kind === 'region');
  const all: CatalogueNode[][] = [regions, terms, pages];
  for (const node of nodes.values()) {
    if (node.kind === 'region') all.push(node.segments, node.products, node.objectives, node.consultations, node.pages);
    if (node.kind === 'segment') all.push(node.products, node.objectives, node.consultations);
    if (node.kind === 'product') all.push(node.replaces, node.replacedBy);
    if (node.kind === 'consultation') all.push(node.segments, node.objectives);
  }
  for (const list of all) list.sort(inReadingOrder);
  return { today, regions, terms, pages, find: (kind, id) => nodes.get(key(kind, id)) };
}

function key(kind: Kind, id: string): string {
  return `${kind} ${id}`;
}

function required<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new CatalogueError(`${id}: a required reference is missing`);
  return value;
}

const dutch = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** Numbered entries first, by number; consultations newest first; the rest by title, then by id so that the order is total. */
function inReadingOrder(a: CatalogueNode, b: CatalogueNode): number {
  if (a.kind === 'consultation' && b.kind === 'consultation') return compare(b.data.date, a.data.date) || compare(a.id, b.id);
  return numberOf(a) - numberOf(b) || dutch.compare(titleOfNode(a), titleOfNode(b)) || compare(a.id, b.id);
}

function numberOf(node: CatalogueNode): number {
  return node.kind === 'segment' || node.kind === 'objective' ? (node.data.number ?? Number.MAX_SAFE_INTEGER) : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
