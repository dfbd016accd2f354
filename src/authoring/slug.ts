/** A file name (without .mdx) that fits a title: `Één dag wonen & leren` becomes `een-dag-wonen-en-leren`. Empty if nothing of it can be used. */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' en ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}

/** An address stays readable up to about this many characters. */
const LONGEST = 60;
