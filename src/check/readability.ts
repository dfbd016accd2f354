/** Figures of a text that say how hard it is to read. */
interface Readability {
  words: number;
  sentences: number;
  /** Words of the longest sentence. */
  longest: number;
  /** Flesch-Douma score: 100 is very easy, 0 very hard. */
  score: number;
}

/** Groups of vowels that are one syllable in Dutch; the longest first. */
const VOWELS = /aai|ooi|oei|eeu|ieu|aau|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyàáâäèéêëìíîïòóôöùúûü]/g;

/**
 * Measures a text. The score is that of W.H. Douma, "De leesbaarheid van landbouwbladen" (Wageningen, 1960), the Dutch form of Flesch:
 * 206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence. Douma calls 0-30 very hard, 45-60 fairly hard, 60-70 normal.
 */
export function readability(text: string): Readability {
  const sentences = text.split(/(?<=[.!?…])["’”)]*\s+(?=[\p{Lu}\d"‘“(])/u).filter((sentence) => /\p{L}/u.test(sentence));
  const lengths = sentences.map((sentence) => wordsOf(sentence).length);
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const count = Math.max(1, words.length);
  return {
    words: words.length,
    sentences: sentences.length,
    longest: Math.max(0, ...lengths),
    score: 206.84 - 77 * (syllables / count) - 0.93 * (count / Math.max(1, sentences.length)),
  };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [];
}

/** An abbreviation counts as one syllable a letter would be unfair to a text that explains it: it counts as two. */
function syllablesOf(word: string): number {
  if (/^\p{Lu}{2,}$/u.test(word)) return 2;
  return Math.max(1, word.toLowerCase().match(VOWELS)?.length ?? 1);
}
