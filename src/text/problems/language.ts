import { didYouMean, text, type Say } from './words.ts';

/** What can be wrong with the words themselves. */
export const LANGUAGE = {
  placeholder: (data) => ({
    message: `Hier moet nog iets ingevuld worden: \`${text(data['text'])}\`.`,
    hint: 'Vul het in of haal het weg. Is de pagina nog niet klaar? Zet dan `draft: true` bij de velden.',
  }),
  'personal-bsn': (data) => ({
    message: `\`${text(data['text'])}\` lijkt een burgerservicenummer (BSN). Dat mag nooit op de site.`,
    hint: 'Haal het weg. Stond het al in een eerdere versie? Meld het dan bij uw privacyfunctionaris. Is het een kenmerk of volgnummer? Laat het dan ook weg: de lezer heeft er niets aan.',
  }),
  'personal-email': (data) => ({
    message: `\`${text(data['text'])}\` lijkt het e-mailadres van een persoon.`,
    hint: 'Haal het weg, of gebruik het algemene adres van de organisatie (info@…). Het openbare adres van de regio zet u in region.mdx bij `contact`.',
  }),
  'personal-phone': (data) => ({
    message: `\`${text(data['text'])}\` is een mobiel nummer, en dus waarschijnlijk van een persoon.`,
    hint: 'Haal het weg, of gebruik een algemeen nummer. Het openbare nummer van de regio zet u in region.mdx bij `contact`.',
  }),
  'phone-number': (data) => ({
    message: `Is \`${text(data['text'])}\` het nummer van een persoon?`,
    hint: 'Haal het dan weg. Een algemeen nummer mag blijven. Het openbare nummer van de regio zet u in region.mdx bij `contact`.',
  }),
  'garbled-text': (data) => ({
    message: `In \`${text(data['text'])}\` zijn letters stukgegaan.`,
    hint: 'Typ het woord opnieuw en sla het bestand op als UTF-8.',
  }),
  'hard-to-read': (data) => ({
    message: `Deze tekst is moeilijk te lezen: ${text(data['score'])} op een schaal waarop 100 heel makkelijk is en 0 heel moeilijk.`,
    hint: 'Gebruik kortere woorden en kortere zinnen.',
  }),
  'long-sentence': (data) => ({
    message: `In deze tekst staat een zin van ${text(data['words'])} woorden. Dat leest moeilijk.`,
    hint: `Maak er twee zinnen van. Houd het op hoogstens ${text(data['maximum'])} woorden, liever 15.`,
  }),
  'long-summary': (data) => ({
    message: `Deze samenvatting is lang voor een kaart: ${text(data['length'])} tekens.`,
    hint: `Houd het op hoogstens ${text(data['maximum'])} tekens. Zet de rest in de tekst onder de velden.`,
  }),
  'unknown-abbreviation': (data) => ({
    message: `De afkorting \`${text(data['name'])}\` staat niet in de begrippenlijst en wordt hier niet uitgelegd.`,
    hint: 'Schrijf het woord voluit, zet de uitleg erbij, of maak een begrip in de map glossary.',
  }),
  spelling: (data) => ({
    message: `Staat \`${text(data['word'])}\` goed gespeld?`,
    hint: didYouMean(data, 'Is het woord goed? Zet het dan in spelling/woorden.txt.'),
  }),
} as const satisfies Record<string, Say>;
