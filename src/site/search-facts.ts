import { titleOfNode, type CatalogueNode } from '../catalogue/nodes.ts';

/** What a page can be found by besides its words. An empty object for a page without such facts. */
export interface SearchFacts {
  region?: string | undefined;
  /** Slug of the segment in that region. */
  segment?: string | undefined;
  /** Validity of a product, or of a segment whose dates are known, or the status of an objective. */
  status?: string | undefined;
  /** The day that matters: of a consultation, or from which a product is in force. */
  date?: string | undefined;
  /** Abbreviation, code and other names. */
  names?: string[];
}

/** The facts of an entry's page. */
export function searchFactsOf(node: CatalogueNode): SearchFacts {
  const region = node.kind === 'region' ? node.slug : 'region' in node ? node.region?.slug : undefined;
  switch (node.kind) {
    case 'product': {
      const { abbreviation, code, alsoKnownAs = [], validFrom } = node.data;
      return { region, segment: node.segment.slug, status: node.status, date: validFrom, names: named(node, abbreviation, code, ...alsoKnownAs) };
    }
    case 'segment': {
      const { number, validFrom, validUntil } = node.data;
      // Of a segment without dates only the name is known: that it is in force would be a guess.
      const dated = validFrom !== undefined || validUntil !== undefined;
      return {
        region,
        segment: node.slug,
        status: dated ? node.status : undefined,
        date: validFrom,
        names: named(node, number === undefined ? undefined : `Segment ${number}`),
      };
    }
    case 'objective':
      return { region, segment: node.segment.slug, status: node.data.status };
    case 'consultation':
      return { region, segment: node.segments[0]?.slug, date: node.data.date };
    case 'term':
      return { names: named(node, node.data.abbreviation, ...(node.data.alsoKnownAs ?? [])) };
    case 'page':
    case 'region':
      return { region };
  }
}

function named(node: CatalogueNode, ...names: (string | undefined)[]): string[] {
  return names.filter((name): name is string => name !== undefined && name.toLowerCase() !== titleOfNode(node).toLowerCase());
}

/** The facts as `<meta>` of a page: name, content, and what makes Pagefind filter or search by them. None for a page that is not searched. */
export function searchMetas(kind: string, facts: SearchFacts | undefined): Record<string, string>[] {
  if (!facts) return [{ name: 'x-kind', content: kind }];
  const filters = { kind, region: facts.region, segment: facts.segment, status: facts.status, year: facts.date?.slice(0, 4) };
  const metas: Record<string, string>[] = Object.entries(filters).flatMap(([name, content]) =>
    content ? [{ name: `x-${name}`, content, 'data-pagefind-filter': `${name}[content]`, 'data-pagefind-meta': `${name}[content]` }] : [],
  );
  if (facts.date) metas.push({ name: 'x-date', content: facts.date, 'data-pagefind-meta': 'date[content]' });
  if (facts.names?.length) metas.push({ name: 'x-names', content: facts.names.join('; '), 'data-pagefind-meta': 'names[content]' });
  return metas;
}
