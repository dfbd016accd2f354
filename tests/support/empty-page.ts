import type { PageFacts } from '../../src/search/built-page.ts';

/** A page of which nothing is known yet, for tests that say only what matters to them. */
export const EMPTY_PAGE: PageFacts = {
  url: '',
  title: '',
  kind: 'product',
  region: '',
  segment: '',
  status: '',
  date: '',
  names: [],
  summary: '',
  headings: [],
  text: '',
};
