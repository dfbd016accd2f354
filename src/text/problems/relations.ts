import type { ProblemData } from '../../check/problem.ts';
import { inWords } from '../dates.ts';
import { codes, didYouMean, FOLDER, KIND, size, text, type Say } from './words.ts';

/** What can be wrong between entries, over time, and with the files that they refer to. */
export const RELATIONS = {
  'unknown-reference': (data) => ({
    message: `\`${text(data['field'])}: ${text(data['slug'])}\` bestaat niet: ${KIND[text(data['kind'])]} met die bestandsnaam is er niet in deze regio.`,
    hint: didYouMean(
      data,
      Array.isArray(data['known']) && data['known'].length > 0
        ? `Schrijf een bestandsnaam uit de map ${FOLDER[text(data['kind'])]}, zonder .mdx. Bijvoorbeeld: ${codes(data['known'])}.`
        : `In de map ${FOLDER[text(data['kind'])]} staat nog niets. Maak eerst dat bestand.`,
    ),
  }),
  'reference-form': (data) => ({
    message: `\`${text(data['field'])}: ${text(data['slug'])}\` is niet goed geschreven.`,
    hint: `Schrijf alleen de bestandsnaam, in kleine letters en zonder map of .mdx: \`${text(data['suggestion'])}\`.`,
  }),
  'reference-kind': (data) => ({
    message: `\`${text(data['field'])}: ${text(data['slug'])}\` is ${KIND[text(data['other'])]?.replace(/^(?:de|het) /, 'een ')}. Hier hoort ${KIND[text(data['kind'])]?.replace(/^(?:de|het) /, 'een ')}.`,
    hint: `Schrijf een bestandsnaam uit de map ${FOLDER[text(data['kind'])]}, zonder .mdx.`,
  }),
  'reference-other-region': (data) => ({
    message: `\`${text(data['field'])}: ${text(data['slug'])}\` verwijst naar ${KIND[text(data['kind'])]} van een andere regio (${text(data['region'])}).`,
    hint: 'Verwijs alleen naar bestanden van dezelfde regio, met hun naam zonder map.',
  }),
  'reference-draft': (data) => ({
    message: `\`${text(data['field'])}: ${text(data['slug'])}\` verwijst naar een concept. Dat komt niet op de site.`,
    hint: 'Haal `draft: true` weg bij dat bestand, of zet het ook bij dit bestand.',
  }),
  'reference-twice': (data) => ({
    message: `\`${text(data['slug'])}\` staat hier twee keer.`,
    hint: 'Haal er een weg.',
  }),
  'replacement-cycle': (data) => {
    const chain = Array.isArray(data['chain']) ? data['chain'] : [];
    return chain.length === 2
      ? { message: 'Dit product vervangt zichzelf.', hint: 'Schrijf bij `replaces` de bestandsnaam van het oude product.' }
      : {
          message: `Deze producten vervangen elkaar in een kring: ${chain.join(' vervangt ')}.`,
          hint: 'Zet `replaces` alleen bij het nieuwste product, met de naam van het product ervoor.',
        };
  },
  'replacement-undated': (data) => ({
    message: `Dit product vervangt ‘${text(data['earlier'])}’, maar bij geen van beide staat een datum. Op de site gelden ze daardoor allebei.`,
    hint: `Zet hier \`validFrom\` en in ${text(data['earlierFile'])} \`validUntil\`, als u de datum weet.`,
  }),
  'validity-order': (data) => ({
    message: `De laatste dag (${day(data['until'])}) ligt voor de eerste dag (${day(data['from'])}).`,
    hint: '`validFrom` is de eerste dag waarop het geldt, `validUntil` de laatste. Draai ze om of verbeter er een.',
  }),
  'validity-overlap': (data) => {
    const start = data['from'] === undefined ? 'heeft geen begindatum' : `geldt vanaf ${day(data['from'])}`;
    const end = data['until'] === undefined ? 'heeft geen einddatum' : `geldt tot en met ${day(data['until'])}`;
    const mend = data['from'] === undefined ? 'Zet hier `validFrom`' : `Zet in ${text(data['earlierFile'])} \`validUntil\` op de dag ervoor`;
    return {
      message: `‘${text(data['later'])}’ ${start}, maar ‘${text(data['earlier'])}’, dat erdoor vervangen wordt, ${end}. Dan gelden ze tegelijk.`,
      hint: `${mend}, of verbeter de datum.`,
    };
  },
  'validity-gap': (data) => ({
    message: `‘${text(data['earlier'])}’ geldt tot en met ${day(data['until'])}, maar ‘${text(data['later'])}’, dat ervoor in de plaats komt, pas vanaf ${day(data['from'])}. Daartussen geldt niets.`,
    hint: 'Laat de data op elkaar aansluiten, of laat het zo als het klopt.',
  }),
  'validity-long-ended': (data) => ({
    message: `Dit gold tot en met ${day(data['until'])}, meer dan een jaar geleden. Er staat niet wat ervoor in de plaats kwam.`,
    hint: 'Is er iets voor in de plaats gekomen? Zet dan bij dat product `replaces`. Zo niet, kijk dan of deze pagina nog nodig is.',
  }),
  'source-old': (data) => ({
    message: `De bron is voor het laatst bekeken op ${day(data['date'])}. Dat is meer dan een jaar geleden.`,
    hint: 'Kijk of alles nog klopt en zet dan bij `consultedOn` de datum van vandaag.',
  }),

  'attachment-missing': (data) =>
    data['cause'] === 'empty'
      ? { message: `De bijlage \`${text(data['name'])}\` is een leeg bestand.`, hint: 'Zet het goede bestand in de map attachments van de regio.' }
      : {
          message: `De bijlage \`${text(data['name'])}\` staat niet in de map regions/${text(data['region'])}/attachments.`,
          hint: didYouMean(data, 'Zet het bestand in die map, of haal `file` weg en schrijf bij `where` waar de lezer de bijlage kan vinden.'),
        },
  'attachment-type': (data) => ({
    message: `Een bijlage van het soort \`${text(data['type'])}\` mag niet op de site: \`${text(data['name'])}\`.`,
    hint: `Maak er bij voorkeur een toegankelijke pdf van. Toegestaan zijn: ${Array.isArray(data['types']) ? data['types'].join(', ') : ''}.`,
  }),
  'attachment-too-large': (data) => ({
    message: `De bijlage \`${text(data['name'])}\` is te groot: ${size(data['size'])}. Het mag hoogstens ${size(data['maximum'])} zijn.`,
    hint: 'Maak het bestand kleiner, bijvoorbeeld met kleinere afbeeldingen, of splits het.',
  }),
  'attachment-nowhere': (data) => ({
    message: `Bij de bijlage ‘${text(data['title'])}’ staat geen bestand en ook niet waar die te vinden is.`,
    hint: 'Vul `file` in, of schrijf bij `where` waar de lezer de bijlage kan vinden of opvragen.',
  }),
} as const satisfies Record<string, Say>;

function day(value: ProblemData[string]): string {
  return inWords(text(value));
}
