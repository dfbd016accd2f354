import * as z from 'zod';
import { text, webAddress } from './common.ts';

/** content/site.yaml: what holds for the whole site. */
export const siteSchema = z.strictObject({
  name: text('Naam van de site', 'Staat bovenaan elke pagina.'),
  tagline: text('Ondertitel', 'Eén regel onder de naam.'),
  description: text('Beschrijving', 'Eén of twee zinnen over de site, voor de startpagina en zoekmachines.'),
  publisher: text('Uitgever', 'Welke organisatie de site uitgeeft. Laat weg als dat nog niet vaststaat.').optional(),
  links: z
    .array(z.strictObject({ title: text('Tekst', 'De tekst van de link.'), url: webAddress('Adres', 'Het volledige adres, met https://.') }))
    .min(1)
    .meta({ title: 'Links', description: 'Links onderaan elke pagina.' })
    .optional(),
});

/** The content of content/site.yaml. */
export type SiteInfo = z.infer<typeof siteSchema>;
