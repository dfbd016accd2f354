import { type CheckContext, type EntryProblem, linesOf } from '../context.ts';

const TAG = /<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/i;
const MARKDOWN = /\*\*[^*\s][^*]*\*\*|\[[^[\]]+\]\((?:https?:|\/|mailto:)[^()]*\)|^\s*(?:- +)*[\w-]+:\s+["']?#{2,} /;

/** HTML and Markdown in fields, which readers see as the signs that were typed. One a line. */
export function fieldMarkupProblems({ entries }: CheckContext): EntryProblem[] {
  return entries.flatMap((entry) =>
    linesOf(entry).flatMap(({ line, text, inBody }): EntryProblem[] => {
      if (inBody) return [];
      const tag = TAG.exec(text);
      if (tag) return [{ entry, code: 'raw-html', data: { name: tag[1], inField: true }, line, column: tag.index + 1 }];
      const markdown = MARKDOWN.exec(text);
      return markdown ? [{ entry, code: 'field-markup', data: { text: markdown[0].trim() }, line, column: markdown.index + 1 }] : [];
    }),
  );
}
