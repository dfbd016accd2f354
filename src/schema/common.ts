import * as z from 'zod';
import { dateText } from './date.ts';

/** A required line of text: not empty, no spaces around it. */
export function text(title: string, description: string) {
  return z.string().trim().min(1).meta({ title, description });
}

/** A list of texts, at least one: an empty list says nothing, so leave the field out. */
export function texts(title: string, description: string) {
  return z.array(z.string().trim().min(1)).min(1).meta({ title, description });
}

/** A whole number from `min` to `max`, both included. */
export function wholeNumber(title: string, description: string, min: number, max: number) {
  return z.int().min(min).max(max).meta({ title, description });
}

/** A full web address, https only (http is let through for sources that have nothing else). */
export function webAddress(title: string, description: string) {
  return z.url({ protocol: /^https?$/ }).meta({ title, description, format: 'uri' });
}

/** The slug of another entry of the same region; `kind` tells tools (check, CMS, editor) which list to choose from. */
export function reference(kind: string, title: string, description: string) {
  return z.string().regex(/^\S+$/).meta({ title, description, ref: kind });
}

/** Where an entry's facts come from. */
export const source = z
  .strictObject({
    title: text('Titel van de bron', 'Hoe het document of de pagina heet waar de informatie vandaan komt.'),
    url: webAddress('Webadres van de bron', 'Het volledige adres, met https://. Laat weg als de bron niet online staat.').optional(),
    consultedOn: dateText('Bekeken op', 'De dag waarop u de bron voor het laatst bekeek, als jjjj-mm-dd.').optional(),
  })
  .meta({ title: 'Bron', description: 'Waar de informatie vandaan komt.' });

/** One line in an entry's own history. */
const change = z.strictObject({
  date: dateText('Datum', 'De dag van de wijziging, als jjjj-mm-dd.'),
  text: text('Wat er veranderde', 'Eén zin voor de lezer.'),
});

/** A file or document that belongs to an entry. */
export const attachment = z
  .strictObject({
    title: text('Titel van de bijlage', 'Hoe de bijlage heet.'),
    file: text('Bestand', 'De naam van het bestand in de map attachments van de regio, bijvoorbeeld presentatie.pdf.').optional(),
    where: text('Waar te vinden', 'Waar de lezer de bijlage kan vinden of opvragen, als u het bestand niet heeft.').optional(),
  })
  .meta({ title: 'Bijlage', description: 'Een document dat bij deze pagina hoort.' });

/** Fields that every kind of entry takes. */
export const common = {
  draft: z.boolean().meta({ title: 'Concept', description: 'true = nog niet publiceren. Haal de regel weg om te publiceren.' }).optional(),
  formerSlugs: texts('Vroegere adressen', 'Eerdere bestandsnamen (zonder .mdx). Oude links blijven zo werken.').optional(),
  changes: z.array(change).min(1).meta({ title: 'Wijzigingen', description: 'Wat er aan deze informatie veranderde, en wanneer.' }).optional(),
  source: source.optional(),
};

/** Validity: `validUntil` is the last day in force ("tot en met"). Status is derived from these, never typed. */
export const validity = {
  validFrom: dateText('Geldt vanaf', 'De eerste dag waarop dit geldt, als jjjj-mm-dd. Laat weg als u die niet weet.').optional(),
  validUntil: dateText('Geldt tot en met', 'De laatste dag waarop dit geldt, als jjjj-mm-dd. Laat weg als er geen einde bekend is.').optional(),
};
