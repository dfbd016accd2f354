import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SOURCE = 'source:\n  title: Proefbron\n';
const LONG_WORD = 'meervoudigecomplexeontwikkelingsproblematiekbegeleidingsovereenkomsten';
const LONG_TITLE = `Gespecialiseerde groepsbehandeling voor kinderen en jongeren met een ${LONG_WORD} die tijdelijk niet naar school kunnen gaan, inclusief vervoer`;

/** Headings as editors write them, some of which are also words for parts that the site makes. */
const HEADINGS = [
  'Inhoud',
  'Menu',
  'Zoeken',
  'Agenda',
  'Planning',
  'Samenhang',
  'Tekst',
  'Op deze pagina',
  'Gebruikt',
  'Producten',
  'Doelstellingen',
  'Vragen',
  'Bijlagen',
  'Bron',
  'Regio menu',
]
  .map((heading) => `## ${heading}\n\nTekst onder ${heading}.\n`)
  .join('\n');

/**
 * Content as nobody hopes for: a region with forty products, one with one product, one with nothing at all, titles and words that are far too
 * long, a product with every field, one with many tariffs, three hundred terms, no consultations and no municipalities. Names are made up.
 */
function stressContent(): Record<string, string> {
  const files: Record<string, string> = {
    'site.yaml':
      'name: Jeugdhulpinkoopsamenwerkingsverband van zeer veel gemeenten\ntagline: Een proef met lange teksten\ndescription: Een site om mee te proberen.\n',
    'regions/veel/region.mdx': `---\nname: Regio met veertig producten en een uitzonderlijk lange naam\nmunicipalities:\n${Array.from({ length: 60 }, (_, index) => `  - name: Gemeente nummer ${index + 1}\n`).join('')}${SOURCE}---\n`,
    'regions/een/region.mdx': `---\nname: Een product\n${SOURCE}---\n`,
    'regions/leeg/region.mdx': `---\nname: Leeg\n${SOURCE}---\n`,
    'glossary/koppen.mdx': `---\nterm: Koppen\n---\n\n${HEADINGS}`,
    'regions/een/segments/enig.mdx': `---\ntitle: Enig\nsummary: Er is er maar een.\n${SOURCE}---\n\n${HEADINGS}`,
    'regions/een/products/enig-product.mdx': `${product('Enig product', 'enig')}\n${HEADINGS}`,
    'regions/veel/consultations/lang-gesprek.mdx': `---\ntitle: ${LONG_TITLE}\nsegments: [groep-1, groep-2]\ndate: 2026-03-01\nquestions:\n${Array.from({ length: 12 }, (_, index) => `  - number: ${index + 1}\n    question: Wat vindt u van ${LONG_WORD}?\n    answers: [Niets, Alles en nog veel meer dan dat, "${LONG_WORD}"]\n`).join('')}${SOURCE}---\n`,
    'regions/veel/objectives/lang-doel.mdx': `---\nstatement: ${LONG_TITLE} en dat binnen een redelijke termijn.\nnumber: 12\nsegment: groep-1\nstatus: discussed\nconsultation: lang-gesprek\n${SOURCE}---\n`,
    'regions/veel/products/alles.mdx': everyField(),
    'regions/veel/pages/hulpmiddelen.mdx': mdxPage(),
    'regions/veel/attachments/kaart.pdf': '%PDF-1.7 proef',
  };
  for (let group = 1; group <= 4; group += 1) {
    files[`regions/veel/segments/groep-${group}.mdx`] =
      `---\ntitle: ${group === 1 ? LONG_TITLE : `Groep ${group}`}\nnumber: ${group}\nsummary: Segment nummer ${group}.\n${SOURCE}---\n`;
  }
  for (let index = 1; index < 40; index += 1) {
    const from = index % 20;
    const extra =
      index % 3 === 0 ? `age: { from: ${from}, to: ${from + 4} }\neducation: [PO, VO]\n` : index % 3 === 1 ? 'law: { name: Jeugdwet }\n' : '';
    files[`regions/veel/products/product-${index}.mdx`] = product(
      index === 7 ? LONG_TITLE.replace('inclusief', 'zonder') : `Product nummer ${index}`,
      `groep-${(index % 4) + 1}`,
      index === 1 ? `${extra}validUntil: 2023-12-31\n` : extra,
    );
  }
  for (let index = 1; index <= 300; index += 1) {
    files[`glossary/begrip-${index}.mdx`] =
      `---\nterm: ${String.fromCharCode(65 + (index % 26))}woord ${index}\nabbreviation: AB${index}\n---\n\nDe uitleg van begrip ${index}, met AB${(index % 300) + 1} erin.\n`;
  }
  return files;
}

function product(title: string, segment: string, extra = ''): string {
  return `---\ntitle: ${title}\nsegment: ${segment}\nsummary: Wat het is, met AB1 en AB2 erin.\nownContribution:\n  applies: unknown\n${extra}${SOURCE}---\n`;
}

function everyField(): string {
  const tariffs = Array.from(
    { length: 30 },
    (_, index) => `  - { from: 20${String(index + 1).padStart(2, '0')}-01-01, cents: ${5000 + index}, per: dagdeel, note: Zonder vervoer }\n`,
  ).join('');
  return `---
title: ${LONG_TITLE}
abbreviation: AB1
alsoKnownAs: [${LONG_WORD}, kort]
segment: groep-1
summary: Een product waarvan alles bekend is, ook ${LONG_WORD} en AB3.
code: 45A48
law: { name: Jeugdwet, article: artikel 2.3, link: "https://wetten.overheid.nl/BWBR0034925" }
age: { from: 4, to: 12 }
education: [PO, SBO, SO, VO, PRO, VSO, MBO]
ownContribution: { applies: required, explanation: U betaalt een deel zelf. }
childcareAllowance: possible
unit: dagdeel
frequency: per week
volume: ten hoogste 9 dagdelen
duration: een jaar
referrers: [huisarts, gemeente, jeugdarts]
excludes: [Kinderen die al naar school gaan, "${LONG_WORD}"]
providers: [{ name: Aanbieder A, url: "https://aanbieder.example" }, { name: "${LONG_WORD}" }]
waitingTime: { weeks: 12, asOf: 2026-10-01 }
validFrom: 2024-01-01
tariffs:
${tariffs}replaces: [product-1]
attachments: [{ title: Productkaart, file: kaart.pdf }, { title: Toelichting, where: Vraag ernaar bij de regio. }]
changes: [{ date: 2026-01-01, text: Het tarief is aangepast. }]
${SOURCE}---

Tekst over AB1, AB2, AB3 en AB4. Nog eens AB4.

<Bijlage id="kaart">De hele kaart</Bijlage>
`;
}

function mdxPage(): string {
  return `---
title: Hulpmiddelen voor redacteuren
summary: Alles wat in een tekst kan, met AB9.
---

<LetOp title="Goed om te weten">

Dit moet u *weten* over AB5.

</LetOp>

## Zo vraagt u hulp

<Stappen>

1. Bel uw gemeente.
2. Vertel wat er is.

</Stappen>

## Vragen

<Vragen>

### Wat kost het?

Dat hangt ervan af.

### Hoe lang duurt het?

Ook dat.

</Vragen>

Een <Begrip term="begrip-6">moeilijk woord</Begrip> en daarna AB6.

| Naam | Aantal |
| :--- | -----: |
| Een  |      1 |
`;
}

/** Writes the stress content to a new folder; the caller removes it. */
export async function stressFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'stress-'));
  for (const [path, text] of Object.entries(stressContent())) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
