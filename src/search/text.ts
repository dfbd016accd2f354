/**
 * Text as the search compares it: small letters without accents and soft hyphens, `V(S)O` as `vso`, `BSO+` as `bso plus`, `S-GGZ` as `sggz`, `zzp'er` as `zzp`,
 * `0 – 7` and `0 tot 7 jaar` as `0-7`, dates in figures as dates in words, no dot between digits.
 */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .replace(/(?<=\p{L})\((\p{L}+)\)(?=\p{L})/gu, '$1')
    .replace(/\b(\d{4})-(\d\d?)-(\d\d?)\b/g, '$3-$2-$1')
    .replace(/\b(\d\d?)[-/.](0?[1-9]|1[0-2])[-/.](\d{4})\b/g, (_, day, month, year) => `${+day} ${monthOf(+month)} ${year}`)
    .replace(/\b(\d\d?)(?:\s*[-–—]\s*|\s+(?:tot(?: en met)?|t.m)\s+)(\d\d?)(?=\b(?!\s*[-–:.]?\d))/g, '$1-$2')
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .replace(/(?<=[a-z])\+/g, ' plus')
    .replace(/\b([a-z])-(?=[a-z])/g, '$1')
    .replace(/['’‘`´](?:s|ers?)?\b/g, '');
}

/** The Dutch name of a month, 1 to 12. */
function monthOf(number: number): string {
  return new Date(0, number - 1).toLocaleString('nl', { month: 'long' });
}

/** The words of a text, normalised: letters and digits, and ranges such as `0-7`. */
export function wordsOf(text: string): string[] {
  return normalise(text).match(/\d+-\d+(?![a-z\d])|[a-z\d]+/g) ?? [];
}

/** How many letters two words have in common from the first on. */
export function sharedStart(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same;
}
