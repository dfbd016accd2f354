import type { Splitter } from './compounds.ts';
import type { SmallWords } from './small-words.ts';
import { stem } from './stem.ts';
import { tellingWords } from './terms.ts';
import { wordsOf } from './text.ts';
import { LEVEL, signsOf } from './topic-scores.ts';

/** What people ask about one thing. */
export interface Topic {
  /** Terms by which pages about it are known. */
  terms: string[];
  /** What people type who look for it. */
  queries: string[];
}

/** A word of a term counts as if so many queries were that word alone. */
const TERM = 3;
/** What the parts of a compound say, against a word by itself. */
const PART = 0.5;
/** Count of a word that no query about a topic has. */
const UNSEEN = 0.05;
/** The more words a query has, the less each says: by their number to this power. */
const LENGTH = 0.5;

/** Reads the file of topics: terms between brackets, separated by commas, and then what people type, one query a line. Lines with `#` are comments. Throws when a query has no topic. */
export function readTopics(text: string): Topic[] {
  const topics: Topic[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    const terms = /^\[(.+)\]$/.exec(line)?.[1];
    if (terms) topics.push({ terms: terms.split(',').map((term) => term.trim()), queries: [] });
    else if (line && !line.startsWith('#')) {
      const topic = topics.at(-1);
      if (!topic) throw new Error(`Zoekvraag zonder onderwerp: ${line}`);
      topic.queries.push(line);
    }
  }
  return topics;
}

/** Learns from queries what each word says of the topics, as `chancesOf` takes it, by the stem of the word. `first` is the number of the first of them. */
export function learnWords(topics: Topic[], small: SmallWords, splitter: Splitter, first = 0): Map<string, string> {
  const counts = new Map<string, number[]>();
  const partsOf = new Map<string, string[]>();
  const count = (topic: number, text: string, times: number) => {
    const words = tellingWords(wordsOf(text), small);
    for (const word of words) partsOf.set(stem(word), splitter.parts(word).map(stem));
    const parts = words.flatMap((word) => partsOf.get(stem(word))!);
    const weights = new Map([...parts.map((part): [string, number] => [part, PART]), ...words.map((word): [string, number] => [stem(word), 1])]);
    for (const [base, weight] of weights) {
      const found = counts.get(base) ?? [];
      found[topic] = (found[topic] ?? 0) + (times * weight) / weights.size ** LENGTH;
      counts.set(base, found);
    }
  };
  topics.forEach(({ terms, queries }, topic) => {
    for (const query of queries) count(topic, query, 1);
    for (const term of terms) count(topic, term, TERM);
  });
  const evidence = new Map([...counts].map(([base, found]) => [base, found.map((number) => Math.log((number + UNSEEN) / UNSEEN))]));
  return new Map(
    [...evidence].map(([base, found]) => {
      const parts = (partsOf.get(base) ?? []).filter((part) => part !== base);
      const signs: number[] = [];
      found.forEach((own, topic) => {
        // A compound says what its parts say, too, of the topics that have it.
        const ofParts = parts.reduce((sum, part) => sum + (evidence.get(part)?.[topic] ?? 0), 0);
        signs.push(8 * (first + topic) + Math.min(7, Math.max(1, Math.round((own + PART * ofParts) / LEVEL))));
      });
      return [base, signsOf(signs)];
    }),
  );
}
