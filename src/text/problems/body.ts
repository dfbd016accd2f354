import { EDITOR_COMPONENTS } from '../../schema/mdx-components.ts';
import { codes, didYouMean, text, type Say } from './words.ts';

const COMPONENTS = Object.keys(EDITOR_COMPONENTS)
  .map((name) => `<${name}>`)
  .join(', ');

/** What Markdown has instead of a tag of HTML. */
const INSTEAD: Record<string, string> = {
  b: 'Schrijf **vet** tussen dubbele sterretjes.',
  strong: 'Schrijf **vet** tussen dubbele sterretjes.',
  i: 'Schrijf *cursief* tussen sterretjes.',
  em: 'Schrijf *cursief* tussen sterretjes.',
  br: 'Laat een regel leeg voor een nieuwe alinea.',
  p: 'Laat een regel leeg voor een nieuwe alinea.',
  a: 'Schrijf een link als [tekst](adres).',
  img: 'Schrijf een afbeelding als ![beschrijving](adres).',
  ul: 'Begin elke regel van de lijst met een streepje en een spatie.',
  ol: 'Begin elke regel van de lijst met 1. en een spatie.',
  li: 'Begin elke regel van de lijst met een streepje en een spatie.',
  h1: 'Schrijf een kop als ## Kop.',
  h2: 'Schrijf een kop als ## Kop.',
  h3: 'Schrijf een kop als ### Kop.',
  table: 'Schrijf een tabel met streepjes: | kolom | kolom |.',
};

/** What can be wrong with how a text is written: tags, braces, links, images and headings. */
export const BODY = {
  'mdx-less-than': (data) =>
    data['cause'] === 'address'
      ? { message: `Een adres tussen < en > kan niet: \`${text(data['text'])}\`.`, hint: 'Schrijf een link als [tekst](adres), of haal < en > weg.' }
      : {
          message: `Het teken < kan hier niet: \`${text(data['text'])}\`. De site denkt dat er een code begint.`,
          hint: 'Schrijf ‘jonger dan’ of ‘minder dan’, of zet een schuine streep voor het teken: \\<.',
        },
  'mdx-brace': (data) =>
    data['cause'] === 'open'
      ? {
          message: 'De accolade { wordt niet gesloten. De site denkt dat er een code begint.',
          hint: 'Haal de accolade weg, of zet er een schuine streep voor: \\{.',
        }
      : {
          message: `Tekst tussen accolades kan hier niet: \`${text(data['text'])}\`.`,
          hint: 'Haal de accolades weg, of zet er een schuine streep voor: \\{.',
        },
  'mdx-unclosed': (data) => {
    const name = text(data['name']);
    if (data['cause'] === 'tag')
      return {
        message: `De code \`${text(data['text'])}\` is niet af.`,
        hint: 'Kijk of er een > aan het eind staat en of elk aanhalingsteken gesloten is.',
      };
    if (data['cause'] === 'closing')
      return { message: `</${name}> sluit iets wat niet begonnen is.`, hint: `Zet <${name}> voor de tekst, of haal </${name}> weg.` };
    return { message: `<${name}> wordt niet gesloten.`, hint: `Zet </${name}> na de tekst waar het om gaat, met een lege regel ervoor.` };
  },
  'mdx-syntax': (data) => ({
    message: data['cause'] === 'run' ? 'Hier staat een reeks tekens die geen tekst kan zijn.' : 'Deze regel is niet te lezen.',
    hint: 'Haal bijzondere tekens als < > { } weg, of zet er een schuine streep voor: \\<.',
  }),
  'mdx-import': (data) => ({
    message: `Een regel die begint met \`${text(data['word'])}\` is voor de site een opdracht, en die mag niet in een tekst.`,
    hint: 'Haal de regel weg. Is het een gewone zin? Begin die dan met een hoofdletter of een ander woord.',
  }),
  'html-comment': () => ({
    message: 'Een opmerking tussen <!-- en --> kan niet.',
    hint: 'Haal de opmerking weg. Wilt u iets bewaren voor later? Zet het bij het pull request.',
  }),
  'field-markup': (data) => ({
    message: `In een veld kan geen opmaak of link staan: \`${text(data['text'])}\`. De lezer ziet de tekens zelf.`,
    hint: 'Schrijf gewone tekst. Opmaak en links kunnen wel in de tekst onder de velden.',
  }),
  'raw-html': (data) => ({
    message:
      data['script'] === true
        ? `<${text(data['name'])}> met code mag niet op deze site.`
        : `De HTML-code <${text(data['name'])}> kan niet in een tekst.`,
    hint:
      data['inField'] === true
        ? 'Schrijf hier alleen gewone tekst.'
        : data['script'] === true
          ? 'Haal het weg. Een filmpje of kaart van een andere site kunt u met een link noemen.'
          : (INSTEAD[text(data['name'])] ?? 'Haal de code weg en schrijf gewone tekst.'),
  }),
  'unknown-component': (data) => ({
    message: `<${text(data['name'])}> bestaat niet.`,
    hint: data['suggestion'] === undefined ? `U kunt kiezen uit: ${COMPONENTS}.` : `Bedoelde u <${text(data['suggestion'])}>?`,
  }),
  'component-prop': (data) => {
    const name = text(data['name']);
    const hint = `Schrijf het zo: ${text(data['example']).replaceAll('\n', ' ').replace(/ +/g, ' ')}`;
    if (data['cause'] === 'missing') return { message: `Bij <${name}> ontbreekt \`${text(data['prop'])}\`.`, hint };
    if (data['cause'] === 'empty') return { message: `Tussen <${name}> en </${name}> staat niets.`, hint };
    if (data['cause'] === 'value') return { message: `\`${text(data['prop'])}\` bij <${name}> moet een tekst tussen aanhalingstekens zijn.`, hint };
    return { message: `\`${text(data['prop'])}\` kan niet bij <${name}>.`, hint: didYouMean(data, hint) };
  },
  'component-target': (data) =>
    data['cause'] === 'term'
      ? {
          message: `Het begrip \`${text(data['value'])}\` bestaat niet.`,
          hint: didYouMean(data, 'Schrijf bij `term` de bestandsnaam van een begrip uit de map glossary, zonder .mdx.'),
        }
      : {
          message: `De bijlage \`${text(data['value'])}\` staat niet bij de bijlagen van deze regio.`,
          hint: didYouMean(
            data,
            'Zet de bijlage bij een product of verslag van de regio bij `attachments`, en schrijf bij `id` de naam van het bestand.',
          ),
        },

  'link-broken': (data) =>
    data['cause'] === 'draft'
      ? {
          message: `De link \`${text(data['url'])}\` leidt naar een concept. Dat komt niet op de site.`,
          hint: 'Haal de link weg tot de pagina er is.',
        }
      : {
          message: `De link \`${text(data['url'])}\` leidt nergens heen: die pagina is er niet.`,
          hint: didYouMean(data, 'Open de pagina op de site en neem het adres over vanaf de eerste schuine streep, zonder de naam van de site.'),
        },
  'link-anchor': (data) => ({
    message: `De link \`${text(data['url'])}\` wijst naar een kop die er niet is: \`#${text(data['anchor'])}\`.`,
    hint:
      data['suggestion'] === undefined
        ? Array.isArray(data['anchors']) && data['anchors'].length > 0
          ? `U kunt verwijzen naar: ${codes(data['anchors'].map((anchor) => `#${anchor}`))}.`
          : 'Op die pagina staan geen koppen. Haal # en wat erna komt weg.'
        : `Bedoelde u \`#${text(data['suggestion'])}\`?`,
  }),
  'link-form': (data) => {
    const url = text(data['url']);
    switch (data['cause']) {
      case 'empty':
        return { message: `De link ‘${text(data['text'])}’ heeft geen adres.`, hint: 'Zet het adres tussen de haakjes: [tekst](adres).' };
      case 'space':
        return { message: 'Tussen ] en ( staat een spatie. Daardoor is dit geen link.', hint: 'Haal de spatie weg: [tekst](adres).' };
      case 'spaces':
        return {
          message: 'In het adres van deze link staat een spatie. Daardoor is dit geen link.',
          hint: 'Haal de spatie weg, of schrijf er %20 voor in de plaats.',
        };
      case 'open':
        return { message: 'Het haakje van deze link wordt niet gesloten.', hint: 'Zet ) achter het adres: [tekst](adres).' };
      case 'protocol':
        return {
          message: `Een link kan niet beginnen met \`${url.split(':')[0]}:\`.`,
          hint: 'Gebruik een gewoon adres dat begint met https:// of met /.',
        };
      case 'own-host':
        return {
          message: `De link \`${url}\` noemt de site zelf, of uw eigen computer.`,
          hint: `Schrijf alleen wat erna komt: \`${text(data['suggestion'])}\`.`,
        };
      case 'file':
        return {
          message: `De link \`${url}\` leidt naar een bestand, niet naar een pagina.`,
          hint: didYouMean(data, 'Schrijf het adres van de pagina op de site, zonder .mdx.'),
        };
      case 'slash':
        return { message: `Aan het eind van de link \`${url}\` ontbreekt een schuine streep.`, hint: `Schrijf \`${text(data['suggestion'])}\`.` };
      default:
        return {
          message: `De link \`${url}\` is niet goed geschreven.`,
          hint: didYouMean(data, 'Begin met een schuine streep en gebruik kleine letters.'),
        };
    }
  },
  'link-external-form': (data) => ({
    message: `Het adres \`${text(data['url'])}\` klopt niet: zo werkt de link niet.`,
    hint: didYouMean(data, 'Open de pagina in uw browser en neem het hele adres over.'),
  }),
  'vague-link': (data) => ({
    message: `De tekst van deze link zegt niet waar hij heen gaat: ‘${text(data['text'])}’.`,
    hint: 'Schrijf wat de lezer er vindt, bijvoorbeeld [de productkaart van SNO](adres).',
  }),
  'image-alt': (data) => ({
    message: data['text'] === '' ? 'Bij deze afbeelding staat geen beschrijving.' : `\`${text(data['text'])}\` beschrijft de afbeelding niet.`,
    hint: 'Schrijf tussen de rechte haken wat er te zien is, voor wie de afbeelding niet ziet: ![beschrijving](adres).',
  }),
  'image-address': (data) =>
    data['cause'] === 'external'
      ? {
          message: 'Een afbeelding van een andere site wordt niet getoond.',
          hint: 'Zet de afbeelding in de map attachments van de regio en gebruik het adres /regio/bijlagen/naam.png.',
        }
      : {
          message: `De afbeelding \`${text(data['url'])}\` is er niet.`,
          hint: 'Zet de afbeelding in de map attachments van de regio en gebruik het adres /regio/bijlagen/naam.png.',
        },
  'heading-first': (data) => ({
    message: `De kop ‘${text(data['text'])}’ is een kop van het eerste niveau (#). Dat is al de titel van de pagina.`,
    hint: 'Gebruik ## voor een kop in de tekst.',
  }),
  'heading-jump': (data) => ({
    message: `De kop ‘${text(data['text'])}’ is van niveau ${text(data['depth'])}, maar ${data['first'] === true ? 'de eerste kop in een tekst is van niveau 2' : `na de kop ervoor past hoogstens niveau ${text(data['expected'])}`}.`,
    hint: `Gebruik ${'#'.repeat(Number(data['expected']))}.`,
  }),
  'heading-form': (data) =>
    data['cause'] === 'empty'
      ? { message: 'Deze kop is leeg.', hint: 'Schrijf de kop na de hekjes, of haal de hekjes weg.' }
      : {
          message: `Na de hekjes ontbreekt een spatie: \`${text(data['text'])}\`. Daardoor is dit geen kop.`,
          hint: 'Schrijf ## Kop, met een spatie.',
        },
  'heading-duplicate': (data) => ({
    message: `De kop ‘${text(data['text'])}’ komt twee keer voor op deze pagina.`,
    hint: 'Geef elke kop een eigen tekst. Dan weet de lezer waar hij is, en werken links naar een kop.',
  }),
  'body-empty': (data) => ({
    message: data['kind'] === 'term' ? 'De uitleg van dit begrip ontbreekt.' : 'Deze pagina heeft geen tekst.',
    hint: 'Schrijf de tekst onder de tweede regel ---.',
  }),
} as const satisfies Record<string, Say>;
