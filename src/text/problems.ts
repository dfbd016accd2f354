import type { Problem, ProblemCode, ProblemData } from '../check/problem.ts';

/** What is wrong and how to mend it, in plain Dutch. */
export interface Wording {
  message: string;
  hint: string;
}

const KIND: Record<string, string> = {
  region: 'de regio',
  segment: 'het segment',
  product: 'het product',
  objective: 'de doelstelling',
  consultation: 'de marktconsultatie',
  page: 'de pagina',
  term: 'het begrip',
};

const FOLDER: Record<string, string> = {
  segment: 'segments',
  product: 'products',
  objective: 'objectives',
  consultation: 'consultations',
};

const TYPE: Record<string, string> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst (elke regel begint met een streepje)',
  object: 'een groep velden (elk op een eigen regel, ingesprongen)',
};

const text = (value: ProblemData[string]): string => (value === undefined ? '' : String(value));
const list = (value: ProblemData[string]): string => (Array.isArray(value) ? value.join(', ') : text(value));
const didYouMean = (data: ProblemData, otherwise: string): string =>
  data['suggestion'] === undefined ? otherwise : `Bedoelde u \`${text(data['suggestion'])}\`?`;
/** The field as the editor sees it: its key and, where it helps, its label. */
const field = (data: ProblemData): string =>
  data['label'] === undefined ? `\`${text(data['field'])}\`` : `\`${text(data['field'])}\` (${text(data['label'])})`;

const WORDINGS: Record<ProblemCode, (data: ProblemData) => Wording> = {
  'file-unreadable': (data) => ({
    message: 'Dit bestand ontbreekt of kan niet gelezen worden.',
    hint: `Zet het bestand terug of sla het opnieuw op als tekst (UTF-8). Melding: ${text(data['reason'])}`,
  }),
  'file-not-read': () => ({
    message: 'Dit bestand staat op een plek die de site niet leest.',
    hint: 'Zet het in een van de mappen segments, products, objectives, consultations, pages of attachments van een regio, of in glossary of pages. De naam eindigt op .mdx.',
  }),
  'file-name': (data) => ({
    message: `De naam \`${text(data['name'])}\` kan geen adres van een pagina zijn.`,
    hint: 'Gebruik alleen kleine letters, cijfers en losse streepjes, bijvoorbeeld weer-terug-naar-school.mdx.',
  }),
  'front-matter-missing': () => ({
    message: 'Bovenaan dit bestand ontbreekt het blok met velden.',
    hint: 'Begin het bestand met een regel ---, dan de velden, en sluit af met weer een regel ---.',
  }),
  'yaml-syntax': (data) => ({
    message: `De velden bovenaan zijn zo niet te lezen. ${yamlCause(text(data['detail']))}`,
    hint: 'Kijk naar inspringing, dubbele punten en aanhalingstekens op deze regel en de regel erboven.',
  }),
  'unknown-key': (data) => ({
    message: `Het veld \`${text(data['field'])}\` bestaat niet.`,
    hint: didYouMean(data, `Bestaande velden hier: ${list(data['known'])}.`),
  }),
  'missing-field': (data) => ({
    message: `Het verplichte veld ${field(data)} ontbreekt.`,
    hint: 'Voeg het veld toe.',
  }),
  'empty-field': (data) => ({
    message: `Het veld ${field(data)} is leeg.`,
    hint: 'Vul het in, of haal het hele veld weg als u het niet weet en het niet verplicht is.',
  }),
  'wrong-type': (data) => ({
    message: `Het veld ${field(data)} moet ${TYPE[text(data['expected'])] ?? 'iets anders'} zijn${data['value'] === undefined ? '' : `, maar er staat \`${text(data['value'])}\``}.`,
    hint: data['expected'] === 'string' ? 'Zet de waarde tussen aanhalingstekens als het een tekst is.' : 'Pas de waarde aan.',
  }),
  'wrong-choice': (data) => ({
    message: `\`${text(data['value'])}\` kan niet bij ${field(data)}.`,
    hint: didYouMean(data, `Kies uit: ${list(data['choices'])}.`),
  }),
  'wrong-form': (data) => ({
    message: `\`${text(data['value'])}\` heeft niet de goede vorm voor ${field(data)}.`,
    hint: formHint(data),
  }),
  'number-range': (data) => ({
    message: `Het getal bij ${field(data)} is te ${data['minimum'] === undefined ? 'groot' : 'klein'}: ${text(data['value'])}.`,
    hint: data['minimum'] === undefined ? `Het hoogste dat kan is ${text(data['maximum'])}.` : `Het laagste dat kan is ${text(data['minimum'])}.`,
  }),
  'date-form': (data) => ({
    message: `\`${text(data['value'])}\` is geen datum zoals de site die leest, bij ${field(data)}.`,
    hint: 'Schrijf jaar-maand-dag met cijfers: 1 juli 2024 wordt 2024-07-01.',
  }),
  'date-impossible': (data) => ({
    message: `De dag \`${text(data['value'])}\` bestaat niet, bij ${field(data)}.`,
    hint: 'Kijk de maand en de dag na. De vorm is jaar-maand-dag.',
  }),
  'duplicate-id': (data) => ({
    message: `Er is al een bestand met deze naam: ${text(data['other'])}.`,
    hint: 'Namen mogen niet alleen in hoofdletters verschillen. Geef een van de twee een andere naam.',
  }),
  'reserved-name': (data) => ({
    message: `De naam \`${text(data['name'])}\` is al een vast adres van de site.`,
    hint: 'Kies een andere naam voor dit bestand of deze map.',
  }),
  'unknown-reference': (data) =>
    data['kind'] === 'region'
      ? {
          message: `In de map regions/${text(data['slug'])} ontbreekt region.mdx.`,
          hint: 'Maak region.mdx voor deze regio, of zet het bestand in de goede map.',
        }
      : {
          message: `\`${text(data['field'])}: ${text(data['slug'])}\` bestaat niet: ${KIND[text(data['kind'])]} met die bestandsnaam is er niet in deze regio.`,
          hint: didYouMean(data, `Kijk in de map ${FOLDER[text(data['kind'])]} hoe het bestand heet en schrijf die naam zonder .mdx.`),
        },
  'reference-other-region': (data) => ({
    message: `\`${text(data['field'])}: ${text(data['slug'])}\` verwijst naar ${KIND[text(data['kind'])]} van een andere regio (${text(data['region'])}).`,
    hint: 'Verwijs alleen naar bestanden van dezelfde regio, met hun naam zonder map.',
  }),
  'attachment-missing': (data) => ({
    message: `De bijlage \`${text(data['name'])}\` staat niet in de map regions/${text(data['region'])}/attachments.`,
    hint: 'Zet het bestand in die map, of haal `file` weg en schrijf bij `where` waar de lezer de bijlage kan vinden.',
  }),
  'validity-order': (data) => ({
    message: `De einddatum ${text(data['until'])} ligt voor de begindatum ${text(data['from'])}.`,
    hint: '`validUntil` is de laatste dag waarop het geldt, `validFrom` de eerste. Draai ze om of verbeter er een.',
  }),
};

/** The wording of a problem. */
export function describe(problem: Pick<Problem, 'code' | 'data'>): Wording {
  return WORDINGS[problem.code](problem.data);
}

/** The last line of a report: how many problems in how many files. */
export function summary(problems: readonly Problem[], checked: number): string {
  const files = `${checked} ${checked === 1 ? 'bestand' : 'bestanden'} nagekeken`;
  if (problems.length === 0) return `${files}: alles is in orde.`;
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    errors > 0 ? `${errors} ${errors === 1 ? 'fout' : 'fouten'}` : '',
    warnings > 0 ? `${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}` : '',
  ].filter(Boolean);
  return `${files}: ${parts.join(' en ')}.`;
}

function formHint(data: ProblemData): string {
  const name = text(data['field']).split('.').at(-1);
  if (name === 'code') return 'Een productcode heeft vijf tekens en begint met een categorie van 31 tot en met 55, bijvoorbeeld 45A48.';
  if (name === 'url' || name === 'link') return 'Schrijf het hele adres, met https:// ervoor.';
  if (name === 'mailbox' || name === 'email') return 'Schrijf een e-mailadres, bijvoorbeeld jeugd@gemeente.example.';
  if (name === 'startTime' || name === 'endTime') return 'Schrijf de tijd als uu:mm tussen aanhalingstekens, bijvoorbeeld "14:30".';
  return 'Kijk in de handleiding (CONTRIBUTING.md) hoe dit veld eruit moet zien.';
}

/** The commonest YAML mistakes in an editor's words. */
function yamlCause(detail: string): string {
  if (/DUPLICATE_KEY/.test(detail)) return 'Een veld staat er twee keer.';
  if (/TAB/.test(detail)) return 'Er staat een tab in; gebruik spaties.';
  if (/BLOCK_AS_IMPLICIT_KEY|BAD_INDENT|implicit/i.test(detail))
    return 'Een waarde met een dubbele punt moet tussen aanhalingstekens, en velden op één niveau springen evenveel in.';
  if (/MISSING_CHAR|quote/i.test(detail)) return 'Er mist een teken, bijvoorbeeld een aanhalingsteken aan het eind.';
  if (/ReferenceError|alias/i.test(detail)) return 'Er staan te veel verwijzingen (* en &) in.';
  if (/NOT_A_MAP/.test(detail)) return 'Er staan geen velden in, maar losse tekst of een lijst.';
  return `Melding: ${detail}`;
}
