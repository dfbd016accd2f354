import type { DateText } from '../schema/date.ts';
import type { Kind } from '../schema/kinds.ts';
import { linkChains } from './chains.ts';
import { changesFrom, type Change } from './changes.ts';
import { cyclesIn } from './cycles.ts';
import type { AnyEntry, Entry } from './entry.ts';
import { linkEvents, type CatalogueEvent } from './events.ts';
import type { CatalogueNode, Consultation, Objective, Page, Product, Region, Segment, Term } from './nodes.ts';
import { publishedOf } from './published.ts';
import { inReadingOrder } from './reading-order.ts';
import { referencesIn } from './references.ts';
import { linkTerms } from './terms.ts';
import { statusOn } from './validity.ts';

/** All entries, linked both ways, as they stand on one day. */
export interface Catalogue {
  today: DateText;
  regions: Region[];
  terms: Term[];
  /** Pages of the whole site; those of a region stand with the region. */
  pages: Page[];
  /** Everything that has a date, oldest first. */
  events: CatalogueEvent[];
  /** Every change in what is in force, in the order of the first day on which it holds. */
  changes: Change[];
  /** The entry with an id, or undefined. */
  find(kind: Kind, id: string): CatalogueNode | undefined;
}

/** Entries that cannot be linked. The check reports these first, with file and line; this is the last line of defence. */
export class CatalogueError extends Error {}

/**
 * Links checked entries. Drafts, and all of a region that is a draft, are left out. Takes entries in any order and gives lists in reading
 * order: by number, else by date (newest first for consultations), else by title. Sorts each kind once; for the rest it takes time in
 * proportion to the entries and their text.
 * Throws CatalogueError for a reference or region that does not exist, and for products that replace each other in a circle.
 */
export function buildCatalogue(entries: readonly AnyEntry[], today: DateText): Catalogue {
  const nodes = new Map<string, CatalogueNode>();
  const written = new Map<CatalogueNode, AnyEntry>();
  const sorted = byKind(publishedOf(entries));
  // Lists are filled in the order in which kinds and entries come by, so that none needs sorting again.
  const add = <N extends CatalogueNode>(node: N, entry: AnyEntry): N => {
    nodes.set(key(node.kind, node.id), node);
    written.set(node, entry);
    return node;
  };
  const regionOf = (entry: Entry): Region => {
    const region = nodes.get(key('region', entry.region ?? ''));
    if (region?.kind !== 'region') throw new CatalogueError(`${entry.id}: no region ${entry.region}`);
    return region;
  };
  const targets = <K extends Kind>(entry: AnyEntry, kind: K, field: string) => {
    const slugs = referencesIn(entry.kind, entry.data).flatMap(({ path, slug }) => (path[0] === field ? slug : []));
    return [...new Set(slugs)].map((slug) => {
      const node = nodes.get(key(kind, `${entry.region}/${slug}`));
      if (!node) throw new CatalogueError(`${entry.id}: ${field} ${slug} does not exist`);
      return node as Extract<CatalogueNode, { kind: K }>;
    });
  };
  const target = <K extends Kind>(entry: AnyEntry, kind: K, field: string) => targets(entry, kind, field)[0];

  for (const entry of sorted.region) {
    add({ ...identity(entry), segments: [], products: [], objectives: [], consultations: [], pages: [], events: [] }, entry);
  }
  for (const entry of sorted.segment) {
    const region = regionOf(entry);
    const lists = { products: [], objectives: [], consultations: [], events: [] };
    region.segments.push(add<Segment>({ ...identity(entry), region, status: statusOn(entry.data, today), ...lists }, entry));
  }
  for (const entry of sorted.consultation) {
    const region = regionOf(entry);
    const segments = targets(entry, 'segment', 'segments').sort(inReadingOrder);
    const consultation = add<Consultation>({ ...identity(entry), region, segments, objectives: [] }, entry);
    region.consultations.push(consultation);
    for (const segment of segments) segment.consultations.push(consultation);
  }
  for (const entry of sorted.product) {
    const region = regionOf(entry);
    const segment = required(target(entry, 'segment', 'segment'), entry.id);
    const status = statusOn(entry.data, today);
    const product = add<Product>({ ...identity(entry), region, segment, status, replaces: [], replacedBy: [], chain: [] }, entry);
    region.products.push(product);
    segment.products.push(product);
  }
  for (const entry of sorted.objective) {
    const region = regionOf(entry);
    const segment = required(target(entry, 'segment', 'segment'), entry.id);
    const consultation = target(entry, 'consultation', 'consultation');
    const objective = add<Objective>({ ...identity(entry), region, segment, consultation }, entry);
    region.objectives.push(objective);
    segment.objectives.push(objective);
    consultation?.objectives.push(objective);
  }
  const pages: Page[] = [];
  for (const entry of sorted.page) {
    const region = entry.region === undefined ? undefined : regionOf(entry);
    (region?.pages ?? pages).push(add<Page>({ ...identity(entry), region }, entry));
  }
  const terms = sorted.term.map((entry) => add<Term>({ ...identity(entry), usedBy: [] }, entry));

  const products = sorted.product.map((entry) => nodes.get(key('product', entry.id)) as Product);
  products.forEach((product, index) => {
    for (const earlier of targets(sorted.product[index]!, 'product', 'replaces').sort(inReadingOrder)) {
      product.replaces.push(earlier);
      earlier.replacedBy.push(product);
    }
  });
  refuseCycles(products);
  linkChains(products);
  linkTerms(terms, written);
  const events = linkEvents(nodes.values());
  const regions = sorted.region.map((entry) => nodes.get(key('region', entry.id)) as Region);
  return { today, regions, terms, pages, events, changes: changesFrom(events), find: (kind, id) => nodes.get(key(kind, id)) };
}

type ByKind = { [K in Kind]: Entry<K>[] };

function byKind(entries: readonly AnyEntry[]): ByKind {
  const lists: ByKind = { region: [], segment: [], product: [], objective: [], consultation: [], page: [], term: [] };
  for (const entry of entries) (lists[entry.kind] as AnyEntry[]).push(entry);
  for (const list of Object.values(lists)) (list as AnyEntry[]).sort(inReadingOrder);
  return lists;
}

function identity<K extends Kind>({ kind, id, slug, data }: Entry<K>) {
  return { kind, id, slug, data, terms: [] };
}

function refuseCycles(products: readonly Product[]): void {
  const [cycle] = cyclesIn(new Map(products.map(({ id, replaces }) => [id, replaces.map((earlier) => earlier.id)])));
  if (cycle) throw new CatalogueError(`products replace each other in a circle: ${cycle.join(' -> ')}`);
}

function key(kind: Kind, id: string): string {
  return `${kind} ${id}`;
}

function required<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new CatalogueError(`${id}: a required reference is missing`);
  return value;
}
