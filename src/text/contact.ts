import type { MessageFields } from '../contact/fields.ts';

/** What the visitor can mend, and what went wrong. */
export const contactErrors = {
  name: 'Vul uw naam in.',
  nameLong: 'Uw naam mag niet langer zijn dan 100 tekens.',
  email: 'Vul uw e-mailadres in. Daarop krijgt u antwoord.',
  emailForm: 'Dit e-mailadres klopt niet. Schrijf het zoals naam@voorbeeld.nl.',
  role: 'Kies wie u bent.',
  region: 'Kies een regio uit de lijst.',
  subject: 'Vul een onderwerp in.',
  subjectShort: 'Het onderwerp is te kort. Gebruik minstens 3 tekens.',
  subjectLong: 'Het onderwerp mag niet langer zijn dan 150 tekens.',
  message: 'Schrijf uw vraag op.',
  messageShort: 'Uw vraag is te kort. Gebruik minstens 10 tekens.',
  messageLong: 'Uw vraag mag niet langer zijn dan 4000 tekens.',
  repeated: 'Een veld kwam dubbel binnen. Kijk uw gegevens na en verstuur het formulier opnieuw.',
  malformed: 'Er staan tekens in uw tekst die wij niet kunnen lezen (�). Haal ze weg en verstuur het formulier opnieuw.',
  bsn: (numbers: readonly string[]) =>
    `In uw tekst staat een nummer dat op een burgerservicenummer (BSN) lijkt: ${numbers.join(', ')}. Haal het weg, of vink aan dat het mee mag.`,
  proof: 'De controle tegen spam was nog niet klaar. Uw tekst staat er nog. Zet JavaScript aan en verstuur het formulier opnieuw.',
  trap: 'Het verborgen veld was ingevuld. Wij hebben het leeggemaakt. Verstuur het formulier opnieuw.',
  token: {
    missing: 'Het formulier was niet compleet. Uw tekst staat er nog. Verstuur het formulier opnieuw.',
    forged: 'Het formulier was niet meer geldig. Uw tekst staat er nog. Verstuur het formulier opnieuw.',
    future: 'De klok van de server klopte niet. Uw tekst staat er nog. Verstuur het formulier opnieuw.',
    fast: 'Dat ging erg snel. Kijk uw vraag nog eens na en verstuur het formulier opnieuw.',
    expired: 'Deze pagina stond te lang open. Uw tekst staat er nog. Verstuur het formulier opnieuw.',
  },
  bsnHere: 'Hier staat een nummer dat op een BSN lijkt.',
  // These stand below the heading that says that the message was not received.
  crossSite: 'Het werd vanaf een andere website verstuurd. Klopt wat hieronder staat? Verstuur het dan hier.',
  notUrlencoded:
    'Het werd op een manier verstuurd die wij niet aannemen. Controleer of alles hieronder staat en verstuur het hier. Bijlagen kunnen niet.',
  tooLarge: 'Het is te groot. Vul het hier korter in.',
  cutOff: 'De verbinding werd verbroken. Vul het formulier opnieuw in.',
  tooOften: (minutes: number) =>
    `Vanaf uw verbinding kwamen te veel berichten achter elkaar. Uw tekst staat hieronder nog. Probeer het over ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} opnieuw.`,
  closed: 'Er is een storing bij ons. Probeer het later opnieuw.',
  notKept: 'Er is een storing bij ons. Uw tekst staat hieronder nog. Probeer het over een paar minuten opnieuw, of bewaar uw tekst.',
} as const;

const ROLE = { parent: 'ouder of verzorger', provider: 'aanbieder', other: 'anders' } as const;

/** The mail to the region. */
export const mailText = {
  body: (fields: MessageFields, reference: string, regionName: string | undefined) =>
    [
      'Er is een vraag binnengekomen via het contactformulier.',
      '',
      `Kenmerk:   ${reference}`,
      `Naam:      ${fields.name}`,
      `E-mail:    ${fields.email}`,
      `Wie:       ${ROLE[fields.role]}`,
      `Regio:     ${regionName ?? (fields.region || 'niet gekozen')}`,
      `Onderwerp: ${fields.subject}`,
      '',
      fields.message,
      '',
      '-- ',
      'Antwoord op deze mail gaat naar de afzender van de vraag.',
      '',
    ].join('\n'),
} as const;

/** The status of a message, for the editor's list. */
export const messageStatusName = { pending: 'wacht', sent: 'verstuurd', parked: 'vastgelopen', purged: 'gewist' } as const;

/** Short answers of the server where there is no page to show. */
export const serverAnswer = {
  badAddress: 'Dit adres klopt niet.\n',
  wrongMethod: (allowed: string) => `Dat kan op dit adres niet. Wel: ${allowed}.\n`,
  failed: 'Er ging iets mis bij ons. Probeer het over een paar minuten opnieuw.\n',
} as const;

/** What stops the server or the messages command before it can do anything, beside wrong settings. */
export const startError = {
  folderUnusable: (folder: string, code: string) =>
    `In de map ${folder} kan niets bewaard worden (${code}). Kies met DATA_DIR een map waarin deze site mag schrijven.`,
  keyUnusable: (file: string) =>
    `De sleutel in ${file} is leeg of te kort. Zet een reservekopie terug, of verwijder het bestand: dan komt er een nieuwe sleutel.`,
  buildUnreadable: (reason: string) => `De gebouwde site in dist/ kan niet gelezen worden (${reason}). Doe opnieuw: npm run build`,
  cannotListen: (host: string, port: number, code: string) =>
    `De server kan niet luisteren op ${host}, poort ${port} (${code}). Kies een andere HOST of PORT.`,
  databaseFailed: (file: string, code: string) => `De database ${file} kan niet gelezen of beschreven worden (${code}).`,
} as const;

/** Words on the contact pages for what does not happen every day. */
export const contactState = {
  errorWord: 'Fout:',
  warningWord: 'Let op:',
  notReceivedTitle: 'Uw bericht is NIET ontvangen',
  closedTitle: 'U kunt nu geen vraag versturen',
  checkTitle: 'Controleer uw bericht',
  errorsTitle: (number: number) => (number === 1 ? 'Er is een fout' : `Er zijn ${number} fouten`),
  bsnLegend: 'Staat er een BSN in uw tekst?',
  bsnHint: 'Voor een eerste vraag is een BSN niet nodig. Is het iets anders, zoals een dossiernummer? Dan kunt u gewoon verder.',
  bsnAccept: 'Dit nummer mag mee',
  proofNoScript: 'Het formulier controleert nu extra op spam. Daarvoor moet JavaScript aan staan.',
  proofBusy: 'Even controleren …',
  sending: 'Wordt verstuurd …',
  elsewhereTitle: 'Stel een vraag',
  elsewhereLead: 'Op deze website kunt u geen vraag versturen. Kies uw regio en lees bij wie u terecht kunt.',
} as const;

/** Where to call instead of writing; the numbers stand in crisis.ts. */
export const urgentText = {
  danger: 'Is er direct gevaar? Bel',
  worry: 'Maakt u zich zorgen over de veiligheid van een kind? Bel Veilig Thuis:',
} as const;
