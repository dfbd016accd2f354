import { describe, expect, test } from 'vitest';
import { found, PRODUCT, product, productWith } from './support.ts';

/** What an editor might type, and the one problem that should come of it: its code and its line. */
type Mistake = [name: string, text: string, expected: string];

const check = (mistakes: Mistake[]) =>
  test.each(mistakes)('%s', (_name, text, expected) => {
    expect(found({ [PRODUCT]: text }, { today: '2026-11-25' })).toEqual([expected]);
  });

describe('how the fields are written', () => {
  check([
    ['a colon in a value', productWith(2, 'title: Segment 3: Logeren'), 'yaml-colon 2'],
    ['a colon at the end of a value', productWith(2, 'title: Logeren voor:'), 'yaml-colon 2'],
    ['a colon in a list item', product(['referrers:', '  - Huisarts: altijd', '  - School']), 'wrong-type 10'],
    ['a double quote that is not closed', productWith(2, 'title: "Logeren'), 'yaml-quote 2'],
    ['a single quote that is not closed', productWith(4, "summary: 'Een weekend uit logeren."), 'yaml-quote 4'],
    ['a quote that is not closed in the last field', productWith(8, '  title: "Bron'), 'yaml-quote 8'],
    ['a quote that is not opened', productWith(2, 'title: "Logeren" in het weekend'), 'yaml-quote 2'],
    ['curly quotes around a colon', productWith(2, 'title: “Logeren: weekend”'), 'yaml-quote 2'],
    ['an apostrophe between single quotes', productWith(2, "title: 'Zo'n weekend'"), 'yaml-quote 2'],
    ['quotes within quotes', productWith(2, 'title: "Het "grote" weekend"'), 'yaml-quote 2'],
    ['a backslash between double quotes', productWith(2, 'title: "Logeren \\door de week"'), 'yaml-quote 2'],
    ['no space after the colon', productWith(3, 'segment:wonen'), 'yaml-colon 3'],
    ['no space after the first colon', productWith(2, 'title:Logeren'), 'yaml-colon 2'],
    ['no colon', productWith(3, 'segment wonen'), 'yaml-colon 3'],
    ['an equals sign for a colon', productWith(3, 'segment = wonen'), 'yaml-colon 3'],
    ['no colon after the name of a group', productWith(5, 'ownContribution'), 'yaml-colon 5'],
    ['a field that stands in too far', productWith(3, ' segment: wonen'), 'yaml-indent 3'],
    ['the first field stands in', productWith(2, '  title: Logeren'), 'yaml-indent 2'],
    ['a nested field that does not stand in', productWith(6, 'applies: unknown'), 'yaml-indent 6'],
    ['nested fields that do not stand in', product(['law:', 'name: Jeugdwet', 'article: "2.3"']), 'yaml-indent 10'],
    ['nested fields of different depth', product(['law:', '  name: Jeugdwet', '   article: "2.3"']), 'yaml-indent 11'],
    ['nested fields, the second less deep', product(['law:', '   name: Jeugdwet', '  article: "2.3"']), 'yaml-indent 11'],
    [
      'a field of a list item that does not stand in far enough',
      product(['tariffs:', '  - from: 2024-01-01', '  cents: 100', '    per: uur']),
      'yaml-indent 11',
    ],
    ['list items of different depth', product(['referrers:', '  - Huisarts', ' - School']), 'yaml-indent 11'],
    ['a list below a field with a value', productWith(3, 'segment: wonen', '- logeren'), 'yaml-indent 4'],
    ['a tab in front of a nested field', productWith(6, '\tapplies: unknown'), 'yaml-tab 6'],
    ['a tab in front of a field', productWith(3, '\tsegment: wonen'), 'yaml-tab 3'],
    ['a tab in front of a list item', product(['referrers:', '\t- Huisarts']), 'yaml-tab 10'],
    ['a hard space in front of a nested field', productWith(6, '\u00a0\u00a0applies: unknown'), 'yaml-indent 6'],
    ['a value that starts with @', productWith(2, 'title: @Logeren'), 'yaml-special 2'],
    ['a value in backticks', productWith(2, 'title: `Logeren`'), 'yaml-special 2'],
    ['a value in asterisks', productWith(2, 'title: *Logeren* nu'), 'yaml-special 2'],
    ['a value in two asterisks', productWith(2, 'title: **Logeren**'), 'yaml-special 2'],
    ['a value that starts with &', productWith(2, 'title: &Logeren'), 'yaml-special 2'],
    ['a value that starts with !', productWith(2, 'title: !Logeren nu'), 'yaml-special 2'],
    ['a value that starts with %', productWith(2, 'title: %Logeren'), 'yaml-special 2'],
    ['a value that starts with a bracket', productWith(2, 'title: [Logeren] in het weekend'), 'yaml-special 2'],
    ['a bracket that is not closed', product(['referrers: [Huisarts, School']), 'yaml-special 9'],
    ['a brace that is not closed', product(['age: { from: 4, to: 12']), 'yaml-special 9'],
    ['a value that starts with >', productWith(2, 'title: > Logeren'), 'yaml-special 2'],
    ['a value that starts with |', productWith(2, 'title: | Logeren'), 'yaml-special 2'],
    ['a value that starts with a hyphen', productWith(2, 'title: - Logeren'), 'yaml-special 2'],
    ['a list behind the colon', product(['tariffs: - from: 2024-01-01', '    cents: 100', '    per: uur']), 'yaml-special 9'],
    ['a comma behind a group', product(['age: { from: 4, to: 12 },']), 'yaml-special 9'],
    ['no comma in a group', product(['age: { from: 4 to: 12 }']), 'yaml-special 9'],
    ['a name in bold', productWith(3, '**segment**: wonen'), 'yaml-syntax 3'],
    ['a colon of another script', productWith(3, 'segment： wonen'), 'yaml-colon 3'],
    ['HTML in a title', productWith(2, 'title: <b>Logeren</b>'), 'raw-html 2'],
    ['a link in a summary', productWith(4, 'summary: Zie [de uitleg](/x/).'), 'field-markup 4'],
    ['a key twice', product(['title: Nog eens']), 'duplicate-key 9'],
    ['a nested key twice', product(['law:', '  name: Jeugdwet', '  name: Wlz']), 'duplicate-key 11'],
    ['a # in a value', productWith(2, 'title: Logeren #3'), 'yaml-hash 2'],
    ['a # at the start of a value', productWith(2, 'title: #Logeren'), 'yaml-hash 2'],
    ['no closing fence', product().replace('\n---\n', '\n\nGewone tekst hier.\n'), 'front-matter-open 9'],
    ['no closing fence and no body', product().replace(/\n---\n$/, ''), 'front-matter-open 8'],
    ['no closing fence and a heading', product([], '').replace('\n---\n', '\n\n## Kop\n\nGewone tekst.\n'), 'front-matter-open 9'],
    ['two hyphens as closing fence', product().replace('\n---\n', '\n--\n'), 'front-matter-open 9'],
    ['a dash as closing fence', product([], 'Tekst.').replace('\n---\n', '\n—\n'), 'front-matter-open 9'],
    ['four hyphens at the top', `-${product()}`, 'front-matter-missing 1'],
    ['an empty line at the top', `\n${product()}`, 'front-matter-missing 1'],
    ['no opening fence', product().slice(4), 'front-matter-missing 1'],
    ['no fields at all', 'Zomaar een tekst.\n', 'front-matter-missing 1'],
    ['a list instead of fields', '---\n- title\n- segment\n---\n', 'yaml-syntax 2'],
  ]);

  test('a broken file does not make what refers to it wrong, and its other mistakes are found too', () => {
    const broken = ['---', 'title: "Wonen', 'summary: Over wonen.', 'validFrom: 1 juli 2024', 'source:', '\ttitle: Bron', '---', '', '### Kop', ''];
    expect(found({ 'regions/proef/segments/wonen.mdx': broken.join('\n') })).toEqual([
      'yaml-quote regions/proef/segments/wonen.mdx:2',
      'date-form regions/proef/segments/wonen.mdx:4',
      'yaml-tab regions/proef/segments/wonen.mdx:6',
      'heading-jump regions/proef/segments/wonen.mdx:9',
    ]);
  });
});

describe('names of fields', () => {
  check([
    ['misspelt', product(['validForm: 2024-07-01']), 'unknown-key 9'],
    ['misspelt and required', productWith(4, 'sumary: Een weekend uit logeren.'), 'unknown-key 4'],
    ['in Dutch', productWith(4, 'samenvatting: Een weekend uit logeren.'), 'unknown-key 4'],
    ['in Dutch, nested', productWith(8, '  titel: Bron'), 'unknown-key 8'],
    ['with a capital', productWith(2, 'Title: Logeren'), 'unknown-key 2'],
    ['with a hyphen', product(['valid-from: 2024-07-01']), 'unknown-key 9'],
    ['nested and misspelt', product(['age: { form: 4 }']), 'unknown-key 9'],
    ['in a list item', product(['tariffs:', '  - from: 2024-01-01', '    cent: 100', '    per: uur']), 'unknown-key 11'],
    ['of another kind of entry', product(['number: 3']), 'unknown-key 9'],
    ['on the wrong level', product(['consultedOn: 2026-01-01']), 'unknown-key 9'],
    ['that a constructor has', product(['constructor: x']), 'unknown-key 9'],
    ['missing', product().replace('title: Logeren\n', ''), 'missing-field 1'],
    ['missing, nested', productWith(6, '  explanation: Onbekend.'), 'missing-field 5'],
    ['missing in a list item', product(['tariffs:', '  - from: 2024-01-01', '    per: uur']), 'missing-field 10'],
    ['empty', productWith(2, 'title:'), 'empty-field 2'],
    ['none of them right in a list item', product(['changes:', '  - 2024-01-01: Nieuw']), 'unknown-key 10'],
    ['spaces only', productWith(2, 'title: "  "'), 'empty-field 2'],
    ['a list with an empty item', product(['referrers:', '  - Huisarts', '  -']), 'empty-field 11'],
    ['an empty list', product(['replaces: []']), 'empty-field 9'],
  ]);
});

describe('values of fields', () => {
  check([
    ['day first', product(['validFrom: 01-07-2024']), 'date-form 9'],
    ['in words', product(['validFrom: 1 juli 2024']), 'date-form 9'],
    ['with slashes', product(['validFrom: 2024/07/01']), 'date-form 9'],
    ['with dashes', product(['validFrom: 2024–07–01']), 'date-form 9'],
    ['without zeros', product(['validFrom: 2024-7-1']), 'date-form 9'],
    ['a year only', product(['validFrom: 2024']), 'date-form 9'],
    ['a year and a month', product(['validFrom: 2024-07']), 'date-form 9'],
    ['with a time', product(['validFrom: 2024-07-01T00:00:00']), 'date-form 9'],
    ['without hyphens', product(['validFrom: 20240701']), 'date-form 9'],
    ['30 February', product(['validUntil: 2024-02-30']), 'date-impossible 9'],
    ['29 February in a common year', product(['validUntil: 2023-02-29']), 'date-impossible 9'],
    ['31 June', product(['validUntil: 2024-06-31']), 'date-impossible 9'],
    ['month 13', product(['validFrom: 2024-13-01']), 'date-impossible 9'],
    ['month and day swapped', product(['validFrom: 2024-31-07']), 'date-impossible 9'],
    ['a date in a list item', product(['changes:', '  - date: 2024-02-30', '    text: Nieuw.']), 'date-impossible 10'],
    ['a year with a slip of the finger', product(['validFrom: 2204-07-01']), 'date-unlikely 9'],
    ['looked at in the future', product().replace('  title: Bron', '  title: Bron\n  consultedOn: 2062-01-01'), 'date-future 9'],
    ['looked at too long ago', product().replace('  title: Bron', '  title: Bron\n  consultedOn: 2025-01-01'), 'source-old 9'],
    ['a number in quotes', product(['age:', '  from: "4"']), 'wrong-type 10'],
    ['a number in words', product(['age:', '  from: vier']), 'wrong-type 10'],
    ['a number with a unit', product(['age:', '  to: 12 jaar']), 'wrong-type 10'],
    ['an age below zero', product(['age: { from: -1 }']), 'number-range 9'],
    ['an age that is too high', product(['age: { to: 180 }']), 'number-range 9'],
    ['an age with a fraction', product(['age: { to: 7.5 }']), 'wrong-type 9'],
    ['an age as one text', product(['age: 4-12']), 'wrong-type 9'],
    ['an age that runs back', product(['age:', '  from: 12', '  to: 4']), 'range-order 11'],
    ['cents with a comma', product(['tariffs:', '  - from: 2024-01-01', '    cents: 12,50', '    per: uur']), 'wrong-type 11'],
    ['cents with a point', product(['tariffs:', '  - from: 2024-01-01', '    cents: 12.50', '    per: uur']), 'wrong-type 11'],
    ['cents with a euro sign', product(['tariffs:', '  - from: 2024-01-01', '    cents: € 12', '    per: uur']), 'wrong-type 11'],
    ['a title that is a number', productWith(2, 'title: 2024'), 'wrong-type 2'],
    ['a title that is a truth value', productWith(2, 'title: true'), 'wrong-type 2'],
    ['a text for a group', productWith(7, 'source: Bron', 'draft: false').replace('\n  title: Bron', ''), 'wrong-type 7'],
    ['a choice for a group', productWith(5, 'ownContribution: unknown').replace('\n  applies: unknown', ''), 'wrong-type 5'],
    ['a text for a list', product(['referrers: Huisarts']), 'wrong-type 9'],
    ['a list without spaces after the hyphens', product(['referrers:', '  -Huisarts', '  -School']), 'wrong-type 10'],
    ['a list for a group', product(['law:', '  - name: Jeugdwet']), 'wrong-type 9'],
    ['a group for a list', product(['referrers:', '  naam: Huisarts']), 'wrong-type 9'],
    ['a list for a text', productWith(3, 'segment: [wonen]'), 'wrong-type 3'],
    ['a list for a choice', product(['childcareAllowance: [none]']), 'wrong-type 9'],
    ['yes for a truth value', product(['draft: yes']), 'wrong-type 9'],
    ['a Dutch choice', productWith(6, '  applies: ja'), 'wrong-choice 6'],
    ['a choice in capitals', productWith(6, '  applies: Unknown'), 'wrong-choice 6'],
    ['a choice that is none', product(['education: [PO, mavo]']), 'wrong-choice 9'],
    ['a choice without a value', productWith(6, '  applies:'), 'empty-field 6'],
    ['a code in small letters', product(['code: 45a48']), 'code-form 9'],
    ['a code that is too long', product(['code: 45A488']), 'code-form 9'],
    ['a code with a letter in front', product(['code: O45A48']), 'code-form 9'],
    ['a code with a space', product(['code: 45 A48']), 'code-form 9'],
    ['a code with the letter O for a zero', product(['code: 45AO8']), 'code-form 9'],
    ['a code that is read as a number', product(['code: 50053']), 'code-form 9'],
    ['a code that is read as a power of ten', product(['code: 45E48']), 'code-form 9'],
    ['a category that does not exist', product(['code: 56A12']), 'code-category 9'],
    ['another category that does not exist', product(['code: 99A12']), 'code-category 9'],
    ['a code of another law', product(['code: 45A48', 'law:', '  name: Wet langdurige zorg']), 'code-category 9'],
    ['an address without https', product(['providers:', '  - name: Aanbieder', '    url: www.voorbeeld.nl']), 'wrong-form 11'],
    ['an address of another protocol', product(['providers:', '  - name: Aanbieder', '    url: ftp://voorbeeld.nl']), 'wrong-form 11'],
    ['the same tariff twice', product(['tariffs:', ...tariff('2024-01-01'), ...tariff('2024-01-01')]), 'tariff-duplicate 13'],
    ['tariffs out of order', product(['tariffs:', ...tariff('2025-01-01'), ...tariff('2024-01-01')]), 'tariff-order 13'],
    ['an end before the start', product(['validFrom: 2024-07-01', 'validUntil: 2024-06-30']), 'validity-order 10'],
    ['ended long ago', product(['validUntil: 2024-06-30']), 'validity-long-ended 9'],
  ]);

  test('the value of a misspelt field is looked at too', () => {
    expect(found({ [PRODUCT]: product(['geldig_vanaf: 1 juli 2024', 'leeftijd:', '  vanaf: vier']) })).toEqual([
      'unknown-key 9',
      'date-form 9',
      'unknown-key 10',
      'unknown-key 11',
      'wrong-type 11',
    ]);
  });

  test('minutes: times, slides and numbers', () => {
    const file = 'regions/proef/consultations/gesprek.mdx';
    const minutes = (...lines: string[]) =>
      ['---', 'title: Gesprek', 'segments: [wonen]', 'date: 2025-03-20', 'source:', '  title: Verslag', ...lines, '---', ''].join('\n');
    const agenda = (number: number) => [`  - number: ${number}`, '    title: Opening', '    purpose: information'];
    expect(found({ [file]: minutes('startTime: "16:30"', 'endTime: "14:30"') })).toEqual([`range-order ${file}:8`]);
    expect(found({ [file]: minutes('startTime: 9:30') })).toEqual([`wrong-form ${file}:7`]);
    expect(found({ [file]: minutes('startTime: 14.30') })).toEqual([`wrong-form ${file}:7`]);
    expect(found({ [file]: minutes('agenda:', ...agenda(1), ...agenda(1)) })).toEqual([`duplicate-number ${file}:11`]);
    expect(found({ [file]: minutes('agenda:', ...agenda(1), '    slides: { from: 5, to: 2 }') })).toEqual([`range-order ${file}:11`]);
    expect(found({ [file]: minutes('questions:', '  - number: 1', '    question: Wat?', '    answers: Niets') })).toEqual([`wrong-type ${file}:10`]);
  });
});

function tariff(from: string): string[] {
  return [`  - from: ${from}`, '    cents: 100', '    per: uur'];
}
