import type { AnyEntry } from '../catalogue/entry.ts';
import { schemas } from '../schema/kinds.ts';
import { siteSchema, type SiteInfo } from '../schema/site.ts';
import { readYaml } from './front-matter.ts';
import { byPlace, PROBLEM_CODES, type Position, type Problem, type ProblemCode, type ProblemData } from './problem.ts';
import { readContent, titleOf, type RawContent, type RawEntry } from './read-content.ts';
import { attachmentProblems } from './rules/attachments.ts';
import { identityProblems } from './rules/identity.ts';
import { referenceProblems } from './rules/references.ts';
import { validityProblems } from './rules/validity.ts';
import { schemaProblems, type FieldProblem } from './schema-problems.ts';

/** A problem of an entry, at a path in its front matter. */
export interface EntryProblem extends FieldProblem {
  entry: RawEntry;
}

/** What a check of a content folder gives. */
export interface CheckResult {
  problems: Problem[];
  /** Number of entry files looked at. */
  checked: number;
  content: RawContent;
}

/** Checks all of a content folder. Throws only if the folder cannot be opened. */
export async function checkContent(folder: string): Promise<CheckResult> {
  const content = await readContent(folder);
  return { problems: findProblems(content), checked: content.entries.length, content };
}

/** Every problem of content that was read, in the order of files and lines. */
export function findProblems(content: RawContent): Problem[] {
  const { entries } = content;
  const readable = entries.filter((entry) => entry.faults.length === 0);
  return [
    ...content.unreadable.map(({ file, reason }) => problem(file, undefined, 'file-unreadable', { line: 1, column: 1 }, { reason })),
    ...content.strays.map((file) => problem(file, undefined, 'file-not-read', { line: 1, column: 1 }, {})),
    ...siteProblems(content.site),
    ...entries.flatMap((entry) => entry.faults.map(({ code, detail, ...at }) => problem(entry.file, titleOf(entry.data), code, at, { detail }))),
    ...[
      ...readable.flatMap((entry) => schemaProblems(schemas[entry.kind], entry.data).map((found) => ({ ...found, entry }))),
      ...identityProblems(entries),
      ...referenceProblems(readable, entries),
      ...validityProblems(readable),
      ...attachmentProblems(readable, content.attachments),
    ].map(located),
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

function siteProblems(source: string | undefined): Problem[] {
  const file = 'site.yaml';
  if (source === undefined) return [problem(file, undefined, 'file-unreadable', { line: 1, column: 1 }, { reason: 'ENOENT' })];
  const { data, faults, locate } = readYaml(source);
  return [
    ...faults.map(({ code, detail, ...at }) => problem(file, undefined, code, at, { detail })),
    ...(faults.length > 0 ? [] : schemaProblems(siteSchema, data)).map(({ code, path, data: values }) =>
      problem(file, undefined, code, locate(path, partOf(code)), values),
    ),
  ];
}

/** A key that should not be there is pointed at itself, everything else at its value. */
function partOf(code: ProblemCode): 'key' | undefined {
  return code === 'unknown-key' ? 'key' : undefined;
}

function located({ entry, code, path, data }: EntryProblem): Problem {
  return problem(entry.file, titleOf(entry.data), code, entry.locate(path, partOf(code)), data);
}

function problem(file: string, entry: string | undefined, code: ProblemCode, at: Position, data: ProblemData): Problem {
  return { severity: PROBLEM_CODES[code], code, file, line: at.line, column: at.column, ...(entry === undefined ? {} : { entry }), data };
}
