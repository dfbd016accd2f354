import type { Described, FieldSchema } from '../schema/json-schema.ts';

/** What a thing that can be described is called, and where its file stands. */
export const describedName: Record<Described, { title: string; place: string }> = {
  site: { title: 'De hele site', place: 'content/site.yaml' },
  region: { title: 'Regio', place: 'content/regions/<regio>/region.mdx' },
  segment: { title: 'Segment', place: 'content/regions/<regio>/segments/<naam>.mdx' },
  product: { title: 'Product', place: 'content/regions/<regio>/products/<naam>.mdx' },
  objective: { title: 'Doelstelling', place: 'content/regions/<regio>/objectives/<naam>.mdx' },
  consultation: { title: 'Marktconsultatie', place: 'content/regions/<regio>/consultations/<naam>.mdx' },
  page: { title: 'Pagina', place: 'content/regions/<regio>/pages/<naam>.mdx of content/pages/<naam>.mdx' },
  term: { title: 'Begrip', place: 'content/glossary/<naam>.mdx' },
};

/** Words of the field tables in the editors' guide. */
export const fieldTableText = {
  field: 'Veld',
  name: 'Naam',
  required: 'Verplicht',
  fill: 'Wat u invult',
  yes: 'ja',
  commonTitle: 'Velden die elk bestand kan hebben',
  common: 'Is zo’n veld bij een soort verplicht, dan staat het ook in de tabel van die soort.',
  place: (place: string) => `Het bestand: \`${place}\`.`,
  form: ({ type, format, items, enum: choices }: FieldSchema): string => {
    if (type === 'array') return items?.properties ? 'Lijst van groepjes velden.' : 'Lijst.';
    if (type === 'object') return 'Groepje velden.';
    if (type === 'boolean') return 'true of false.';
    if (type === 'integer' || type === 'number') return 'Heel getal.';
    if (choices) return `Kies: ${choices.join(', ')}.`;
    return format === 'date' ? 'Datum.' : 'Tekst.';
  },
} as const;

/** What `npm run docs` says. */
export const docsText = {
  usage:
    'Gebruik: npm run docs [-- --check]\nMaakt de veldentabellen in CONTRIBUTING.md en de schema’s in .vscode/schemas/. Met --check wordt alleen gekeken of ze bij zijn.',
  current: 'De veldentabellen en de schema’s zijn bij.',
  stale: (files: readonly string[]) => `Niet bij: ${files.join(', ')}. Doe: npm run docs`,
  written: (files: readonly string[]) => `Geschreven: ${files.join(', ')}`,
} as const;
