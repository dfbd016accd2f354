import type { Question } from '../authoring/questions.ts';
import type { Described, FieldSchema } from '../schema/json-schema.ts';
import type { Kind } from '../schema/kinds.ts';
import { inWords } from './dates.ts';

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
  place: (place: string) => `Het bestand: ${place.replace(/\S+\.(?:mdx|yaml)/g, '`$&`')}.`,
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

/** What an entry is called in a question, with its article. */
const a: Record<Kind, string> = {
  region: 'een regio',
  segment: 'een segment',
  product: 'een product',
  objective: 'een doelstelling',
  consultation: 'een marktconsultatie',
  page: 'een pagina',
  term: 'een begrip',
};

/** The kinds by the words with which an editor may ask for them. */
export const kindWords: ReadonlyMap<string, Kind> = new Map([
  ...(Object.keys(a) as Kind[]).map((kind): [string, Kind] => [kind, kind]),
  ['regio', 'region'],
  ['doelstelling', 'objective'],
  ['marktconsultatie', 'consultation'],
  ['verslag', 'consultation'],
  ['pagina', 'page'],
  ['begrip', 'term'],
]);

/** The meaning of choices as a field's explanation gives it: `required = ja, none = nee.` */
function meaningOf(choice: string, help: string): string | undefined {
  return new RegExp(`(?:^|[ ,.])${choice} = ([^,.]+)`).exec(help)?.[1];
}

/** What `npm run new` says. */
export const newText = {
  usage: (kinds: readonly string[]) =>
    [
      'Gebruik: npm run new [-- <soort> [opties]]',
      '',
      `Soorten: ${kinds.join(', ')}.`,
      'Zonder opties krijgt u vragen. Met opties voor alle verplichte velden vraagt het programma niets.',
      '',
      'Voor alle soorten:',
      '  --region NAAM    de regio (de naam van de map)',
      '  --slug NAAM      de bestandsnaam, zonder .mdx',
      '  --body TEKST     de tekst onder de velden; verplicht voor een pagina en een begrip',
      '  --draft          nog niet publiceren',
      '  --end-replaced   bij een product: geef wat het vervangt de dag ervoor als laatste dag',
      '  --content MAP    de map met inhoud (anders CONTENT_DIR, anders content)',
      '  --no-input       niets vragen: stoppen als er iets ontbreekt',
      '  --help           deze uitleg; met een soort erbij ook de velden ervan',
    ].join('\n'),
  fieldsOf: (kind: Kind) => `\nVelden voor ${a[kind]} (* = verplicht):`,
  field: ({ name, required, many, label, help }: Question) =>
    `  --${name}${required === 'always' ? ' *' : ''}\n      ${label}. ${help}${many ? ' Meer dan één? Zet er komma’s tussen.' : ''}`,
  moreHelp: 'Uitleg: npm run new -- --help',
  oneKind: (words: readonly string[]) =>
    `Zeg maar één soort. Dit begreep het programma niet: ${words.join(' ')}. Staat een waarde met spaties tussen aanhalingstekens?`,
  intro: (kind: Kind) => `U maakt ${a[kind]}. Een vraag met ‘mag leeg’ slaat u over met Enter. Stoppen: Ctrl-C.`,
  whichKind: 'Wat wilt u toevoegen?',
  kindChoice: (kind: Kind) => a[kind],
  whichRegion: 'In welke regio?',
  wholeSite: 'Voor de hele site',
  onlyRegion: (name: string) => `Regio: ${name}.`,
  question: (label: string, help: string, options: readonly string[], many: boolean, fallback: string | undefined, required: boolean) => {
    const how =
      options.length > 0
        ? many
          ? 'Uw keuze (nummers, met komma’s ertussen)'
          : 'Uw keuze (nummer)'
        : many
          ? 'Uw antwoord (met komma’s ertussen)'
          : 'Uw antwoord';
    const empty = fallback !== undefined ? `, Enter = ${fallback}` : required ? '' : ', mag leeg';
    const list = options.map((option, index) => `  ${index + 1}. ${option}\n`).join('');
    return `\n${label}${help === '' ? '' : `\n  ${help}`}\n${list}${how}${empty}: `;
  },
  choice: (choice: string, help: string) => {
    const meaning = meaningOf(choice, help);
    return meaning === undefined ? choice : `${choice} (${meaning})`;
  },
  entry: (title: string, slug: string) => `${title} (${slug})`,
  slugLabel: 'Bestandsnaam',
  slugHelp: 'Dit wordt het adres van de pagina. Alleen kleine letters, cijfers en losse streepjes.',
  /** What is asked for the text below the fields, of kinds that are nothing without it. */
  body: {
    term: { label: 'Betekenis', help: 'Leg het begrip uit in één of twee gewone zinnen.' },
    page: { label: 'Tekst', help: 'De eerste zin of zinnen van de pagina. Meer tekst schrijft u later in het bestand.' },
  } as Partial<Record<Kind, { label: string; help: string }>>,
  publishLabel: 'Meteen publiceren?',
  publishHelp: 'Bij nee wordt het een concept: het bestand is er, de pagina nog niet.',
  yes: 'ja',
  no: 'nee',
  fault: (fault: string) => `  Nog niet goed: ${fault}`,
  mustAnswer: 'Dit moet u invullen.',
  yesOrNo: 'Antwoord ja of nee.',
  notThere: (given: string, suggestion: string | undefined) =>
    `\`${given}\` staat niet in de lijst.${suggestion === undefined ? '' : ` Bedoelde u \`${suggestion}\`?`}`,
  badSlug: (slug: string, proposal: string) =>
    `\`${slug}\` kan geen bestandsnaam zijn.${proposal === '' || proposal === slug ? '' : ` Wel goed is: ${proposal}`}`,
  exists: (file: string) => `${file} bestaat al. Kies een andere naam; er wordt nooit iets overschreven.`,
  reserved: (slug: string) => `\`${slug}\` is een vast adres van de site.`,
  unknownKind: (word: string, suggestion: string | undefined) =>
    `De soort \`${word}\` bestaat niet.${suggestion === undefined ? '' : ` Bedoelde u \`${suggestion}\`?`}`,
  unknownRegion: (region: string, suggestion: string | undefined) =>
    `De regio \`${region}\` bestaat niet.${suggestion === undefined ? '' : ` Bedoelde u \`${suggestion}\`?`}`,
  noRegions: 'Er is nog geen regio. Maak er eerst een: npm run new -- region',
  noRegionFlag: 'Zeg met --region in welke regio.',
  regionNotUsed: '--region hoort niet bij deze soort.',
  noOptions: (kind: Kind, region: string) =>
    `In deze regio is er nog geen om uit te kiezen. Maak eerst ${a[kind]}: npm run new -- ${kind} --region ${region}`,
  unknownFlag: (flag: string, suggestion: string | undefined) =>
    `De optie --${flag} bestaat niet.${suggestion === undefined ? '' : ` Bedoelde u --${suggestion}?`}`,
  flagNeedsValue: (flag: string) => `Achter --${flag} hoort een waarde.`,
  flagFault: (flag: string, fault: string) => `--${flag}: ${fault}`,
  missing: (flag: string, label: string) => `--${flag} (${label}) ontbreekt.`,
  inputEnded: (label: string) => `De invoer hield op bij de vraag ‘${label}’. Er is niets geschreven.`,
  stopped: '\nGestopt. Er is niets geschreven.',
  written: (file: string) => `\nGeschreven: ${file}`,
  notReadable: (folder: string, reason: string) => `De map met inhoud kan niet gelezen worden: ${folder}\n${reason}`,
  notWritten: (file: string, reason: string) => `${file} kan niet geschreven worden: ${reason}`,
  hasProblems: 'De controle vindt nog iets in dit bestand:',
  next: (kind: Kind) =>
    `${kind === 'term' ? '' : 'Zet de tekst onder de tweede regel met ---. '}Kijk het na met npm run check en bekijk het met npm run dev.`,
  endLabel: (titles: readonly string[], day: string) =>
    `Zal ik bij ${titles.map((title) => `‘${title}’`).join(' en ')} de laatste dag invullen: ${inWords(day)}?`,
  endHelp: 'Het nieuwe product vervangt dit. Zonder laatste dag gelden ze tegelijk, en dat keurt de controle af.',
  ended: (file: string, day: string) => `Ingevuld in ${file}: validUntil: ${day}`,
  endEarlier: (file: string, day: string) =>
    `Vergeet niet: in ${file} hoort de laatste dag van het oude product. Zet daar bij de velden: validUntil: ${day}`,
} as const;
