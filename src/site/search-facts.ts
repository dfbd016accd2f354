/** Attributes that make a `<meta>` a filter of the search and a fact of its results; none for a page that is not searched. */
export function searchFact(name: string, search: object | undefined): Record<string, string> {
  return search ? { 'data-pagefind-filter': `${name}[content]`, 'data-pagefind-meta': `${name}[content]` } : {};
}
