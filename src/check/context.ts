import type { DateText } from '../schema/date.ts';
import type { Place } from '../schema/place.ts';
import type { Body } from './body/parse-body.ts';
import type { Finding, ProblemCode, ProblemData } from './problem.ts';
import type { RawContent, RawEntry } from './read-content.ts';
import type { FieldPath } from './read-yaml.ts';

/** Everything that a rule may look at. */
export interface CheckContext {
  content: RawContent;
  /** All entries of which something could be read. */
  entries: readonly RawEntry[];
  /** Those whose fields could be read. */
  readable: readonly RawEntry[];
  /** Places of all entries, those that could not be read included: a reference to one of these is not wrong. */
  places: readonly (Place & { file: string })[];
  bodies: ReadonlyMap<RawEntry, Body>;
  /** The day on which the check is made. Without one, what depends on it is not looked at. */
  today: DateText | undefined;
  /** The later of that day and the real one: what lies after it has not happened yet. */
  lastKnownDay: DateText | undefined;
  /** The site's own address, without a slash at the end. */
  siteUrl: string | undefined;
}

/** A problem with its place, in an entry. */
export interface EntryProblem extends Finding {
  entry: RawEntry;
}

/** A problem of an entry, at a field; at the field's name when `part` is `key`. */
export function atField(entry: RawEntry, code: ProblemCode, path: FieldPath, data: ProblemData = {}, part?: 'key'): EntryProblem {
  return { entry, code, data, ...entry.locate(path, part) };
}

/** True for what a visitor of the site would see. */
export function isPublished(entry: RawEntry): boolean {
  return entry.data['draft'] !== true;
}

/** A list of groups of fields, as far as it is one. */
export function groupsIn(value: unknown): (Record<string, unknown> | undefined)[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown) => (typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : undefined));
}

/** One line of a file as it is written, with its number. */
export interface SourceLine {
  line: number;
  text: string;
  inBody: boolean;
}

/** All lines of an entry, fields and body. */
export function linesOf(entry: RawEntry): SourceLine[] {
  const lines = (text: string, first: number, inBody: boolean) =>
    text.split('\n').map((line, index) => ({ line: first + index, text: line, inBody }));
  return [...lines(entry.source, entry.sourceLine, false), ...lines(entry.body, entry.bodyLine, true)];
}

/** A line with its web addresses blanked, so that figures and letters in them are no words. */
export function withoutAddresses(text: string): string {
  return text.replace(/https?:\/\/[^\s)>"']+/g, (address) => ' '.repeat(address.length));
}
