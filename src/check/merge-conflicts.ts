import type { Finding } from './problem.ts';

const START = /^<{7}(?: .*)?$/;
const MIDDLE = /^={7}$/;
const END = /^>{7}(?: .*)?$/;

/**
 * Finds the marks that Git leaves when two people changed the same lines. Gives the text with our own lines kept and the others and
 * the marks blanked, so that nothing else is reported because of them, and every line keeps its number.
 */
export function maskConflicts(text: string): { text: string; faults: Finding[] } {
  if (!/^<{7}(?: |\r?$)/m.test(text)) return { text, faults: [] };
  const faults: Finding[] = [];
  let side: 'ours' | 'theirs' | undefined;
  const lines = text.split('\n').map((raw, index) => {
    const line = raw.replace(/\r$/, '');
    if (START.test(line)) {
      faults.push({ code: 'merge-conflict', line: index + 1, column: 1, data: {} });
      side = 'ours';
      return '';
    }
    if (side === 'ours' && MIDDLE.test(line)) side = 'theirs';
    if (side === 'theirs') {
      if (END.test(line)) side = undefined;
      return '';
    }
    return raw;
  });
  return { text: lines.join('\n'), faults };
}
