/** Sentences of a segment's page. */
export const segmentText = {
  careTypes: 'Zorgaanbod',
  careTypesNote: 'Dit soort hulp wordt meestal ingezet. Het zijn geen producten.',
  noProducts: 'Bij dit segment staan er nog geen producten op deze site.',
  noObjectives: 'Bij dit segment staan er nog geen doelstellingen op deze site.',
  now: 'Deze producten gelden nu',
  announced: 'Deze producten komen eraan',
  ended: 'Deze producten gelden niet meer',
  compare: 'Vergelijk de producten',
  compareProduct: 'Product',
} as const;
