import { type DateText, isDateText } from '../../schema/date.ts';
import { cyclesIn } from '../../catalogue/cycles.ts';
import { addDays } from '../../text/dates.ts';
import { atField, type CheckContext, type EntryProblem, isPublished } from '../context.ts';
import { titleOf, type RawEntry } from '../read-content.ts';

/** What is wrong with the days on which something is in force, by itself and next to what it replaces. */
export function validityProblems({ readable, today }: CheckContext): EntryProblem[] {
  const products = new Map(readable.filter((entry) => entry.kind === 'product' && isPublished(entry)).map((entry) => [entry.id, entry]));
  const circles = circlesOf(products);
  // In a circle no order of days is right, so only the circle is told.
  const circling = new Set(circles.flat());
  const successors = new Map<RawEntry, RawEntry[]>();
  for (const entry of products.values()) {
    for (const earlier of replacedBy(entry, products)) successors.set(earlier, [...(successors.get(earlier) ?? []), entry]);
  }
  return [
    ...readable.flatMap(orderProblems),
    ...[...successors].flatMap(([earlier, later]) => (circling.has(earlier) ? [] : successionProblems(earlier, later))),
    ...circles.map(cycleProblem),
    ...(today === undefined ? [] : readable.flatMap((entry) => longEnded(entry, successors, today))),
  ];
}

/** The published products of the same region that an entry says it replaces. */
function replacedBy(entry: RawEntry, products: ReadonlyMap<string, RawEntry>): RawEntry[] {
  const slugs: unknown = entry.data['replaces'];
  return [...new Set(Array.isArray(slugs) ? slugs : [])].flatMap((slug: unknown) => products.get(`${entry.region}/${String(slug)}`) ?? []);
}

function validityOf({ data }: RawEntry): { from: DateText | undefined; until: DateText | undefined } {
  const { validFrom, validUntil } = data;
  return { from: isDateText(validFrom) ? validFrom : undefined, until: isDateText(validUntil) ? validUntil : undefined };
}

function orderProblems(entry: RawEntry): EntryProblem[] {
  const { from, until } = validityOf(entry);
  return from !== undefined && until !== undefined && until < from ? [atField(entry, 'validity-order', ['validUntil'], { from, until })] : [];
}

/** Compares a product with everything that replaces it. Each of them may start later; the first one must follow without a gap. */
function successionProblems(earlier: RawEntry, later: readonly RawEntry[]): EntryProblem[] {
  // A date that is wrong by itself is told elsewhere and says nothing here.
  if ([earlier, ...later].some((entry) => hasBadDate(entry))) return [];
  const { until } = validityOf(earlier);
  const names = { earlier: titleOf(earlier.data) ?? earlier.slug, earlierFile: earlier.file, until };
  const problems: EntryProblem[] = [];
  for (const entry of later) {
    if (entry === earlier) continue;
    const { from } = validityOf(entry);
    const data = { ...names, later: titleOf(entry.data) ?? entry.slug, from };
    const path = from === undefined ? ['replaces'] : ['validFrom'];
    if (from === undefined && until === undefined) problems.push(atField(entry, 'replacement-undated', path, data));
    else if (from === undefined || until === undefined || from <= until) problems.push(atField(entry, 'validity-overlap', path, data));
  }
  const first = later.map((entry) => ({ entry, from: validityOf(entry).from })).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))[0];
  if (first?.from !== undefined && until !== undefined && first.from > addDays(until, 1)) {
    problems.push(
      atField(first.entry, 'validity-gap', ['validFrom'], { ...names, later: titleOf(first.entry.data) ?? first.entry.slug, from: first.from }),
    );
  }
  return problems;
}

function hasBadDate({ data }: RawEntry): boolean {
  const { validFrom, validUntil } = data;
  const wrong = [validFrom, validUntil].some((date) => date !== undefined && !isDateText(date));
  return wrong || (isDateText(validFrom) && isDateText(validUntil) && validUntil < validFrom);
}

/** Products that replace each other in a circle, each circle from its first product by name. */
function circlesOf(products: ReadonlyMap<string, RawEntry>): RawEntry[][] {
  const graph = new Map([...products].map(([id, entry]) => [id, replacedBy(entry, products).map((earlier) => earlier.id)]));
  return cyclesIn(graph).map((circle) => circle.map((id) => products.get(id)!));
}

function cycleProblem(circle: readonly RawEntry[]): EntryProblem {
  const first = circle[0]!;
  const next = circle[1] ?? first;
  const replaces = first.data['replaces'] as unknown[];
  return atField(first, 'replacement-cycle', ['replaces', replaces.indexOf(next.slug)], { chain: [...circle, first].map(({ slug }) => slug) });
}

/** What ended over a year ago and has nothing in its place. */
function longEnded(entry: RawEntry, successors: ReadonlyMap<RawEntry, RawEntry[]>, today: DateText): EntryProblem[] {
  const { until } = validityOf(entry);
  if (until === undefined || hasBadDate(entry) || until >= yearBefore(today) || successors.has(entry) || !isPublished(entry)) return [];
  return [atField(entry, 'validity-long-ended', ['validUntil'], { until })];
}

/** The same day a year earlier, as text; 29 February gives a text that still compares as it should. */
export function yearBefore(day: DateText): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}
