import type { Kind } from './kinds.ts';

/** What a file's place in the content folder says of it. */
export interface Place {
  kind: Kind;
  /** The region whose folder it stands in; undefined for what belongs to the whole site. */
  region: string | undefined;
  /** File name without extension; for a region the name of its folder. */
  slug: string;
  /** Identity, never reused: `<region>/<slug>`, `<region>` for a region, `term/<slug>`, `page/<slug>` for the whole site. */
  id: string;
}

/** Folder in a region -> kind of the entries in it. */
export const REGION_FOLDERS: Record<string, Kind> = {
  segments: 'segment',
  products: 'product',
  objectives: 'objective',
  consultations: 'consultation',
  pages: 'page',
};

/** A slug: lower-case letters, digits and single hyphens. It becomes part of a permanent address. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The place of an entry file. Takes a path relative to the content folder, with forward slashes.
 * Gives undefined for a path that no collection reads. Case is kept, so that the check can speak of it.
 */
export function placeOf(path: string): Place | undefined {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  if (!file.endsWith('.mdx')) return undefined;
  const slug = file.slice(0, -'.mdx'.length);
  if (parts.length === 2 && parts[0] === 'glossary') return { kind: 'term', region: undefined, slug, id: `term/${slug}` };
  if (parts.length === 2 && parts[0] === 'pages') return { kind: 'page', region: undefined, slug, id: `page/${slug}` };
  const [top, region, folder] = parts;
  if (top !== 'regions' || !region) return undefined;
  if (parts.length === 3 && file === 'region.mdx') return { kind: 'region', region, slug: region, id: region };
  const kind = folder === undefined ? undefined : REGION_FOLDERS[folder];
  if (parts.length !== 4 || !kind) return undefined;
  return { kind, region, slug, id: `${region}/${slug}` };
}

/** The file of an entry, relative to the content folder: the inverse of `placeOf`. Takes no region for what belongs to the whole site. */
export function fileOf(kind: Kind, region: string | undefined, slug: string): string {
  if (kind === 'region') return `regions/${slug}/region.mdx`;
  if (kind === 'term') return `glossary/${slug}.mdx`;
  if (region === undefined) return `pages/${slug}.mdx`;
  const folder = Object.keys(REGION_FOLDERS).find((name) => REGION_FOLDERS[name] === kind);
  return `regions/${region}/${folder}/${slug}.mdx`;
}
