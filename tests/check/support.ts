import { readFrontMatter } from '../../src/check/front-matter.ts';
import type { RawContent } from '../../src/check/read-content.ts';
import { findProblems, type CheckOptions } from '../../src/check/check-content.ts';
import { placeOf } from '../../src/schema/place.ts';
import { GOOD } from '../support/content-folder.ts';

/** The product of the good content, to be made wrong. */
export const PRODUCT = 'regions/proef/products/logeren.mdx';

/** Lines of a good product's fields; line 1 of the file is the fence. */
export const FIELDS = [
  'title: Logeren', // 2
  'segment: wonen', // 3
  'summary: Een weekend uit logeren.', // 4
  'ownContribution:', // 5
  '  applies: unknown', // 6
  'source:', // 7
  '  title: Bron', // 8
];

/** A product with further fields from line 9 on, and a body below them. */
export function product(extra: readonly string[] = [], body = ''): string {
  return ['---', ...FIELDS, ...extra, '---', body].join('\n');
}

/** A product in which one line of its fields is another; takes the number of the line in the file. */
export function productWith(line: number, ...lines: string[]): string {
  const fields = [...FIELDS];
  fields.splice(line - 2, 1, ...lines);
  return ['---', ...fields, '---', ''].join('\n');
}

/** Content as it would be read from a folder with the good content and these files, without writing it. */
export function contentOf(files: Record<string, string>): RawContent {
  const attachments = new Map<string, number>();
  const content: RawContent = { entries: [], site: GOOD['site.yaml'], attachments, unreadable: [], faults: [] };
  for (const [file, text] of Object.entries({ ...GOOD, ...files }).sort()) {
    const place = placeOf(file);
    if (place) content.entries.push({ ...place, file, ...readFrontMatter(text) });
    else if (file === 'site.yaml') content.site = text;
    else attachments.set(file, text.length);
  }
  return content;
}

/** Problems as `code file:line`, or `code line` for those of the product that tests make wrong. */
export function found(files: Record<string, string>, options: CheckOptions = {}): string[] {
  return findProblems(contentOf(files), options).map(({ code, file, line }) => (file === PRODUCT ? `${code} ${line}` : `${code} ${file}:${line}`));
}
