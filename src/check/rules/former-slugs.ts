import { formerSlugConflicts } from '../../catalogue/redirects.ts';
import { SLUG } from '../../schema/place.ts';
import { atField, type CheckContext, type EntryProblem } from '../context.ts';
import { meantSlug, RESERVED, RESERVED_IN_REGION } from './identity.ts';

/** Former slugs that cannot be an address, or whose address is in use: by a page, by another former slug, or by the site itself. */
export function formerSlugProblems({ entries }: CheckContext): EntryProblem[] {
  const misspelt = entries.flatMap((entry) => {
    const slugs: unknown = entry.data['formerSlugs'];
    if (!Array.isArray(slugs)) return [];
    return slugs.flatMap((slug: unknown, index) =>
      typeof slug !== 'string' || SLUG.test(slug)
        ? []
        : [atField(entry, 'former-slug', ['formerSlugs', index], { slug, suggestion: meantSlug(slug) })],
    );
  });
  const inUse = formerSlugConflicts(entries, isFixed).map(({ entry, index, slug, other, reason }) =>
    atField(entry, 'former-slug', ['formerSlugs', index], {
      slug,
      other: other === entry ? undefined : other?.file,
      cause: other === entry ? `own-${reason}` : reason,
    }),
  );
  return [...misspelt, ...inUse];
}

/** True for the first part of an address, or the part below a region, that the site needs for itself. */
function isFixed(address: string): boolean {
  const [first = '', second] = address.split('/').filter(Boolean);
  return second === undefined ? RESERVED.has(first) : RESERVED_IN_REGION.has(second) && address.split('/').length === 4;
}
