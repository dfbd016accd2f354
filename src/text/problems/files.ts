import { didYouMean, size, text, type Say } from './words.ts';

/** What can be wrong with a file as such and with how its fields are written. */
export const FILES = {
  'file-unreadable': (data) => ({
    message: 'Dit bestand kan niet gelezen worden.',
    hint: `Sla het opnieuw op, of zet het terug uit een eerdere versie.${data['reason'] ? ` (Melding van de computer: ${text(data['reason'])}.)` : ''}`,
  }),
  'file-empty': () => ({
    message: 'Dit bestand is leeg.',
    hint: 'Vul het, of verwijder het.',
  }),
  'file-encoding': (data) =>
    data['found'] === 'binary'
      ? {
          message: 'Dit bestand bevat geen tekst.',
          hint: 'Een Word-bestand, pdf of afbeelding hoort in de map attachments van de regio. Is het wel tekst? Sla het op als platte tekst in UTF-8.',
        }
      : {
          message: `Dit bestand is opgeslagen als ${text(data['found'])}. De site leest alleen UTF-8.`,
          hint: 'Sla het opnieuw op met codering UTF-8. Letters als ë en é gaan anders stuk.',
        },
  'file-too-large': (data) => ({
    message: `Dit bestand is te groot: ${size(data['size'])}. Meer dan ${size(data['maximum'])} leest de site niet.`,
    hint: 'Verdeel de tekst over meer bestanden, of zet het document als bijlage in de map attachments.',
  }),
  'file-link': () => ({
    message: 'Dit is geen gewoon bestand, maar een snelkoppeling naar iets buiten de map met inhoud, of naar niets.',
    hint: 'Zet een kopie van het bestand zelf op deze plek.',
  }),
  'file-not-read': (data) => {
    if (data['cause'] === 'extension') {
      return { message: 'Dit bestand heeft niet de goede extensie. De site leest het daarom niet.', hint: `Noem het \`${text(data['meant'])}\`.` };
    }
    if (data['cause'] === 'name')
      return { message: 'Dit bestand heeft een andere naam dan de site verwacht.', hint: `Noem het \`${text(data['meant'])}\`.` };
    if (data['cause'] === 'kind') {
      return {
        message: 'Dit soort bestand leest de site op deze plek niet.',
        hint: 'Een tekst eindigt op .mdx. Een bijlage zet u in de map attachments van de regio.',
      };
    }
    return {
      message: 'Dit bestand staat in een map die de site niet leest.',
      hint:
        data['meant'] === undefined
          ? 'Zet het in de map segments, products, objectives, consultations of pages van een regio, of in glossary of pages.'
          : `Zet het in de map \`${text(data['meant'])}\`.`,
    };
  },
  'file-name': (data) => ({
    message: `De naam \`${text(data['name'])}\` kan geen adres van een pagina zijn.`,
    hint: `Gebruik alleen kleine letters, cijfers en losse streepjes.${data['suggestion'] === undefined ? '' : ` Bijvoorbeeld \`${text(data['suggestion'])}\`.`}`,
  }),
  'merge-conflict': () => ({
    message: 'Twee mensen hebben dezelfde regels gewijzigd. Beide versies staan nu door elkaar in het bestand.',
    hint: 'Kies welke tekst blijft. Haal de andere weg, en ook de regels die beginnen met <<<<<<<, ======= en >>>>>>>.',
  }),
  'site-missing': () => ({
    message: 'Het bestand site.yaml ontbreekt.',
    hint: 'Zet site.yaml in de map met inhoud, met in elk geval `name`, `tagline` en `description`.',
  }),
  'region-missing': (data) => ({
    message: `In de map regions/${text(data['region'])} ontbreekt region.mdx.`,
    hint: 'Maak region.mdx voor deze regio, of zet dit bestand in de map van de goede regio.',
  }),
  'region-draft': (data) => {
    const others = Number(data['count']) - 1;
    const more = others > 0 ? `, en nog ${others} ${others === 1 ? 'ander bestand' : 'andere bestanden'}` : '';
    return {
      message: `Deze regio is een concept. Daardoor komt alles in de map niet op de site, ook niet wat zelf geen concept is: ${text(data['example'])}${more}.`,
      hint: 'Is dat de bedoeling? Dan hoeft u niets te doen. Haal `draft: true` hier weg om de regio te publiceren.',
    };
  },
  'reserved-name': (data) => ({
    message: `De naam \`${text(data['name'])}\` is al een vast adres van de site.`,
    hint: 'Kies een andere naam voor dit bestand of deze map.',
  }),
  'duplicate-id': (data) => ({
    message: `Er is al een bestand met deze naam: ${text(data['other'])}.`,
    hint: 'Geef een van de twee een andere naam. Een verschil in alleen hoofdletters is niet genoeg.',
  }),
  'former-slug': (data) => {
    const slug = `\`${text(data['slug'])}\``;
    const remove = 'Haal deze regel weg bij `formerSlugs`. Een adres kan maar naar één pagina leiden.';
    if (data['cause'] === 'own-living')
      return { message: `${slug} is de naam die dit bestand nu heeft, geen vroegere.`, hint: 'Haal deze regel weg bij `formerSlugs`.' };
    if (data['cause'] === 'own-former') return { message: `${slug} staat twee keer bij \`formerSlugs\`.`, hint: 'Haal een van de twee weg.' };
    if (data['cause'] === 'fixed') return { message: `${slug} is een vast adres van de site zelf.`, hint: remove };
    if (data['cause'] === 'former') return { message: `${slug} staat ook bij \`formerSlugs\` van ${text(data['other'])}.`, hint: remove };
    if (data['cause'] === 'living')
      return { message: `Het vroegere adres ${slug} is nu van een ander bestand: ${text(data['other'])}.`, hint: remove };
    return { message: `${slug} kan geen vroeger adres zijn.`, hint: didYouMean(data, 'Schrijf de oude bestandsnaam, zonder map en zonder .mdx.') };
  },

  'front-matter-missing': (data) => {
    const hint = 'Begin het bestand op de eerste regel met ---, zet daaronder de velden, en sluit af met weer een regel ---.';
    if (data['cause'] === 'not-first')
      return { message: 'Boven de eerste regel --- staat iets, bijvoorbeeld een lege regel.', hint: 'Haal weg wat boven --- staat.' };
    if (data['cause'] === 'not-three') return { message: 'De eerste regel moet uit precies drie streepjes bestaan.', hint: 'Maak er --- van.' };
    if (data['cause'] === 'no-start')
      return { message: 'Boven de velden ontbreekt de regel ---.', hint: 'Zet --- op de eerste regel van het bestand, boven de velden.' };
    return { message: 'Bovenaan dit bestand ontbreken de velden.', hint };
  },
  'front-matter-open': (data) => ({
    message:
      data['cause'] === 'not-three' ? 'De regel onder de velden moet uit precies drie streepjes bestaan.' : 'Onder de velden ontbreekt de regel ---.',
    hint: data['cause'] === 'not-three' ? 'Maak er --- van.' : 'Zet --- op een eigen regel, na het laatste veld en voor de tekst.',
  }),
  'yaml-syntax': (data) =>
    data['cause'] === 'no-fields'
      ? {
          message: 'Er staan geen velden in, maar losse tekst of een lijst.',
          hint: 'Schrijf elk veld als naam, dubbele punt, spatie, waarde. Bijvoorbeeld: title: Logeren',
        }
      : {
          message: 'Deze regel is niet te lezen als veld.',
          hint: 'Schrijf elk veld op een eigen regel: naam, dubbele punt, spatie, waarde. Kijk ook naar de regel erboven. Staan er vreemde tekens in de waarde? Zet de waarde tussen dubbele aanhalingstekens.',
        },
  'yaml-tab': () => ({
    message: 'Deze regel begint met een tab. Dat mag niet in de velden.',
    hint: 'Vervang de tab door spaties: twee spaties voor elk niveau.',
  }),
  'yaml-quote': (data) => {
    const quote = text(data['quote']);
    if (data['cause'] === 'backslash')
      return {
        message: 'Een schuine streep \\ tussen dubbele aanhalingstekens heeft een bijzondere betekenis.',
        hint: 'Schrijf / of zet de tekst tussen enkele aanhalingstekens.',
      };
    if (data['cause'] === 'curly')
      return {
        message: `Het aanhalingsteken ${quote} kan hier niet gebruikt worden.`,
        hint: `Gebruik rechte aanhalingstekens: "${text(data['value'])}".`,
      };
    if (data['cause'] === 'open')
      return { message: `Het aanhalingsteken ${quote} wordt niet gesloten.`, hint: `Zet aan het eind van de waarde ook een ${quote}.` };
    return {
      message: `Na het tweede aanhalingsteken ${quote} staat nog tekst. Daardoor stopt de waarde te vroeg.`,
      hint:
        quote === "'"
          ? 'Staat er een apostrof in de tekst? Zet dan de hele waarde tussen dubbele aanhalingstekens: "Zo’n keuze".'
          : 'Gebruik binnen de waarde enkele aanhalingstekens ‘ en ’, en buiten om de hele waarde dubbele.',
    };
  },
  'yaml-colon': (data) => {
    if (data['cause'] === 'no-space')
      return { message: 'Na de dubbele punt ontbreekt een spatie.', hint: `Schrijf \`${text(data['key'])}: \` en dan de waarde.` };
    if (data['cause'] === 'no-colon') {
      return {
        message: `Na \`${text(data['key'])}\` ontbreekt een dubbele punt.`,
        hint: `Schrijf \`${text(data['key'])}: \` en dan de waarde. Is het gewone tekst? Zet die dan onder de tweede regel ---.`,
      };
    }
    return {
      message: 'In deze waarde staat een dubbele punt. Daardoor is niet duidelijk waar het veld eindigt.',
      hint: `Zet de hele waarde tussen aanhalingstekens: "${text(data['value'])}".`,
    };
  },
  'yaml-indent': (data) => {
    if (data['cause'] === 'odd-space')
      return {
        message: 'Deze regel begint met een bijzondere spatie die u niet ziet.',
        hint: 'Haal de ruimte voor de tekst weg en typ gewone spaties.',
      };
    if (data['cause'] === 'stray-item')
      return {
        message: 'Hier begint een lijst (-), maar het veld erboven heeft al een waarde.',
        hint: 'Zet de lijst onder het veld waar hij bij hoort, of haal de waarde daarboven weg.',
      };
    if (data['cause'] === 'not-indented')
      return {
        message: `Dit veld hoort onder \`${text(data['parent'])}\`, maar springt niet in.`,
        hint: `Zet twee spaties voor elk veld dat bij \`${text(data['parent'])}\` hoort.`,
      };
    const spaces = (count: number) => (count === 0 ? 'geen spaties' : count === 1 ? '1 spatie' : `${count} spaties`);
    return {
      message: `Deze regel springt verkeerd in: er ${data['found'] === 1 ? 'staat' : 'staan'} ${spaces(Number(data['found']))} voor.`,
      hint: `Zet er ${spaces(Number(data['expected']))} voor. Velden die bij elkaar horen, beginnen recht onder elkaar.`,
    };
  },
  'yaml-special': (data) => {
    const character = text(data['character']);
    if (data['cause'] === 'list')
      return {
        message: 'Een lijst kan niet achter de dubbele punt beginnen.',
        hint: 'Zet het eerste streepje op een nieuwe regel, recht boven de volgende streepjes.',
      };
    if (data['cause'] === 'comma') return { message: 'Aan het eind van deze regel staat een komma te veel.', hint: 'Haal de komma weg.' };
    if (data['cause'] === 'inside')
      return {
        message: `Tussen de haken die met ${character} beginnen, klopt iets niet.`,
        hint: 'Zet een komma tussen de waarden, en na elke veldnaam een dubbele punt en een spatie. Bijvoorbeeld: { from: 4, to: 12 }.',
      };
    if (data['cause'] === 'open')
      return {
        message: `De ${character === '[' ? 'rechte haak [' : 'accolade {'} wordt niet gesloten.`,
        hint: `Sluit af met ${character === '[' ? ']' : '}'}. Is het gewone tekst? Zet de waarde dan tussen aanhalingstekens.`,
      };
    return {
      message: `Een waarde kan niet zomaar met ${character} beginnen: dat teken heeft hier een bijzondere betekenis.`,
      hint: 'Zet de hele waarde tussen dubbele aanhalingstekens, of haal het teken weg.',
    };
  },
  'yaml-hash': (data) => ({
    message: `Alles vanaf # valt weg: \`${text(data['lost'])}\` komt niet op de site.`,
    hint: 'Zet de hele waarde tussen aanhalingstekens als dit erbij hoort. Is het een opmerking voor uzelf? Zet dan een spatie na #.',
  }),
  'duplicate-key': (data) => ({
    message: `Het veld \`${text(data['field'])}\` staat er twee keer.`,
    hint: 'Haal een van de twee weg.',
  }),
} as const satisfies Record<string, Say>;
