import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readFrontMatter } from '../../src/check/front-matter.ts';

/** A judged query: which pages answer it, by address, with a grade from 1 (touches it) to 3 (the answer). */
export interface JudgedQuery {
  query: string;
  audience: 'parent' | 'provider';
  class: string;
  grades: Map<string, number>;
}

/** Content to search, written as a content folder, with its judged queries. */
export interface SearchSet {
  name: string;
  folder: string;
  queries: JudgedQuery[];
}

const FIXTURES = new URL('../fixtures/search/', import.meta.url);
const SOURCE = { title: 'Verzonnen voor een meting' };
const FOLDERS: Record<string, string> = {
  segment: 'segmenten',
  product: 'producten',
  objective: 'doelstellingen',
  consultation: 'marktconsultaties',
};

/** Writes the development set as typed content of a made-up region, and gives it with its queries. */
export async function developmentSet(): Promise<SearchSet> {
  const documents = JSON.parse(await fixture('dev-documents.json')) as { id: string; kind: string; title: string; body: string | null }[];
  const judged = JSON.parse(await fixture('dev-queries.json')) as {
    q: string;
    audience: 'parent' | 'provider';
    class: string;
    rel: Record<string, number>;
  }[];
  const kinds: Record<string, string> = { productkaart: 'product', segment: 'segment', marktconsultatie: 'consultation', doelstelling: 'objective' };
  const region = 'proefland';
  const entries: Entry[] = [];
  for (const { id, kind, title, body } of documents) {
    if (body === null) {
      entries.push(await ownEntry(id, region));
      continue;
    }
    const [first = '', ...rest] = body.split(/(?<=[.?!])\s+/);
    const segment = `seg-${/Productkaart ([134])/.exec(title)?.[1] ?? 3}`;
    const type = kinds[kind] ?? 'page';
    const own: Record<string, Record<string, unknown>> = {
      product: { title, summary: first, segment, ownContribution: { applies: 'unknown' } },
      segment: { title, summary: first },
      consultation: { title, summary: first, segments: [segment], date: /20 maart/.test(body) ? '2025-03-20' : '2025-04-03' },
      objective: { statement: title, segment, status: 'published' },
      page: { title, summary: first },
    };
    entries.push({ kind: type, slug: id, region, data: own[type]!, body: type === 'objective' ? body : rest.join(' ') });
  }
  entries.push({ kind: 'region', slug: region, region, data: { name: 'Proefland' }, body: '' });
  const urls = new Map(entries.map((entry) => [entry.slug, urlOf(entry)]));
  const queries = judged.map(({ q, audience, class: name, rel }) => ({ query: q, audience, class: CLASSES[name] ?? name, grades: byUrl(rel, urls) }));
  return { name: 'development', folder: await write(entries), queries: [...queries, ...(await queriesOf('dev-queries-own.yaml', urls))] };
}

/** Writes the hold-out set as a content folder, and gives it with its queries. */
export async function holdoutSet(): Promise<SearchSet> {
  const written = parse(await fixture('holdout-content.yaml')) as ({ kind: string; slug: string; body?: string } & Record<string, unknown>)[];
  const region = 'waterrand';
  const entries = written.map(({ kind, slug, body = '', ...data }): Entry => {
    const { ownContribution = 'unknown' } = data;
    return { kind, slug, region, body, data: kind === 'product' ? { ...data, ownContribution: { applies: ownContribution } } : data };
  });
  const urls = new Map(entries.map((entry) => [entry.slug, urlOf(entry)]));
  const queries = await queriesOf('holdout-queries.yaml', urls);
  return { name: 'hold-out', folder: await write(entries), queries };
}

/** Sets of which authors who did not know the search wrote content and queries, by the name of their folder. Whoever looks at what goes wrong in them needs new ones to measure with. */
export const OTHERS = [
  'wierdenland',
  'vlietstroom',
  'merwestreek',
  'duinrand',
  'beekdalen',
  'veenland',
  'heuvelrand',
  'waddenkwartier',
  'lindemark',
  'hanzeleij',
  'kronenveld',
  'elzenbroek',
  'rivierenkrans',
  'rietmarken',
] as const;

/** Copies such a set as a content folder, and gives it with its queries, which name entries as `region/slug`, `term/slug` or `page/slug`. */
export async function setOfOthers(name: (typeof OTHERS)[number]): Promise<SearchSet> {
  const folder = await mkdtemp(join(tmpdir(), 'search-content-'));
  await cp(new URL(`${name}/content/`, FIXTURES), folder, { recursive: true });
  const urls = new Map<string, string>();
  for (const path of await readdir(folder, { recursive: true })) {
    const [, kind = '', slug = ''] = /^(glossary|pages)\/([^/]+)\.mdx$/.exec(path) ?? [];
    if (slug) urls.set(`${kind === 'pages' ? 'page' : 'term'}/${slug}`, kind === 'pages' ? `/${slug}/` : `/begrippen/${slug}/`);
    const [, region = '', kinds = '', entry = ''] = /^regions\/([^/]+)\/(?:([^/]+)s\/)?([^/]+)\.mdx$/.exec(path) ?? [];
    if (region && !kinds) urls.set(region, urlOf({ kind: 'region', slug: region, region }));
    else if (region) urls.set(`${region}/${entry}`, urlOf({ kind: kinds, slug: entry, region }));
  }
  const judged = JSON.parse(await fixture(`${name}/queries.json`)) as {
    q: string;
    audience: 'parent' | 'provider';
    class: string;
    rel: Record<string, number>;
  }[];
  const queries = judged.map(({ q, audience, class: group, rel }) => ({
    query: q,
    audience,
    class: CLASSES[group] ?? group,
    grades: byUrl(rel, urls),
  }));
  return { name, folder, queries };
}

/** Titles and sentences of the first two sets, to make other pages of. */
export async function searchTexts(): Promise<{ titles: string[]; sentences: string[] }> {
  const documents = JSON.parse(await fixture('dev-documents.json')) as { title: string; body: string | null }[];
  const entries = parse(await fixture('holdout-content.yaml')) as { title?: string; body?: string }[];
  const all = [...documents, ...entries];
  return {
    titles: all.flatMap(({ title }) => title ?? []),
    sentences: all.flatMap(({ body }) => (body ?? '').replace(/^#+ .*$/gm, '').split(/(?<=[.?!])\s+/)).filter((sentence) => sentence.length > 20),
  };
}

/** The queries of a file: per class who asks, what, and the grades of the entries that answer it. */
async function queriesOf(file: string, urls: Map<string, string>): Promise<JudgedQuery[]> {
  const judged = parse(await fixture(file)) as Record<string, [who: string, query: string, grades: Record<string, number>][]>;
  return Object.entries(judged).flatMap(([name, list]) =>
    list.map(([who, query, grades]): JudgedQuery => {
      return { query: String(query), audience: PARENTS.has(who) ? 'parent' : 'provider', class: name, grades: byUrl(grades, urls) };
    }),
  );
}

/** The two records of the set that stand for the project's own content. */
async function ownEntry(id: string, region: string): Promise<Entry> {
  const [kind, path] = OWN[id]!;
  const text = await readFile(new URL(`../../content/regions/${path}`, import.meta.url), 'utf8');
  // Its links lead to pages that the made-up region does not have.
  const { data, body } = readFrontMatter(text.replace(/\[([^\]]+)\]\(\/[^)]*\)/g, '$1'));
  return { kind, slug: id, region, data: kind === 'consultation' ? { ...data, segments: ['seg-3'], attachments: undefined } : data, body };
}

const OWN: Record<string, [kind: string, path: string]> = {
  'seg-3': ['segment', 'een-10-voor-de-jeugd/segments/dagbesteding-dagbehandeling.mdx'],
  'mc-dag': ['consultation', 'haaglanden/consultations/2025-03-20-dagbesteding-en-dagbehandeling.mdx'],
};

/** The classes that all sets are reported in. */
const CLASSES: Record<string, string> = {
  'compound-split': 'compound',
  'compound-part': 'compound',
  'natural-question': 'natural',
  question: 'natural',
};
const PARENTS = new Set(['parent', 'samira', 'kees', 'eva']);

interface Entry {
  kind: string;
  slug: string;
  region: string;
  data: Record<string, unknown>;
  body: string;
}

function byUrl(grades: Record<string, number>, urls: Map<string, string>): Map<string, number> {
  return new Map(
    Object.entries(grades).map(([slug, grade]) => {
      const url = urls.get(slug);
      if (!url) throw new Error(`A judged query names an entry that is not there: ${slug}`);
      return [url, grade];
    }),
  );
}

function urlOf({ kind, slug, region }: Pick<Entry, 'kind' | 'slug' | 'region'>): string {
  if (kind === 'region') return `/${region}/`;
  if (kind === 'term') return `/begrippen/${slug}/`;
  return kind === 'page' ? `/${region}/${slug}/` : `/${region}/${FOLDERS[kind]}/${slug}/`;
}

async function write(entries: Entry[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'search-content-'));
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await put('site.yaml', 'name: Proefsite\ntagline: Een proef\ndescription: Een site om het zoeken mee te meten.\n');
  for (const { kind, slug, region, data, body } of entries) {
    const path =
      kind === 'region' ? `regions/${region}/region.mdx` : kind === 'term' ? `glossary/${slug}.mdx` : `regions/${region}/${kind}s/${slug}.mdx`;
    const withSource = ['page', 'term'].includes(kind) ? data : { source: SOURCE, ...data };
    await put(path, `---\n${stringify(withSource)}---\n\n${body}\n`);
  }
  return folder;
}

function fixture(name: string): Promise<string> {
  return readFile(new URL(name, FIXTURES), 'utf8');
}
