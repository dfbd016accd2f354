/**
 * What is known of words, by their stem with a sign behind it (without one a word such as `constructor` would find what every object has). A list holds the words
 * that begin alike, so that what is fetched for a word is small.
 */
export type WordList = Record<string, string>;

/** Fetches a list by its name; one that cannot be fetched is empty. */
export type WordLists = (name: string) => Promise<WordList>;

/** Behind a stem: the words by which the index finds what a rarer word means, with spaces between them; nothing for a word of another counter. */
export const MEANING = ':';
/** Behind a stem: what the word says of the topics, see `chancesOf`. */
export const TOPICS = ';';

/** Name of the list that says of each topic, by its number, which pages are about it. */
export const TOPIC_PAGES = 'pages';
const NUMBERS = '0';

/** Second letters from which on a word is in the next list of its first letter; so the lists are about as long as each other. */
const FROM = [...'einp'];

/** The names of the lists: one of what begins with a digit, five for each letter. */
export const LISTS = [NUMBERS, ...[...'abcdefghijklmnopqrstuvwxyz'].flatMap((letter) => [0, 1, 2, 3, 4].map((part) => letter + part))];

/** The name of the list that has a stem. */
export function listOf(base: string): string {
  const [first, second = ''] = base;
  return base < 'a' ? NUMBERS : first! + FROM.filter((letter) => second >= letter).length;
}
