import type { ProblemData } from '../../check/problem.ts';
import { inWords } from '../dates.ts';
import { codes, didYouMean, field, KIND, text, type Say } from './words.ts';

const TYPE: Record<string, string> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: '`true` (waar) of `false` (niet waar)',
  array: 'een lijst',
  object: 'een groep velden',
};

const RANGE: Record<string, string> = { age: 'De leeftijd', slides: 'De dia', time: 'De tijd' };

const SCOPE: Record<string, string> = {
  agenda: 'in deze agenda',
  questions: 'bij deze vragen',
  segment: 'in deze regio',
  objective: 'in dit segment',
};

/** What can be wrong with the values of fields. */
export const FIELDS = {
  'unknown-key': (data) => {
    const message = `Het veld \`${text(data['field'])}\` bestaat niet.`;
    if (data['group'] !== undefined) {
      return { message, hint: `Het hoort onder \`${text(data['group'])}\`. Zet het daaronder, met twee spaties ervoor.` };
    }
    const kinds = Array.isArray(data['kinds']) ? data['kinds'].map((kind) => KIND[kind]?.replace(/^(?:de|het) /, 'een ')).join(' of ') : '';
    const elsewhere = kinds === '' ? '' : `Dit veld hoort bij ${kinds}. `;
    return { message, hint: didYouMean(data, `${elsewhere}U kunt hier kiezen uit: ${codes(data['known'])}.`) };
  },
  'missing-field': (data) => ({
    message: `Het verplichte veld ${field(data)} ontbreekt.`,
    hint: `Voeg het toe.${data['help'] === undefined ? '' : ` ${text(data['help'])}`}`,
  }),
  'empty-field': (data) => ({
    message: `Het veld ${field(data)} is leeg.`,
    hint:
      data['expected'] === 'object' || data['expected'] === 'array'
        ? 'Horen de regels eronder hierbij? Zet er dan twee spaties voor. Weet u het niet? Haal dan het hele veld weg, als het niet verplicht is.'
        : 'Vul het in. Weet u het niet, en is het veld niet verplicht? Haal dan het hele veld weg.',
  }),
  'wrong-type': (data) => ({
    message: `Het veld ${field(data)} moet ${TYPE[text(data['expected'])] ?? 'iets anders'} zijn${data['value'] === undefined ? '' : `, maar er staat \`${text(data['value'])}\``}.`,
    hint: typeHint(data),
  }),
  'wrong-choice': (data) => ({
    message: `\`${text(data['value'])}\` kan niet bij ${field(data)}.`,
    hint: didYouMean(data, / = /.test(text(data['help'])) ? `Kies uit: ${text(data['help'])}` : `Kies uit: ${codes(data['choices'])}.`),
  }),
  'wrong-form': (data) => ({
    message: `\`${text(data['value'])}\` heeft niet de goede vorm voor ${field(data)}.`,
    hint: didYouMean(data, formHint(data)),
  }),
  'number-range': (data) => ({
    message: `Het getal bij ${field(data)} is te ${data['minimum'] === undefined ? 'groot' : 'klein'}: ${text(data['value'])}.`,
    hint: data['minimum'] === undefined ? `Het hoogste dat kan is ${text(data['maximum'])}.` : `Het laagste dat kan is ${text(data['minimum'])}.`,
  }),
  'date-form': (data) => ({
    message: `\`${text(data['value'])}\` is geen datum die de site kan lezen, bij ${field(data)}.`,
    hint: didYouMean(data, 'Schrijf jaar-maand-dag met cijfers: 1 juli 2024 wordt 2024-07-01.'),
  }),
  'date-impossible': (data) => ({
    message: `De dag \`${text(data['value'])}\` bestaat niet, bij ${field(data)}.`,
    hint: didYouMean(data, impossibleHint(text(data['value']))),
  }),
  'date-unlikely': (data) => ({
    message: `Klopt het jaartal van \`${text(data['date'])}\`?`,
    hint: 'Kijk de datum na. De vorm is jaar-maand-dag.',
  }),
  'date-future': (data) => ({
    message: `\`${text(data['date'])}\` ligt in de toekomst (vandaag is het ${inWords(text(data['today']))}).`,
    hint: 'Schrijf de dag waarop u de bron bekeek of waarop gemeten is.',
  }),
  'code-form': (data) =>
    data['cause'] === 'quotes'
      ? {
          message: `De productcode \`${text(data['value'])}\` wordt gelezen als een getal.`,
          hint: `Zet de code tussen aanhalingstekens: \`${text(data['suggestion'])}\`.`,
        }
      : {
          message: `\`${text(data['value'])}\` is geen productcode.`,
          hint: didYouMean(
            data,
            'Een productcode heeft vijf tekens: twee cijfers, dan een hoofdletter of cijfer, dan twee cijfers. Bijvoorbeeld 45A48.',
          ),
        },
  'code-category': (data) =>
    data['law'] === undefined
      ? {
          message: `De productcode \`${text(data['value'])}\` begint met ${text(data['category'])}. Die categorie bestaat niet in de Jeugdwet.`,
          hint: 'Kijk de code na. De eerste twee cijfers zijn 31 tot en met 38 of 40 tot en met 55.',
        }
      : {
          message: `De productcode \`${text(data['value'])}\` hoort bij de Jeugdwet, maar bij \`law\` staat ${text(data['law'])}.`,
          hint: 'Kijk na wat klopt: de code of de wet. Categorie 31 tot en met 55 is van de Jeugdwet.',
        },
  'range-order': (data) => ({
    message: `${RANGE[text(data['what'])] ?? 'De waarde'} loopt terug: van ${text(data['from'])} tot ${text(data['to'])}.`,
    hint: 'Het einde moet na het begin komen. Draai de twee om, of verbeter er een.',
  }),
  'tariff-duplicate': (data) => ({
    message: `Er zijn twee tarieven per ${text(data['per'])} vanaf ${inWords(text(data['from']))}.`,
    hint: 'Haal er een weg, of schrijf bij `note` waarin ze verschillen.',
  }),
  'tariff-order': (data) => ({
    message: `Dit tarief begint op ${inWords(text(data['from']))}, maar staat onder een tarief van ${inWords(text(data['before']))}.`,
    hint: 'Zet de tarieven op volgorde van datum, het oudste bovenaan.',
  }),
  'duplicate-number': (data) => ({
    message: `Nummer ${text(data['number'])} komt twee keer voor ${SCOPE[text(data['scope'])] ?? ''}.`,
    hint:
      data['other'] === undefined
        ? 'Geef elk punt een eigen nummer.'
        : `Ook ${text(data['other'])} heeft dit nummer. Geef een van de twee een ander nummer.`,
  }),
} as const satisfies Record<string, Say>;

function typeHint(data: ProblemData): string {
  const name = text(data['field']).split('.').at(-1) ?? '';
  const value = text(data['value']);
  const { expected, found } = data;
  if (expected === 'string' && found === 'object') return 'Staat er een dubbele punt in de tekst? Zet dan de hele waarde tussen aanhalingstekens.';
  if (expected === 'string' && found === 'array') return 'Haal de rechte haken of het streepje weg: hier kan maar één waarde staan.';
  if (expected === 'string') return `Zet de waarde tussen aanhalingstekens: "${value}".`;
  if (name === 'cents' && !/^\d+$/.test(value)) return 'Schrijf het bedrag in hele centen, zonder punt, komma of euroteken: € 12,50 wordt 1250.';
  if (expected === 'number' || expected === 'int') {
    const digits = /^\s*(\d+)/.exec(value)?.[1];
    return digits === undefined ? 'Schrijf alleen cijfers.' : `Schrijf alleen het getal, zonder aanhalingstekens of andere tekens: \`${digits}\`.`;
  }
  if (expected === 'boolean') {
    if (/^(?:ja|yes|waar)$/i.test(value)) return 'Schrijf `true`.';
    return /^(?:nee|no|niet)$/i.test(value) ? 'Schrijf `false`, of haal de regel weg.' : 'Schrijf `true` of `false`, zonder aanhalingstekens.';
  }
  if (expected === 'array' && value.startsWith('-')) return 'Zet na elk streepje een spatie: `- ` en dan de waarde.';
  if (expected === 'array')
    return value === ''
      ? 'Zet voor de eerste regel van elk punt een streepje en een spatie, en laat de andere regels twee spaties verder inspringen.'
      : `Zet er rechte haken omheen: \`${name}: [${value}]\`. Meer waarden scheidt u met een komma.`;
  if (found === 'array') return 'Haal het streepje of de rechte haken weg: hier staat maar één groep velden, geen lijst.';
  if (data['example'] !== undefined) {
    const example = `\`${text(data['example'])}\``;
    return text(data['example']).startsWith('- ') ? `Schrijf ${example}.` : `Schrijf op de regel eronder, met twee spaties ervoor: ${example}.`;
  }
  const fields = Array.isArray(data['fields']) && data['fields'].length > 0 ? `: ${codes(data['fields'])}` : '';
  return `Zet de waarde niet achter de dubbele punt, maar vul op de regels eronder de velden in, met twee spaties ervoor${fields}.`;
}

function formHint(data: ProblemData): string {
  const name = text(data['field']).split('.').at(-1);
  if (name === 'url' || name === 'link') return 'Schrijf het hele adres, met https:// ervoor en zonder spaties.';
  if (name === 'mailbox' || name === 'email') return 'Schrijf een e-mailadres, bijvoorbeeld jeugd@gemeente.example.';
  if (name === 'startTime' || name === 'endTime')
    return 'Schrijf de tijd als uren:minuten, met twee cijfers voor en twee na de dubbele punt. Bijvoorbeeld 14:30.';
  return data['help'] === undefined ? 'Kijk in de handleiding (CONTRIBUTING.md) hoe dit veld eruit moet zien.' : text(data['help']);
}

function impossibleHint(value: string): string {
  const [year, month] = value.split('-').map(Number);
  if (month === undefined || month < 1 || month > 12) return 'Een jaar heeft 12 maanden. De vorm is jaar-maand-dag.';
  const days = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  const name = inWords(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`).replace(/^1 /, '');
  return `De maand ${name} heeft ${days} dagen. De vorm is jaar-maand-dag.`;
}
