import { searchFactsOf } from './search-facts.ts';
import { getCatalogue } from './catalogue.ts';
import { nodesOf } from '../catalogue/nodes.ts';
import type { FilterName } from '../search/query-state.ts';
import { kindName, objectiveStatusName, statusName } from '../text/nl.ts';
import { searchText as t } from '../text/pages.ts';

/** A filter of the search page with the values that occur on this site. */
interface SearchFilter {
  name: FilterName;
  label: string;
  options: { value: string; label: string }[];
}

/** The filters that have anything to choose, each value with its name. */
export async function searchFilters(): Promise<SearchFilter[]> {
  const catalogue = await getCatalogue();
  const { regions } = catalogue;
  const nodes = nodesOf(catalogue);
  const facts = nodes.map(searchFactsOf);
  const kinds = new Set<string>([...nodes.map(({ kind }) => kind), 'list']);
  const statuses = new Set(facts.map(({ status }) => status));
  const years = [...new Set(facts.map(({ date }) => date?.slice(0, 4)))]
    .filter((year) => year !== undefined)
    .sort()
    .reverse();
  const named = (names: Record<string, string>, used: ReadonlySet<string | undefined>) =>
    Object.entries(names).flatMap(([value, label]) => (used.has(value) ? [{ value, label }] : []));
  const filters: SearchFilter[] = [
    { name: 'kind', label: t.kind, options: named(kindName, kinds) },
    { name: 'region', label: t.region, options: regions.map(({ slug, data }) => ({ value: slug, label: data.name })) },
    {
      name: 'segment',
      label: t.segment,
      options: regions.flatMap(({ slug: region, segments, data }) =>
        segments.map(({ slug, data: { title } }) => ({ value: `${region}/${slug}`, label: regions.length > 1 ? `${title} (${data.name})` : title })),
      ),
    },
    { name: 'status', label: t.status, options: named({ ...statusName, ...objectiveStatusName }, statuses) },
    { name: 'year', label: t.year, options: years.map((year) => ({ value: year, label: year })) },
  ];
  return filters.filter(({ options }) => options.length > 1);
}
