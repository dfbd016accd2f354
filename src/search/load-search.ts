import { Asker } from './ask.ts';
export { isCrisis } from './crisis.ts';
import { PAGEFIND_OPTIONS, type Pagefind } from './pagefind.ts';
import { readSiteWords } from './site-words.ts';
import type { SiteWordsFile } from './site-words-format.ts';
import type { ListName, WordList } from './word-lists.ts';

const lists: Partial<Record<ListName, Promise<WordList>>> = {};
let loading: Promise<Asker> | undefined;

/** Loads the index and the site's words, once; nothing of it is fetched before the first call. Rejects if it cannot be loaded, and tries anew the next time. */
export function loadAsker(): Promise<Asker> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Asker> {
  const pagefind = openPagefind();
  // Who asks hears of a failure; until then it is nobody's.
  pagefind.catch(() => undefined);
  // What is no JSON, such as the page of a 404, rejects.
  const file = (await (await fetch('/pagefind/site-words.json')).json()) as SiteWordsFile;
  return new Asker(readSiteWords(file), pagefind, fetchList);
}

/** A list that cannot be fetched is missed, not waited for. */
function fetchList(name: ListName): Promise<WordList> {
  return (lists[name] ??= fetch(`/pagefind/words/${name}.json`)
    .then((answer) => answer.json() as Promise<WordList>)
    .catch(() => ({})));
}

async function openPagefind(): Promise<Pagefind> {
  // A variable keeps the bundler from looking for a file that only exists after the index has been made.
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options(PAGEFIND_OPTIONS);
  await pagefind.init();
  return pagefind;
}
