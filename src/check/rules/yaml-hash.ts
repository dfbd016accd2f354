import type { CheckContext, EntryProblem } from '../context.ts';

/** A value in which ` #` stands before a word or figure: YAML takes the rest of the line for a note and drops it without a word. */
export function hashProblems({ entries }: CheckContext): EntryProblem[] {
  return entries.flatMap((entry) =>
    entry.source.split('\n').flatMap((text, index): EntryProblem[] => {
      const match = /^\s*(?:- +)*(?:[\w-]+:\s+)?(?!["'#])([^"'\n]*?\S)?(\s#(?=[\p{L}\d]))/u.exec(text);
      if (!match || /^\s*#/.test(text)) return [];
      const column = match[0].length;
      return [{ entry, code: 'yaml-hash', data: { lost: text.slice(column - 1).trim() }, line: entry.sourceLine + index, column }];
    }),
  );
}
