/** A place in a file; line and column count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** How bad a problem is: an error stops the build, a warning does not. */
type Severity = 'error' | 'warning';

/** Values that the wording of a problem needs. */
export type ProblemData = Record<string, string | number | boolean | readonly string[] | undefined>;

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

/** Every code that the check can report, with its severity. Each has a help entry in docs/meldingen.md. */
export const PROBLEM_CODES = {
  // The file itself.
  'file-unreadable': 'error',
  'file-empty': 'error',
  'file-encoding': 'error',
  'file-too-large': 'error',
  'file-link': 'error',
  'file-not-read': 'error',
  'file-name': 'error',
  'merge-conflict': 'error',
  'site-missing': 'error',
  'region-missing': 'error',
  'region-draft': 'warning',
  'reserved-name': 'error',
  'duplicate-id': 'error',
  'former-slug': 'error',
  // How the fields are written.
  'front-matter-missing': 'error',
  'front-matter-open': 'error',
  'yaml-syntax': 'error',
  'yaml-tab': 'error',
  'yaml-quote': 'error',
  'yaml-colon': 'error',
  'yaml-indent': 'error',
  'yaml-special': 'error',
  'yaml-hash': 'warning',
  'duplicate-key': 'error',
  // What stands in the fields.
  'unknown-key': 'error',
  'missing-field': 'error',
  'empty-field': 'error',
  'wrong-type': 'error',
  'wrong-choice': 'error',
  'wrong-form': 'error',
  'number-range': 'error',
  'date-form': 'error',
  'date-impossible': 'error',
  'date-unlikely': 'warning',
  'date-future': 'warning',
  'code-form': 'error',
  'code-category': 'error',
  'range-order': 'error',
  'tariff-duplicate': 'error',
  'tariff-order': 'warning',
  'duplicate-number': 'error',
  // What one entry says of another, and of time.
  'unknown-reference': 'error',
  'reference-form': 'error',
  'reference-kind': 'error',
  'reference-other-region': 'error',
  'reference-draft': 'error',
  'reference-twice': 'warning',
  'replacement-cycle': 'error',
  'replacement-undated': 'warning',
  'validity-order': 'error',
  'validity-overlap': 'error',
  'validity-gap': 'warning',
  'validity-long-ended': 'warning',
  'source-old': 'warning',
  // Files that entries refer to.
  'attachment-missing': 'error',
  'attachment-type': 'error',
  'attachment-too-large': 'error',
  'attachment-nowhere': 'warning',
  // How the body is written.
  'mdx-less-than': 'error',
  'mdx-brace': 'error',
  'mdx-unclosed': 'error',
  'mdx-syntax': 'error',
  'mdx-import': 'error',
  'html-comment': 'error',
  'raw-html': 'error',
  'unknown-component': 'error',
  'component-prop': 'error',
  'component-target': 'error',
  // Links, images and headings.
  'link-broken': 'error',
  'link-anchor': 'error',
  'link-form': 'error',
  'link-external-form': 'warning',
  'vague-link': 'warning',
  'image-alt': 'error',
  'image-address': 'error',
  'field-markup': 'warning',
  'heading-first': 'error',
  'heading-jump': 'error',
  'heading-form': 'error',
  'heading-duplicate': 'warning',
  'body-empty': 'warning',
  // The words.
  placeholder: 'error',
  'personal-bsn': 'error',
  'personal-email': 'error',
  'personal-phone': 'error',
  'phone-number': 'warning',
  'garbled-text': 'error',
  'hard-to-read': 'warning',
  'long-sentence': 'warning',
  'long-summary': 'warning',
  'unknown-abbreviation': 'warning',
  spelling: 'warning',
} as const satisfies Record<string, Severity>;

/** The code of a problem. */
export type ProblemCode = keyof typeof PROBLEM_CODES;

/** A problem of a file of which the severity, file and title are still to be filled in. */
export interface Finding extends Position {
  code: ProblemCode;
  data: ProblemData;
}

/** Sorts by file, line and column, so that a report reads in the order of the files. */
export function byPlace(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
