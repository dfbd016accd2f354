import './load-search.ts';
