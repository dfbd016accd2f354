// The sentences of pages: a file for each kind of page, or for each part that several kinds of page have.
export { chainText } from './page/chain.ts';
export { changesText } from './page/changes.ts';
export { consultationText } from './page/consultation.ts';
export { contactPage } from './page/contact.ts';
export { finderText } from './page/finder.ts';
export { homeText } from './page/home.ts';
export { movedText } from './page/moved.ts';
export { productText } from './page/product.ts';
export { regionText } from './page/region.ts';
export { searchText } from './page/search.ts';
export { segmentText } from './page/segment.ts';
export { siteText } from './page/site.ts';
