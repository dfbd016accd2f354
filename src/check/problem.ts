/** A place in a file; line and column count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** How bad a problem is: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning';

/** Values that the wording of a problem needs. */
export type ProblemData = Record<string, string | number | readonly string[] | undefined>;

/** Something wrong in the content, as a value. Its wording lives in text/problems.ts. */
export interface Problem extends Position {
  severity: Severity;
  code: ProblemCode;
  /** Path relative to the content folder, with forward slashes. */
  file: string;
  /** Title of the entry, where it has one. */
  entry?: string;
  data: ProblemData;
}

/** Every code that the check can report, with its severity. */
export const PROBLEM_CODES = {
  'file-unreadable': 'error',
  'file-not-read': 'error',
  'file-name': 'error',
  'front-matter-missing': 'error',
  'yaml-syntax': 'error',
  'unknown-key': 'error',
  'missing-field': 'error',
  'empty-field': 'error',
  'wrong-type': 'error',
  'wrong-choice': 'error',
  'wrong-form': 'error',
  'number-range': 'error',
  'date-form': 'error',
  'date-impossible': 'error',
  'duplicate-id': 'error',
  'reserved-name': 'error',
  'unknown-reference': 'error',
  'reference-other-region': 'error',
  'validity-order': 'error',
  'attachment-missing': 'error',
} as const satisfies Record<string, Severity>;

/** The code of a problem. */
export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Sorts by file, line and column, so that a report reads in the order of the files. */
export function byPlace(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
