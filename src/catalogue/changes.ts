import type { DateText } from '../schema/date.ts';
import { addDays } from '../text/dates.ts';
import type { Catalogue } from './build-catalogue.ts';
import { dayAfter } from './days.ts';
import type { CatalogueEvent } from './events.ts';
import type { Product, Region, Segment } from './nodes.ts';
import type { TariffChange } from './tariffs.ts';

/** How a segment or product differs from the day before: it came into force, it went out of force without or with successors, its tariff changed. */
type ChangeType = 'starts' | 'ends' | 'replaced' | 'tariff';

/** A change in what is in force. */
export interface Change {
  type: ChangeType;
  /** The first day on which it is so: for an end, the day after the last day in force. */
  since: DateText;
  region: Region;
  node: Segment | Product;
  /** For `replaced`: what took its place. */
  replacedBy: readonly Product[];
  /** For `tariff`: the new amount and the one before it. */
  tariff: TariffChange | undefined;
}

/**
 * What is different on the day `until` compared with the day `from`, in the order in which it came about. So a product whose last day is
 * `from` has changed, and one whose last day is `until` has not yet. The days are days in Europe/Amsterdam.
 */
export function changesBetween(catalogue: Catalogue, from: DateText, until: DateText): Change[] {
  return catalogue.changes.filter(({ since }) => since > from && since <= until);
}

/** What changes within a number of days after the day of the catalogue: not that day itself, the last of those days included. */
export function changesInNextDays(catalogue: Catalogue, days: number): Change[] {
  return changesBetween(catalogue, catalogue.today, addDays(catalogue.today, days));
}

/** The changes in force that follow from all events, in the order of the first day on which they hold. */
export function changesFrom(events: readonly CatalogueEvent[]): Change[] {
  const changes = events.flatMap((event): Change[] => {
    const { type, node, region, date, replacedBy = [], tariff } = event;
    if ((node.kind !== 'segment' && node.kind !== 'product') || !region) return [];
    const change = { region, node, replacedBy, tariff };
    if (type === 'starts' || type === 'tariff') return [{ ...change, type, since: date }];
    const since = type === 'ends' ? dayAfter(date) : undefined;
    return since === undefined ? [] : [{ ...change, type: replacedBy.length > 0 ? 'replaced' : 'ends', since }];
  });
  // Events of one day keep their order.
  return changes.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}
