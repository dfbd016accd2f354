import { expect, test } from 'vitest';
import { found, PRODUCT, product, productWith } from './support.ts';

// Everything that YAML allows and that people and tools write must stay without a message.
test.each([
  ['a folded text', productWith(4, 'summary: >', '  Een weekend uit logeren:', '  voor kinderen.')],
  ['a literal text', productWith(4, 'summary: |-', '  Een weekend uit logeren.', '', '  Met een lege regel en # een hekje: en meer.')],
  ['a text that goes on below', productWith(4, 'summary: Een weekend uit logeren', '  voor kinderen die thuis wonen.')],
  ['a quoted text that goes on below', productWith(4, 'summary: "Een weekend uit logeren:', '  voor kinderen."')],
  ['an apostrophe that is doubled', productWith(2, "title: 'Zo''n weekend'")],
  ['curly quotes', productWith(2, 'title: Een ‘echt’ weekend “weg”')],
  ['a quoted colon', productWith(2, 'title: "Segment 3: Logeren"')],
  ['a time and a web address', product(['duration: 10:30 uur', 'providers:', '  - name: A', '    url: https://a.nl:8080/b?c=d#e'])],
  ['notes', product(['# een opmerking', 'duration: lang # nog nakijken', '  # ingesprongen'])],
  ['empty lines between fields', product(['', 'duration: lang', '', 'unit: uur'])],
  ['list items that do not stand in', product(['referrers:', '- Huisarts', '- School'])],
  ['list items with four spaces', product(['referrers:', '    - Huisarts', '    - School'])],
  ['items over several lines', product(['referrers:', '  -', '    Huisarts', '  - School', '    en ouders'])],
  ['a list in brackets over several lines', product(['referrers: [', '  Huisarts,', '  School,', ']'])],
  ['a group in braces with quotes', product(['law: { name: "Jeugdwet: 2.3", article: "2.3" }'])],
  ['keys in quotes', product(['"duration": lang'])],
  ['spaces behind the fences and values', product(['duration: lang   ']).replaceAll('---\n', '---  \n')],
  ['signs within a text', productWith(2, 'title: Logeren & meer, 50% korting! (vanaf €10) *nu* [nieuw] {x} @home')],
  ['a dash and a hyphen', productWith(2, 'title: Logeren - van 0 – 7 jaar')],
  ['a number as text', productWith(2, 'title: "2024"')],
  ['a code of figures in quotes', product(['code: "50053"'])],
  ['all kinds of codes', product(['code: 45A48'])],
  ['a body with a line of hyphens', product([], 'Tekst\n\n---\n\nMeer tekst')],
  ['a body that looks like fields', product([], 'Let op: dit geldt nu.\n\nvalidFrom: 2024')],
  ['no line end at the end', product().replace(/\n$/, '')],
])('%s', (_name, text) => {
  expect(found({ [PRODUCT]: text }, { today: '2026-11-25' })).toEqual([]);
});
