import * as z from 'zod';
import { common, source, text, webAddress } from './common.ts';
import { dateText } from './date.ts';

/** A procurement region: municipalities that buy youth care together. */
export const regionSchema = z.strictObject({
  name: text('Naam', 'De naam van de inkoopregio.'),
  summary: text('Samenvatting', 'Eén of twee gewone zinnen over de regio.').optional(),
  municipalities: z
    .array(
      z.strictObject({
        name: text('Gemeente', 'De naam van de gemeente.'),
        cluster: text('Samenwerkingsverband', 'De groep gemeenten waar deze gemeente bij hoort, als die er is.').optional(),
      }),
    )
    .min(1)
    .meta({ title: 'Gemeenten', description: 'Welke gemeenten samen inkopen. Laat weg als u het niet weet.' })
    .optional(),
  contracts: z
    .array(
      z.strictObject({
        kind: text('Soort overeenkomst', 'Hoe de overeenkomst heet.'),
        endsAtLatest: dateText('Loopt uiterlijk af op', 'De laatst mogelijke dag, als jjjj-mm-dd.').optional(),
      }),
    )
    .min(1)
    .meta({ title: 'Overeenkomsten', description: 'De overeenkomsten met aanbieders en hun einddatum.' })
    .optional(),
  mailbox: z
    .email()
    .meta({ title: 'Postbus', description: 'E-mailadres waar berichten van het contactformulier voor deze regio heen gaan.' })
    .optional(),
  contact: z
    .strictObject({
      email: z.email().meta({ title: 'E-mailadres', description: 'Openbaar e-mailadres van de regio, niet van een persoon.' }).optional(),
      phone: text('Telefoonnummer', 'Openbaar telefoonnummer van de regio, niet van een persoon.').optional(),
      url: webAddress('Website', 'De eigen website van de regio.').optional(),
    })
    .meta({ title: 'Contact', description: 'Openbare contactgegevens van de regio.' })
    .optional(),
  note: text('Opmerking', 'Iets wat elke lezer moet weten, bijvoorbeeld dat de samenwerking nog in ontwikkeling is.').optional(),
  ...common,
  source,
});
