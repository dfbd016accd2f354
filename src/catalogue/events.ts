import type { DateText } from '../schema/date.ts';
import type { Catalogue } from './build-catalogue.ts';
import { titleOfNode, type CatalogueNode, type Region, type Segment } from './nodes.ts';

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
}

/** Everything of one entry that has a date. */
function eventsOfNode(node: CatalogueNode): CatalogueEvent[] {
  const events: CatalogueEvent[] = [];
  const region = node.kind === 'region' ? node : node.kind === 'term' ? undefined : node.region;
  const add = (type: EventType, date: DateText | undefined, text?: string) => {
    if (date !== undefined) events.push({ date, type, region, node, ...(text === undefined ? {} : { text }) });
  };
  for (const { date, text } of node.data.changes ?? []) add('change', date, text);
  if (node.kind === 'region') for (const { endsAtLatest, kind } of node.data.contracts ?? []) add('contract-ends', endsAtLatest, kind);
  if (node.kind === 'consultation') add('consultation', node.data.date);
  if (node.kind === 'segment' || node.kind === 'product') {
    add('starts', node.data.validFrom);
    add('ends', node.data.validUntil);
  }
  if (node.kind === 'segment') for (const { date, title } of node.data.milestones ?? []) add('milestone', date, title);
  if (node.kind === 'product') for (const { from } of node.data.tariffs ?? []) add('tariff', from);
  return events;
}

function eventsOfNodes(nodes: readonly CatalogueNode[]): CatalogueEvent[] {
  return nodes.flatMap(eventsOfNode).sort(oldestFirst);
}

/** Everything of a segment, its products and its consultations that has a date, oldest first. */
export function eventsOfSegment(segment: Segment): CatalogueEvent[] {
  return eventsOfNodes([segment, ...segment.products, ...segment.consultations]);
}

/** Everything of a region that has a date, oldest first. */
export function eventsOfRegion(region: Region): CatalogueEvent[] {
  const { segments, products, objectives, consultations, pages } = region;
  return eventsOfNodes([region, ...segments, ...products, ...objectives, ...consultations, ...pages]);
}

/** Everything of all regions that has a date, oldest first. */
export function eventsOf(catalogue: Catalogue): CatalogueEvent[] {
  return catalogue.regions.flatMap(eventsOfRegion).sort(oldestFirst);
}

/** The events from one day up to and including another. */
export function between(events: readonly CatalogueEvent[], from: DateText, until: DateText): CatalogueEvent[] {
  return events.filter((event) => event.date >= from && event.date <= until);
}

function oldestFirst(a: CatalogueEvent, b: CatalogueEvent): number {
  const order = `${a.date} ${a.type} ${titleOfNode(a.node)} ${a.node.id}`;
  const other = `${b.date} ${b.type} ${titleOfNode(b.node)} ${b.node.id}`;
  return order < other ? -1 : order > other ? 1 : 0;
}
