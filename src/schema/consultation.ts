import * as z from 'zod';
import { attachment, common, reference, source, text, texts, wholeNumber } from './common.ts';
import { dateText } from './date.ts';

function time(title: string) {
  return z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .meta({ title, description: 'De tijd als uu:mm, bijvoorbeeld 14:30.' });
}

/** The minutes (verslag) of a market consultation. The body is the introduction and what does not fit a field. */
export const consultationSchema = z.strictObject({
  title: text('Titel', 'De titel van de marktconsultatie.'),
  summary: text('Samenvatting', 'In twee of drie gewone zinnen: waar ging het over en wat kwam eruit?').optional(),
  segments: z
    .array(reference('segment', 'Segment', 'De bestandsnaam (zonder .mdx) van het segment.'))
    .min(1)
    .meta({ title: 'Segmenten', description: 'Over welke segmenten het ging.' }),
  date: dateText('Datum', 'De dag van de bijeenkomst, als jjjj-mm-dd.'),
  startTime: time('Begintijd').optional(),
  endTime: time('Eindtijd').optional(),
  attendance: text('Aanwezig', 'Wie er waren en hoe zij gekozen zijn. Noem organisaties of groepen, geen personen.').optional(),
  agenda: z
    .array(
      z.strictObject({
        number: wholeNumber('Nummer', 'Het nummer van het agendapunt.', 1, 99),
        title: text('Onderwerp', 'Waar het agendapunt over gaat.'),
        purpose: z
          .enum(['information', 'discussion', 'decision'])
          .meta({ title: 'Doel', description: 'information = ter informatie, discussion = ter bespreking, decision = ter besluitvorming.' }),
        slides: z
          .strictObject({
            from: wholeNumber('Van', 'De eerste dia.', 1, 999),
            to: wholeNumber('Tot en met', 'De laatste dia.', 1, 999),
          })
          .meta({ title: 'Dia’s', description: 'De dia’s van de presentatie bij dit agendapunt.' })
          .optional(),
      }),
    )
    .min(1)
    .meta({ title: 'Agenda', description: 'De agendapunten, op volgorde.' })
    .optional(),
  questions: z
    .array(
      z.strictObject({
        number: wholeNumber('Nummer', 'Het nummer van de vraag.', 1, 99),
        question: text('Vraag', 'De vraag die gesteld werd.'),
        answers: texts('Inbreng', 'Wat de aanwezigen antwoordden, één punt per regel.'),
      }),
    )
    .min(1)
    .meta({ title: 'Vragen', description: 'De vragen en de inbreng daarop.' })
    .optional(),
  definitions: z
    .array(
      z.strictObject({
        term: text('Begrip', 'Het begrip dat omschreven wordt.'),
        text: text('Omschrijving', 'De omschrijving die voorlag.'),
        status: z.enum(['discussed', 'adopted']).meta({ title: 'Status', description: 'discussed = besproken, adopted = vastgesteld.' }),
        reception: text('Hoe ontvangen', 'In hoeverre de aanwezigen zich erin konden vinden.').optional(),
        remarks: texts('Opmerkingen', 'Wat de aanwezigen erover opmerkten, één punt per regel.').optional(),
      }),
    )
    .min(1)
    .meta({ title: 'Definities', description: 'Omschrijvingen die besproken zijn.' })
    .optional(),
  remarks: texts('Aandachtspunten', 'Andere opmerkingen, één punt per regel.').optional(),
  tracks: z
    .strictObject({
      short: text('Korte termijn', 'Wat er op korte termijn nodig is.').optional(),
      long: text('Lange termijn', 'Wat er op lange termijn nodig is.').optional(),
    })
    .meta({ title: 'Sporen', description: 'Wat er nu moet en wat er later moet.' })
    .optional(),
  attachments: z.array(attachment).min(1).meta({ title: 'Bijlagen', description: 'Documenten bij het verslag.' }).optional(),
  reportStatus: text('Status van het verslag', 'Wat voor verslag dit is, bijvoorbeeld een weergave op hoofdlijnen.').optional(),
  ...common,
  source,
});
