import type { Asker } from './ask.ts';
import { LETTERS } from './letters.ts';

/** Pages of a site whose whole index is worth fetching; with the lists of rarer words it weighs about 1 kB a page. */
const SMALL = 300;
/** The index comes in pieces of many words each, by their first letters: asking for one in so many fetches all. */
const EACH = 40;

/** Fetches what is left of the index of a small site, and its lists of rarer words, so that the next keystrokes need not wait for them. Rejects when the index cannot be read. */
export async function preload({ site, pagefind, meanings }: Asker): Promise<void> {
  if (site.pages.length > SMALL) return;
  await Promise.all([...LETTERS].map(meanings));
  const index = await pagefind;
  for (const { form } of [...site.words.values()].filter((_, place) => place % EACH === 0)) await index.preload(form);
}
