import type { AnyEntry } from '../catalogue/entry.ts';
import type { DateText } from '../schema/date.ts';
import { schemas } from '../schema/kinds.ts';
import { siteSchema, type SiteInfo } from '../schema/site.ts';
import { parseBody } from './body/parse-body.ts';
import { withoutCascades } from './cascades.ts';
import { atField, type CheckContext, type EntryProblem } from './context.ts';
import { byPlace, PROBLEM_CODES, type Problem } from './problem.ts';
import { readContent, titleOf, type RawContent, type RawEntry } from './read-content.ts';
import { readYaml } from './read-yaml.ts';
import { abbreviationProblems } from './rules/abbreviations.ts';
import { attachmentFileProblems, attachmentProblems } from './rules/attachments.ts';
import { bodyProblems } from './rules/body.ts';
import { codeProblems } from './rules/code.ts';
import { componentProblems } from './rules/components.ts';
import { dateProblems } from './rules/dates.ts';
import { fieldMarkupProblems } from './rules/field-markup.ts';
import { formerSlugProblems } from './rules/former-slugs.ts';
import { identityProblems } from './rules/identity.ts';
import { linkProblems } from './rules/links.ts';
import { orderProblems } from './rules/order.ts';
import { readingProblems } from './rules/reading.ts';
import { referenceProblems } from './rules/references.ts';
import { validityProblems } from './rules/validity.ts';
import { lineProblems, wordProblems } from './rules/words.ts';
import { hashProblems } from './rules/yaml-hash.ts';
import { schemaProblems } from './schema-problems.ts';

/** What a check of a content folder gives. */
interface CheckResult {
  problems: Problem[];
  /** Number of entry files looked at. */
  checked: number;
  content: RawContent;
}

/** What a check may need to know besides the content. */
export interface CheckOptions {
  /** The day on which the check is made. Without one, what depends on it is not looked at. */
  today?: DateText | undefined;
  /** The real day, where `today` may be another: what was looked at until then does not lie ahead. Without one, `today` counts. */
  realToday?: DateText | undefined;
  /** The site's own address, to find links that should not hold it. */
  siteUrl?: string | undefined;
  /** Further rules, for what takes too long to look at every time. */
  rules?: readonly Rule[];
}

/** One family of rules: finds its problems in all entries. */
export type Rule = (context: CheckContext) => EntryProblem[] | Promise<EntryProblem[]>;

const RULES: readonly ((context: CheckContext) => EntryProblem[])[] = [
  ({ entries }) => entries.flatMap((entry) => entry.faults.map((fault) => ({ ...fault, entry }))),
  ({ bodies }) => [...bodies].flatMap(([entry, body]) => body.faults.map((fault) => ({ ...fault, entry }))),
  ({ readable }) => readable.flatMap(fieldProblems),
  identityProblems,
  formerSlugProblems,
  referenceProblems,
  validityProblems,
  orderProblems,
  dateProblems,
  codeProblems,
  attachmentProblems,
  componentProblems,
  linkProblems,
  bodyProblems,
  wordProblems,
  hashProblems,
  fieldMarkupProblems,
  readingProblems,
  abbreviationProblems,
];

/** Checks all of a content folder. Throws only if the folder cannot be opened. */
export async function checkContent(folder: string, options: CheckOptions = {}): Promise<CheckResult> {
  const content = await readContent(folder);
  const context = contextOf(content, options);
  const slow = await Promise.all((options.rules ?? []).map((rule) => rule(context)));
  return { problems: problemsIn(context, slow.flat()), checked: content.entries.length + content.unreadable.length, content };
}

/** Every problem of content that was read, in the order of files and lines. */
export function findProblems(content: RawContent, options: CheckOptions = {}): Problem[] {
  return problemsIn(contextOf(content, options), []);
}

function contextOf(content: RawContent, { today, realToday, siteUrl }: CheckOptions): CheckContext {
  const { entries } = content;
  return {
    content,
    entries,
    readable: entries.filter(({ readable }) => readable),
    places: [...entries, ...content.unreadable],
    bodies: new Map(entries.map((entry) => [entry, parseBody(entry.body, entry.bodyLine)])),
    today,
    lastKnownDay: today !== undefined && realToday !== undefined && realToday > today ? realToday : today,
    siteUrl: siteUrl?.replace(/\/$/, ''),
  };
}

function problemsIn(context: CheckContext, further: readonly EntryProblem[]): Problem[] {
  const ofFiles = [...context.content.faults, ...siteProblems(context.content), ...attachmentFileProblems(context)];
  const found = Map.groupBy([...RULES.flatMap((rule) => rule(context)), ...further], ({ entry }) => entry);
  const ofEntries = [...found].flatMap(([entry, problems]) => withoutCascades(problems, entry));
  return [
    ...ofFiles.map(({ code, file, line, column, data }) => ({ severity: PROBLEM_CODES[code], code, file, line, column, data })),
    ...ofEntries.map(({ entry, code, line, column, data }) => {
      const title = titleOf(entry.data);
      return { severity: PROBLEM_CODES[code], code, file: entry.file, line, column, ...(title === undefined ? {} : { entry: title }), data };
    }),
  ].sort(byPlace);
}

/** The entries of content that has no errors, as the catalogue takes them. Throws a zod error where there are. */
export function checkedEntries(content: RawContent): AnyEntry[] {
  return content.entries.map(
    ({ kind, id, region, slug, data, body }) => ({ kind, id, region, slug, body, data: schemas[kind].parse(data) }) as AnyEntry,
  );
}

/** The content of site.yaml. Throws where the check would report an error. */
export function siteInfo(content: RawContent): SiteInfo {
  return siteSchema.parse(readYaml(content.site ?? '').data);
}

function fieldProblems(entry: RawEntry): EntryProblem[] {
  return schemaProblems(schemas[entry.kind], entry.data, entry.written).map(({ code, path, data }) =>
    // A name that should not be there is pointed at itself, everything else at its value.
    atField(entry, code, path, data, code === 'unknown-key' || code === 'yaml-indent' ? 'key' : undefined),
  );
}

function siteProblems(content: RawContent): Omit<Problem, 'severity'>[] {
  const file = 'site.yaml';
  if (content.site === undefined) {
    return content.faults.some((fault) => fault.file === file) ? [] : [{ file, line: 1, column: 1, code: 'site-missing', data: {} }];
  }
  const source = content.site.replace(/\r\n?/g, '\n');
  const fields = readYaml(source);
  const words = source.split('\n').flatMap((text, index) => lineProblems({ line: index + 1, text, inBody: false }, new Set(), true));
  const values = (fields.readable ? schemaProblems(siteSchema, fields.data, fields.written) : []).map(({ code, path, data }) => ({
    code,
    data,
    ...fields.locate(path, code === 'unknown-key' ? 'key' : undefined),
  }));
  return withoutCascades([...fields.faults, ...words, ...values], fields).map((finding) => ({ ...finding, file }));
}
