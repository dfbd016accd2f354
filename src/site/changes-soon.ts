import type { Catalogue } from '../catalogue/build-catalogue.ts';
import { changesInNextDays, type Change } from '../catalogue/changes.ts';
import type { Region } from '../catalogue/nodes.ts';

/** So many days ahead a reader of a list of products is told what is going to change: about three months. */
const SOON = 90;

/**
 * What changes in a region soon after the day of the catalogue, soonest first. A product that takes the place of another on the very day that
 * it starts is told with the one that goes, and is no line of its own.
 */
export function changesSoon(catalogue: Catalogue, region: Region): Change[] {
  // By id: a page may hold a region of a catalogue that was made before this one.
  const changes = changesInNextDays(catalogue, SOON).filter((change) => change.region.id === region.id);
  const onDay = (since: string, id: string) => `${since} ${id}`;
  const told = new Set(changes.flatMap(({ since, replacedBy }) => replacedBy.map(({ id }) => onDay(since, id))));
  return changes.filter(({ type, since, node }) => type !== 'starts' || !told.has(onDay(since, node.id)));
}
