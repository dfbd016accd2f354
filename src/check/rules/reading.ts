import { atField, type CheckContext, type EntryProblem, isPublished } from '../context.ts';
import type { RawEntry } from '../read-content.ts';
import type { FieldPath } from '../read-yaml.ts';
import { readability } from '../readability.ts';

/** Words of the longest sentence that still reads well at B1; advice is 15 to 20 on average. */
const MAX_SENTENCE = 28;
/** Fewer words say too little for a score. */
const MIN_WORDS = 15;
/** Below this Douma calls a text very hard (university). Short texts on youth care score low for their long words alone. */
const MIN_SCORE = 15;
/** Signs that fit on a card without pushing everything else off a phone's screen. */
const MAX_SUMMARY = 220;

/** Summaries meant for parents that are long or hard to read. One warning a text: the first that helps. */
export function readingProblems({ readable }: CheckContext): EntryProblem[] {
  return readable.filter(isPublished).flatMap((entry) =>
    textsForParents(entry).flatMap(({ path, text, card }) => {
      const { words, longest, score } = readability(text);
      if (longest > MAX_SENTENCE) return [atField(entry, 'long-sentence', path, { words: longest, maximum: MAX_SENTENCE })];
      if (card && text.length > MAX_SUMMARY) return [atField(entry, 'long-summary', path, { length: text.length, maximum: MAX_SUMMARY })];
      if (words >= MIN_WORDS && score < MIN_SCORE) return [atField(entry, 'hard-to-read', path, { score: Math.max(0, Math.round(score)) })];
      return [];
    }),
  );
}

function textsForParents({ kind, data }: RawEntry): { path: FieldPath; text: string; card: boolean }[] {
  const contribution = (data['ownContribution'] as { explanation?: unknown } | null | undefined)?.explanation;
  const forParents = ['product', 'segment', 'region', 'page'].includes(kind) && data['audience'] !== 'provider';
  return [
    ...(forParents ? [{ path: ['summary'], text: data['summary'], card: kind === 'product' || kind === 'segment' }] : []),
    { path: ['ownContribution', 'explanation'], text: contribution, card: false },
  ].flatMap(({ path, text, card }) => (typeof text === 'string' ? [{ path, text, card }] : []));
}
