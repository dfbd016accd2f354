import type { DateText } from '../schema/date.ts';
import type { Catalogue } from './build-catalogue.ts';
import { latestFirst, type CatalogueEvent, type EventType } from './events.ts';
import type { Region } from './nodes.ts';

/** What a reader calls a change. A meeting is none: it stands in the planning and among the consultations. */
const CHANGES = new Set<EventType>(['starts', 'ends', 'tariff', 'change', 'milestone', 'contract-ends']);

/** What changed and will change in one region, or in what belongs to the whole site when `region` is undefined. */
export interface ChangeLog {
  region: Region | undefined;
  /** From the day of the catalogue on, soonest first. */
  coming: CatalogueEvent[];
  /** Before the day of the catalogue, latest first. */
  past: CatalogueEvent[];
}

/** The events of one month, in the order in which they were given. */
interface Month {
  /** `YYYY-MM`. */
  month: string;
  events: CatalogueEvent[];
}

/** The events of one year, oldest first. */
interface Year {
  /** `YYYY`. */
  year: string;
  events: CatalogueEvent[];
}

/** The change log of each region in the order of the regions, then that of the whole site. Logs without events are left out. Linear in the events. */
export function changeLogs({ regions, events, today }: Catalogue): ChangeLog[] {
  const logs = new Map<Region | undefined, ChangeLog>([...regions, undefined].map((region) => [region, { region, coming: [], past: [] }]));
  for (const event of events) {
    if (!CHANGES.has(event.type)) continue;
    const log = logs.get(event.region)!;
    (isComing(event, today) ? log.coming : log.past).push(event);
  }
  return [...logs.values()].filter(({ coming, past }) => coming.length + past.length > 0).map((log) => ({ ...log, past: latestFirst(log.past) }));
}

function compareDays(a: CatalogueEvent, b: CatalogueEvent): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

/** A last day in force is over only when that day is. So is everything else: what happens today can still be read as coming. */
function isComing({ date }: CatalogueEvent, today: DateText): boolean {
  return date >= today;
}

/** Events that are in order of date, by month; the months in the order in which they come. */
export function byMonth(events: readonly CatalogueEvent[]): Month[] {
  const months = new Map<string, CatalogueEvent[]>();
  for (const event of events) {
    const month = event.date.slice(0, 'YYYY-MM'.length);
    const list = months.get(month);
    if (list) list.push(event);
    else months.set(month, [event]);
  }
  return [...months].map(([month, list]) => ({ month, events: list }));
}

/** All of a change log by year, latest year first; within a year oldest first. */
export function byYear({ coming, past }: ChangeLog): Year[] {
  const years = new Map<string, CatalogueEvent[]>();
  for (const event of [...past, ...coming].sort(compareDays)) {
    const year = event.date.slice(0, 'YYYY'.length);
    const list = years.get(year);
    if (list) list.push(event);
    else years.set(year, [event]);
  }
  return [...years].map(([year, events]) => ({ year, events })).reverse();
}

/** A list cut into pieces of at most `size`; one empty piece for an empty list. */
export function pieces<T>(list: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
