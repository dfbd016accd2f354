import * as z from 'zod';
import { attachment, common, reference, source, text, texts, validity, webAddress, wholeNumber } from './common.ts';
import { dateText } from './date.ts';

/** School types that a product can be meant for. */
export const EDUCATION = ['PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO', 'MBO'] as const;
/** Whether parents pay a part of it themselves. */
const OWN_CONTRIBUTION = ['required', 'none', 'unknown'] as const;
/** Whether parents can get childcare allowance (kinderopvangtoeslag) for it. */
const CHILDCARE_ALLOWANCE = ['possible', 'none', 'unknown'] as const;

/** Product code of the iJw standard: two digits of the category, then a letter or digit and two digits. */
export const PRODUCT_CODE = /^(3[1-8]|4[0-9]|5[0-5])[A-Z0-9][0-9]{2}$/;

/** A product card (productkaart): what a municipality can grant and a provider can be paid for. Keys left out are unknown. */
export const productSchema = z.strictObject({
  title: text('Titel', 'De naam van het product zoals die op de productkaart staat.'),
  abbreviation: text('Afkorting', 'De afkorting, bijvoorbeeld SNO.').optional(),
  alsoKnownAs: texts('Ook bekend als', 'Andere woorden die ouders of aanbieders gebruiken. De zoekfunctie kent ze dan ook.').optional(),
  segment: reference('segment', 'Segment', 'De bestandsnaam (zonder .mdx) van het segment waar dit product bij hoort.'),
  summary: text('Samenvatting', 'Eén of twee gewone zinnen voor ouders: wat is het en voor wie?'),
  code: z.string().regex(PRODUCT_CODE).meta({ title: 'Productcode', description: 'De code van vijf tekens, bijvoorbeeld 45A48.' }).optional(),
  law: z
    .strictObject({
      name: text('Wet', 'De wet waaruit dit betaald wordt, bijvoorbeeld Jeugdwet.'),
      article: text('Artikel', 'Het artikel van de wet.').optional(),
      link: webAddress('Link naar de wet', 'Het volledige adres, met https://.').optional(),
    })
    .meta({ title: 'Wet', description: 'Uit welke wet de hulp betaald wordt.' })
    .optional(),
  age: z
    .strictObject({
      from: wholeNumber('Vanaf', 'Vanaf welke leeftijd, in jaren.', 0, 120).optional(),
      to: wholeNumber('Tot', 'Tot welke leeftijd, in jaren.', 0, 120).optional(),
    })
    .meta({ title: 'Leeftijd', description: 'Voor welke leeftijd het product is.' })
    .optional(),
  education: z
    .array(z.enum(EDUCATION))
    .min(1)
    .meta({ title: 'Onderwijs', description: 'Voor leerlingen van welke schoolsoort het product is.' })
    .optional(),
  ownContribution: z
    .strictObject({
      applies: z.enum(OWN_CONTRIBUTION).meta({ title: 'Eigen bijdrage', description: 'required = ja, none = nee, unknown = niet bekend.' }),
      explanation: text('Uitleg', 'Leg in één zin uit wat ouders betalen.').optional(),
    })
    .meta({ title: 'Eigen bijdrage', description: 'Of ouders zelf een deel betalen.' }),
  childcareAllowance: z
    .enum(CHILDCARE_ALLOWANCE)
    .meta({ title: 'Kinderopvangtoeslag', description: 'possible = kan, none = kan niet, unknown = niet bekend.' })
    .optional(),
  unit: text('Eenheid', 'Waarin het product geteld wordt, bijvoorbeeld dagdeel.').optional(),
  frequency: text('Frequentie', 'Hoe vaak, bijvoorbeeld per week.').optional(),
  volume: text('Omvang', 'Hoeveel er ten hoogste kan.').optional(),
  duration: text('Duur', 'Hoe lang de hulp duurt.').optional(),
  tariffs: z
    .array(
      z.strictObject({
        from: dateText('Vanaf', 'De eerste dag van dit tarief, als jjjj-mm-dd.'),
        cents: wholeNumber('Bedrag in centen', 'Het bedrag in hele centen: € 12,50 is 1250.', 0, 100_000_000),
        per: text('Per', 'Waarvoor het tarief geldt, bijvoorbeeld uur of dagdeel.'),
        note: text('Toelichting', 'Bijzonderheden bij het tarief.').optional(),
      }),
    )
    .min(1)
    .meta({ title: 'Tarieven', description: 'Alle tarieven met hun begindatum. Laat oude regels staan.' })
    .optional(),
  referrers: texts('Verwijzers', 'Wie naar deze hulp kan verwijzen.').optional(),
  excludes: texts('Niet voor', 'Waarvoor of voor wie het product niet bedoeld is.').optional(),
  providers: z
    .array(
      z.strictObject({
        name: text('Aanbieder', 'De naam van de organisatie.'),
        url: webAddress('Website', 'Het volledige adres, met https://.').optional(),
      }),
    )
    .min(1)
    .meta({ title: 'Aanbieders', description: 'Organisaties die dit product leveren.' })
    .optional(),
  waitingTime: z
    .strictObject({
      weeks: wholeNumber('Weken', 'Het aantal weken.', 0, 520),
      asOf: dateText('Gemeten op', 'De dag waarop dit gold, als jjjj-mm-dd.'),
    })
    .meta({ title: 'Wachttijd', description: 'Hoe lang het wachten duurt.' })
    .optional(),
  ...validity,
  replaces: z
    .array(reference('product', 'Vervangt', 'De bestandsnaam (zonder .mdx) van het product dat hierdoor vervangen wordt.'))
    .min(1)
    .meta({ title: 'Vervangt', description: 'Welke eerdere producten dit product vervangt.' })
    .optional(),
  attachments: z.array(attachment).min(1).meta({ title: 'Bijlagen', description: 'Documenten bij dit product.' }).optional(),
  ...common,
  source,
});
