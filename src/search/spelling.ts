import { stem } from './stem.ts';

/** What a word was taken for. */
export interface Correction {
  word: string;
  /** Lower is nearer; about 1 for one wrong letter. */
  cost: number;
}

/** How a Dutch word sounds: `ij` as `ei`, `ou` and `au` as `o`, `c` as `k` or `s`, final `d` and `dt` as `t`, double letters as one. */
export function soundOf(word: string): string {
  return word
    .replace(/cs|ks/g, 'x')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/ch/g, 'g')
    .replace(/c/g, 'k')
    .replace(/ij|ei|y/g, 'ei')
    .replace(/[oa]u/g, 'o')
    .replace(/th|dt?$/g, 't')
    .replace(/ph|v/g, 'f')
    .replace(/(.)\1/g, '$1');
}

/** Keys next to each other. */
const KEYBOARD = 'qwertyuiop asdfghjkl zxcvbnm';

/**
 * Number of wrong, missing, extra or swapped letters between two words (Damerau-Levenshtein, neighbours swapped once); a neighbouring key counts a little less.
 * Gives Infinity as soon as it must be more than `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1]!, b[j - 1]!];
      let cost = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (x === y ? 0 : KEYBOARD.includes(x + y) || KEYBOARD.includes(y + x) ? 0.8 : 1),
      );
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y) cost = Math.min(cost, before[j - 2]! + 0.9);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Infinity;
    before = row;
    row = next;
  }
  return row[b.length]! <= limit ? row[b.length]! : Infinity;
}

/**
 * The word that a misspelt word most likely stands for, with the cost of it. Nothing for words with digits or of three letters:
 * codes and abbreviations are never guessed. The more pages have a word, the sooner it is meant.
 */
export function correction(typed: string, words: Iterable<{ form: string; base: string; mass: number }>): Correction | undefined {
  if (typed.length < 4 || /\d/.test(typed)) return undefined;
  const limit = typed.length >= 12 ? 3 : typed.length >= 7 ? 2 : 1;
  const sound = soundOf(typed);
  // Of a word in another form than the site's: a letter too many or too few. Another letter would make another word.
  const typedBase = stem(typed);
  let best: Correction | undefined;
  for (const { form, base, mass } of words) {
    if (form.length < 4) continue;
    const alike = soundOf(form) === sound;
    const edits = Math.min(
      distance(typed, form, limit),
      distance(typed, base, limit),
      typedBase.length < 7 || typedBase.length === base.length ? Infinity : distance(typedBase, base, 1),
    );
    if (edits === Infinity && !alike) continue;
    const cost = (alike ? Math.min(0.8, edits - 0.5) : edits + (typed[0] === form[0] ? 0 : 0.6)) + 0.2 * mass;
    if (cost <= limit * 0.9 + 0.3 && cost < (best?.cost ?? Infinity)) best = { word: form, cost };
  }
  return best;
}
