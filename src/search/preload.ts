import type { Asker } from './ask.ts';

/** Pages of a site whose whole index is worth fetching. */
const SMALL = 300;
/** The index comes in pieces of many words each, by their first letters: asking for one in so many fetches all. */
const EACH = 40;

/** Fetches the lists of words, and what is left of the index of a small site, so that the next keystrokes need not wait for them. Rejects when the index cannot be read. */
export async function preload({ site, pagefind, lists, listNumbers }: Asker): Promise<void> {
  await Promise.all(listNumbers.map(lists));
  if (site.pages.length > SMALL) return;
  const index = await pagefind;
  for (const { form } of [...site.words.values()].filter((_, place) => place % EACH === 0)) await index.preload(form);
}
