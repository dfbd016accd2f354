import { newText as t } from '../text/authoring.ts';
import type { LineReader } from './line-reader.ts';

/** Ends `npm run new`, with what to tell the editor; nothing has been written. */
export class Stop extends Error {}

/** A question as it is shown. */
export interface Shown {
  label: string;
  help: string;
  /** What to choose from, as it is shown; empty for a free answer. */
  options: readonly string[];
  many: boolean;
  required: boolean;
  /** What Enter stands for. */
  fallback?: string | undefined;
}

/** Shows a question until its answer can be read. `read` gives the value or a sentence on what is wrong. Throws Stop when the input ends. */
export async function askUntil<T>(
  lines: LineReader,
  say: (text: string) => void,
  shown: Shown,
  read: (text: string) => { value: T } | { fault: string },
): Promise<T> {
  for (;;) {
    const { label, help, options, many, fallback, required } = shown;
    const line = await lines.ask(t.question(label, help, options, many, fallback, required));
    if (line === undefined) throw new Stop(t.inputEnded(label));
    const answer = read(line.trim() === '' ? (fallback ?? '') : line);
    if ('value' in answer) return answer.value;
    say(t.fault(answer.fault));
  }
}

/** Asks a question that is answered with yes or no; Enter is yes. */
export function askYesNo(lines: LineReader, say: (text: string) => void, label: string, help: string): Promise<boolean> {
  const shown = { label, help, options: [], many: false, required: true, fallback: t.yes };
  return askUntil<boolean>(lines, say, shown, (text) => {
    const answer = text.trim().toLowerCase();
    if (answer === t.yes || answer === 'j') return { value: true };
    return answer === t.no || answer === 'n' ? { value: false } : { fault: t.yesOrNo };
  });
}
