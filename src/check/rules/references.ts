import { referencesIn, type Reference } from '../../catalogue/references.ts';
import type { Kind } from '../../schema/kinds.ts';
import { atField, type CheckContext, type EntryProblem, isPublished } from '../context.ts';
import { titleOf, type RawEntry } from '../read-content.ts';
import { suggest } from '../suggest.ts';
import { meantSlug } from './identity.ts';

/** Where to find every entry by its kind and name. */
interface Index {
  /** `region kind` -> names in it. */
  slugs: Map<string, Set<string>>;
  /** `kind slug` -> the regions that have it. */
  regions: Map<string, string[]>;
  /** `region slug` -> kinds of that name. */
  kinds: Map<string, Kind[]>;
  /** `region kind title` -> slug. */
  titles: Map<string, string>;
  drafts: Set<string>;
}

/** References to entries that are not there or that visitors cannot see, and entries in a region's folder without a region.mdx. */
export function referenceProblems(context: CheckContext): EntryProblem[] {
  const index = indexOf(context);
  const orphaned = new Set<string>();
  const ofReferences = context.entries.flatMap((entry) => {
    const problems: EntryProblem[] = [];
    const { region } = entry;
    if (region !== undefined && !index.slugs.has(`${region} region`) && !orphaned.has(region)) {
      orphaned.add(region);
      problems.push({ entry, code: 'region-missing', data: { region }, line: 1, column: 1 });
    }
    const seen = new Set<string>();
    for (const reference of referencesIn(entry.kind, entry.data)) {
      const problem = problemOf(entry, reference, index);
      const key = `${String(reference.path[0])} ${reference.slug}`;
      if (problem) problems.push(problem);
      else if (seen.has(key)) problems.push(atField(entry, 'reference-twice', reference.path, { slug: reference.slug }));
      seen.add(key);
    }
    return problems;
  });
  return [...ofReferences, ...draftRegions(context)];
}

/** Regions that visitors cannot see, and with them entries that are no drafts themselves. */
function draftRegions({ readable }: CheckContext): EntryProblem[] {
  const published = Map.groupBy(readable.filter(isPublished), ({ region }) => region);
  return readable.flatMap((entry) => {
    if (entry.kind !== 'region' || isPublished(entry)) return [];
    const inside = published.get(entry.region) ?? [];
    return inside.length === 0 ? [] : [atField(entry, 'region-draft', ['draft'], { count: inside.length, example: inside[0]!.file })];
  });
}

function problemOf(entry: RawEntry, { path, kind, slug }: Reference, index: Index): EntryProblem | undefined {
  const region = entry.region ?? '';
  const field = String(path[0]);
  const report = (code: EntryProblem['code'], data: EntryProblem['data'] = {}) => atField(entry, code, path, { field, slug, kind, ...data });
  const known = index.slugs.get(`${region} ${kind}`) ?? new Set<string>();
  // An entry that replaces itself is a cycle of one; the rule on cycles tells it.
  if (known.has(slug)) {
    const draft = index.drafts.has(`${region} ${kind} ${slug}`) && isPublished(entry);
    return draft ? report('reference-draft') : undefined;
  }
  const plain = meantSlug(slug.split('/').at(-1) ?? '') ?? '';
  const prefix = slug.includes('/') ? slug.split('/').find((part) => part !== region && index.slugs.has(`${part} region`)) : undefined;
  if (prefix !== undefined) return report('reference-other-region', { region: prefix });
  const named = known.has(plain) ? plain : index.titles.get(`${region} ${kind} ${slug.toLowerCase()}`);
  if (named !== undefined) return report('reference-form', { suggestion: named });
  const kinds = index.kinds.get(`${region} ${plain}`) ?? [];
  if (kinds[0] !== undefined) return report('reference-kind', { other: kinds[0] });
  const suggestion = suggest(slug, known);
  const elsewhere = index.regions.get(`${kind} ${plain}`)?.find((other) => other !== region);
  if (elsewhere !== undefined) return report('reference-other-region', { region: elsewhere });
  return report('unknown-reference', { suggestion, known: [...known].slice(0, 8) });
}

function indexOf({ places, entries }: CheckContext): Index {
  const index: Index = { slugs: new Map(), regions: new Map(), kinds: new Map(), titles: new Map(), drafts: new Set() };
  for (const { kind, region = '', slug } of places) {
    const here = `${kind === 'region' ? slug : region} ${kind}`;
    index.slugs.set(here, (index.slugs.get(here) ?? new Set()).add(slug));
    push(index.regions, `${kind} ${slug}`, region);
    push(index.kinds, `${region} ${slug}`, kind);
  }
  for (const { kind, region, slug, data } of entries) {
    const title = titleOf(data);
    if (title !== undefined) index.titles.set(`${region} ${kind} ${title.toLowerCase()}`, slug);
    if (data['draft'] === true) index.drafts.add(`${region} ${kind} ${slug}`);
  }
  return index;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
