import { byYear, changeLogs, pieces, type ChangeLog } from '../catalogue/change-log.ts';
import type { Catalogue } from '../catalogue/build-catalogue.ts';
import type { CatalogueEvent } from '../catalogue/events.ts';
import type { Region } from '../catalogue/nodes.ts';
import { routes } from './routes.ts';

/** A list longer than this is split, so that no page grows with the number of entries. */
const LONGEST_LIST = 100;
/** Of a region whose changes have pages of their own, the overview shows this many that come and that went. */
const FEW = 5;
/** Stands in the place of a region for what belongs to the whole site; no region can be called so. */
const WHOLE_SITE = 'over';

/** One region on the overview of all changes. */
interface ChangeSection extends ChangeLog {
  /** Anchor on the page, for links. */
  anchor: string;
  /** Pages with all changes of the region, year by year; empty when the overview shows them all. */
  years: { year: string; count: number; href: string }[];
}

/** One page of the changes of a region in a year. */
export interface ChangePage {
  region: Region | undefined;
  year: string;
  /** Anchor of the region on the overview. */
  anchor: string;
  /** Which part of the year's list, counted from 1. */
  part: number;
  parts: number;
  events: CatalogueEvent[];
  previous: string | undefined;
  next: string | undefined;
}

/** What the overview shows: everything as long as that fits one list, else a few of each region with the pages of its years. */
export function changeSections(catalogue: Catalogue): ChangeSection[] {
  const logs = changeLogs(catalogue);
  const split = isSplit(logs);
  return logs.map((log) => {
    const anchor = log.region?.slug ?? WHOLE_SITE;
    if (!split) return { ...log, anchor, years: [] };
    const years = byYear(log).map(({ year, events }) => ({ year, count: events.length, href: yearUrl(log.region, year, 1) }));
    return { ...log, anchor, years, coming: log.coming.slice(0, FEW), past: log.past.slice(0, FEW) };
  });
}

/** The pages of single years, each with the last part of its address as `path`; none when the overview shows everything. */
export function changePages(catalogue: Catalogue): { region: string; path: string; page: ChangePage }[] {
  const logs = changeLogs(catalogue);
  if (!isSplit(logs)) return [];
  return logs.flatMap((log) => {
    const { region } = log;
    const list = byYear(log).flatMap(({ year, events }) =>
      pieces(events, LONGEST_LIST).map((part, index, all) => ({ year, part: index + 1, parts: all.length, events: part })),
    );
    return list.map((item) => {
      const near = (part: number) => (part < 1 || part > item.parts ? undefined : yearUrl(region, item.year, part));
      const page = { region, anchor: region?.slug ?? WHOLE_SITE, ...item, previous: near(item.part - 1), next: near(item.part + 1) };
      return { region: page.anchor, path: item.part === 1 ? item.year : `${item.year}/${item.part}`, page };
    });
  });
}

function isSplit(logs: readonly ChangeLog[]): boolean {
  return logs.reduce((sum, { coming, past }) => sum + coming.length + past.length, 0) > LONGEST_LIST;
}

function yearUrl(region: Region | undefined, year: string, part: number): string {
  return `${routes.changes}${region?.slug ?? WHOLE_SITE}/${year}/${part === 1 ? '' : `${part}/`}`;
}
