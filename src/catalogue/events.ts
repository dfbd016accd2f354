import type { DateText } from '../schema/date.ts';
import type { Catalogue } from './build-catalogue.ts';
import type { CatalogueNode, Product, Region, Segment } from './nodes.ts';
import { tariffChanges, type TariffChange } from './tariffs.ts';
import type { Validity } from './validity.ts';

/** What can happen on a day. `ends` stands on the last day in force, `contract-ends` on the last day that is possible. */
export type EventType = 'starts' | 'ends' | 'tariff' | 'milestone' | 'consultation' | 'contract-ends' | 'change';

/** Something that happens to an entry on a day. */
export interface CatalogueEvent {
  date: DateText;
  type: EventType;
  region: Region | undefined;
  node: CatalogueNode;
  /** The editor's own words, for a milestone, a change or a kind of contract. */
  text?: string;
  /** What the editor noted on the very day that the entry starts or ends: it tells of that, and is no event of its own. */
  notes?: readonly string[];
  /** When a product starts: what it replaces. */
  replaces?: readonly Product[];
  /** When a product ends: what replaces it. */
  replacedBy?: readonly Product[];
  /** When a tariff starts: its amount and the one before it. */
  tariff?: TariffChange;
}

/** Everything of one entry that has a date, in no order. */
function eventsOfNode(node: CatalogueNode): CatalogueEvent[] {
  const events: CatalogueEvent[] = [];
  const region = node.kind === 'region' ? node : node.kind === 'term' ? undefined : node.region;
  const add = (type: EventType, date: DateText | undefined, more: Partial<CatalogueEvent> = {}) => {
    if (date !== undefined) events.push({ date, type, region, node, ...more });
  };
  if (node.kind === 'region') for (const { endsAtLatest, kind } of node.data.contracts ?? []) add('contract-ends', endsAtLatest, { text: kind });
  if (node.kind === 'consultation') add('consultation', node.data.date);
  const { validFrom, validUntil }: Validity = node.kind === 'segment' || node.kind === 'product' ? node.data : {};
  for (const { date, text } of node.data.changes ?? []) if (date !== validFrom && date !== validUntil) add('change', date, { text });
  const notesOf = (day: DateText | undefined) => {
    const notes = (node.data.changes ?? []).filter(({ date }) => date === day).map(({ text }) => text);
    return notes.length > 0 ? { notes } : {};
  };
  const startNotes = notesOf(validFrom);
  // Of an entry of one day the notes stand with its start, once.
  const endNotes = validUntil === validFrom ? {} : notesOf(validUntil);
  if (node.kind === 'segment') {
    add('starts', validFrom, startNotes);
    add('ends', validUntil, endNotes);
    for (const { date, title } of node.data.milestones ?? []) add('milestone', date, { text: title });
  }
  if (node.kind === 'product') {
    const { replaces, replacedBy } = node;
    add('starts', validFrom, { ...startNotes, ...(replaces.length > 0 ? { replaces } : {}) });
    add('ends', validUntil, { ...endNotes, ...(replacedBy.length > 0 ? { replacedBy } : {}) });
    for (const tariff of tariffChanges(node.data.tariffs ?? [])) add('tariff', tariff.tariff.from, { tariff });
  }
  return events;
}

/**
 * All events of linked nodes, oldest first, also put into the lists of the regions and segments that they belong to.
 * Takes the nodes in reading order, which is kept among events of one day and type. Reads every node once and sorts once.
 */
export function linkEvents(nodes: Iterable<CatalogueNode>): CatalogueEvent[] {
  const events = [...nodes].flatMap(eventsOfNode).sort((a, b) => compare(a.date, b.date) || compare(a.type, b.type));
  for (const event of events) {
    event.region?.events.push(event);
    for (const segment of segmentsOf(event.node)) segment.events.push(event);
  }
  return events;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function segmentsOf(node: CatalogueNode): readonly Segment[] {
  if (node.kind === 'segment') return [node];
  if (node.kind === 'product') return [node.segment];
  return node.kind === 'consultation' ? node.segments : [];
}

/** Everything of a region that has a date, oldest first. */
export function eventsOfRegion(region: Region): readonly CatalogueEvent[] {
  return region.events;
}

/** Everything of all regions, and of the pages and terms of the whole site, that has a date, oldest first. */
export function eventsOf(catalogue: Catalogue): readonly CatalogueEvent[] {
  return catalogue.events;
}

/** The same events with the latest day first. Within a day the order stays: only the days are turned round. */
export function latestFirst(events: readonly CatalogueEvent[]): CatalogueEvent[] {
  return [...events].sort((a, b) => compare(b.date, a.date));
}

/** The events from one day up to and including another. */
export function between(events: readonly CatalogueEvent[], from: DateText, until: DateText): CatalogueEvent[] {
  return events.filter((event) => event.date >= from && event.date <= until);
}
