/** What is known of some words, by their stem with a sign behind it (without one a word such as `constructor` would find what every object has). */
export type WordList = Record<string, string>;

/** A list is known by its number, that of the pages by its name. */
export type ListName = number | typeof TOPIC_PAGES;

/** Fetches a list; one that cannot be fetched is empty. */
export type WordLists = (name: ListName) => Promise<WordList>;

/** Behind a stem: the words by which the index finds what a rarer word means, with spaces between them; nothing for a word of another counter. */
export const MEANING = ':';
/** Behind a stem: what the word says of the topics, see `chancesOf`. */
export const TOPICS = ';';

/** Name of the list that says of each topic, by its number, which pages are about it. */
export const TOPIC_PAGES = 'pages';

/** So many lists that each is small, for every word of a question costs one. */
export const LISTS = 128;

/** The numbers of the lists of words. */
export function listNumbers(): number[] {
  return [...new Array<undefined>(LISTS).keys()];
}
