import { listOf } from './list-of.ts';
import { listNumbers, MEANING, TOPIC_PAGES, TOPICS, type ListName, type WordList } from './word-lists.ts';

/** Makes the lists in which the browser looks up words, by their names, of what `findMeanings`, `learnWords` (of some topics, then of those that follow) and `pagesOfTopics` give. */
export function makeWordLists(
  meanings: ReadonlyMap<string, string>,
  topicWords: ReadonlyMap<string, string>[],
  topicPages: string[],
): Map<ListName, WordList> {
  const lists = new Map(listNumbers().map((name): [ListName, WordList] => [name, {}]));
  const add = (sign: string, entries: ReadonlyMap<string, string>) => {
    for (const [base, value] of entries) {
      const list = lists.get(listOf(base))!;
      list[base + sign] = (list[base + sign] ?? '') + value;
    }
  };
  add(MEANING, meanings);
  for (const words of topicWords) add(TOPICS, words);
  // What begins alike stands together, which packs better.
  const sorted = [...lists].map(([name, list]): [ListName, WordList] => [
    name,
    Object.fromEntries(Object.entries(list).sort(([a], [b]) => (a < b ? -1 : 1))),
  ]);
  return new Map([...sorted, [TOPIC_PAGES, Object.fromEntries(topicPages.entries())]]);
}
