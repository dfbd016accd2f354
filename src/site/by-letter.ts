/** Items under their first letter, upper-case and without accents, in Dutch order; what starts with no letter stands under `#`. */
export function byLetter<T>(items: readonly T[], title: (item: T) => string): { letter: string; items: T[] }[] {
  const order = new Intl.Collator('nl', { numeric: true });
  const groups = new Map<string, T[]>();
  for (const item of [...items].sort((a, b) => order.compare(title(a), title(b)))) {
    const first = title(item).normalize('NFD').charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups].map(([letter, members]) => ({ letter, items: members })).sort((a, b) => order.compare(a.letter, b.letter));
}

/** The id of a letter's heading on a page. */
export function letterId(letter: string): string {
  return `letter-${letter === '#' ? 'overig' : letter.toLowerCase()}`;
}
