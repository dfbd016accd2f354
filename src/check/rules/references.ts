import { referencesIn } from '../../catalogue/references.ts';
import type { EntryProblem } from '../check-content.ts';
import type { RawEntry } from '../read-content.ts';
import { suggest } from '../suggest.ts';

/**
 * References to entries that are not there, and entries in a region's folder without a region.mdx.
 * `all` also holds entries whose own fields are unreadable: a reference to those is not wrong.
 */
export function referenceProblems(entries: readonly RawEntry[], all: readonly RawEntry[]): EntryProblem[] {
  const slugs = new Map<string, Set<string>>();
  const regionsOf = new Map<string, string[]>();
  for (const { kind, region, slug } of all) {
    const here = `${region} ${kind}`;
    slugs.set(here, (slugs.get(here) ?? new Set()).add(slug));
    const anywhere = `${kind} ${slug}`;
    regionsOf.set(anywhere, [...(regionsOf.get(anywhere) ?? []), region ?? '']);
  }
  const problems: EntryProblem[] = [];
  const orphaned = new Set<string>();
  for (const entry of entries) {
    const { region } = entry;
    if (region !== undefined && !slugs.has(`${region} region`) && !orphaned.has(region)) {
      orphaned.add(region);
      problems.push({ entry, code: 'unknown-reference', path: [], data: { field: 'region', slug: region, kind: 'region' } });
    }
    for (const { path, kind, slug } of referencesIn(entry.kind, entry.data)) {
      const known = slugs.get(`${region} ${kind}`) ?? new Set<string>();
      if (known.has(slug)) continue;
      const field = String(path[0]);
      const elsewhere = regionsOf.get(`${kind} ${slug.split('/').at(-1)}`)?.find((other) => other !== region);
      problems.push(
        elsewhere === undefined
          ? { entry, code: 'unknown-reference', path, data: { field, slug, kind, suggestion: suggest(slug, known) } }
          : { entry, code: 'reference-other-region', path, data: { field, slug, kind, region: elsewhere } },
      );
    }
  }
  return problems;
}
