import type { Health } from '../contact/health.ts';
import { inWords } from './dates.ts';

/** What is wrong with a setting, and how to mend it. */
export const settingErrors = {
  port: (value: string) => `PORT is geen poort: "${value}". Schrijf een getal van 0 tot en met 65535.`,
  siteUrl: (value: string) => `SITE_URL is geen webadres: "${value}". Schrijf bijvoorbeeld https://jeugdhulp.example.`,
  siteUrlPath: (value: string) =>
    `SITE_URL heeft iets achter de naam van de site: "${value}". De site staat altijd op een eigen (sub)domein: https://jeugdhulp.example.`,
  databaseUrl: (scheme: string) =>
    `DATABASE_URL begint met "${scheme}" en dat kan niet. Laat de instelling weg, of schrijf file:pad/naar/bestand.sqlite of postgres://gebruiker:wachtwoord@server/naam.`,
  contactKey: 'CONTACT_KEY is te kort. Gebruik minstens 32 tekens, bijvoorbeeld uit: openssl rand -base64 32',
  olderKey: 'CONTACT_KEY_OLD bevat een sleutel die te kort is. Zet er hele oude sleutels in, met komma’s ertussen.',
  keyForPostgres:
    'CONTACT_KEY ontbreekt. Met Postgres is die verplicht: alle servers moeten dezelfde sleutel hebben. Maak er een met: openssl rand -base64 32',
  keyForWorker:
    'CONTACT_KEY ontbreekt. Maak er een met: openssl rand -base64 32. Bewaar hem op een veilige plek (Cloudflare laat hem niet meer zien) en zet hem met: npx wrangler secret put CONTACT_KEY',
  databaseForWorker: 'De D1-database ontbreekt: koppel haar in wrangler.jsonc als "DB".',
  whole: (name: string, value: string, least: number, most: number) =>
    `${name} is geen getal dat kan: "${value}". Schrijf een heel getal van ${least} tot en met ${most}.`,
  trustedProxies: (value: string) =>
    `TRUSTED_PROXIES bevat "${value}". Schrijf IP-adressen of netwerken, met komma's ertussen: 10.0.0.1, 192.168.0.0/16.`,
  mailWithoutServer: 'MAIL_FROM of MAIL_TO is ingevuld, maar SMTP_URL niet. Vul SMTP_URL in, of laat alle drie weg.',
  smtpUrl: 'SMTP_URL is geen adres van een mailserver. Schrijf bijvoorbeeld smtp://gebruiker:wachtwoord@mail.example:587.',
  mailFrom: 'MAIL_FROM ontbreekt of is geen e-mailadres. Vul het adres in waarvandaan de site mailt.',
  mailTo: 'MAIL_TO ontbreekt of is geen e-mailadres. Vul het adres in dat de berichten krijgt.',
} as const;

/** What the server says when it starts and stops. */
export const serverText = {
  address: (url: string) => `De site staat op ${url}`,
  builtAs: (date: string) => `Stand van: ${inWords(date)}`,
  search: 'Zoeken: werkt in de browser, er is niets voor nodig',
  unreadable: (number: number) =>
    `LET OP: ${number} ${number === 1 ? 'bericht kan' : 'berichten kunnen'} niet gelezen worden met deze sleutel. Zet de oude sleutel in CONTACT_KEY of CONTACT_KEY_OLD`,
  messages: (file: string, waiting: number) => `Berichten: bewaard in ${file} (${waiting} nog niet verstuurd)`,
  mailOff: 'E-mail: staat uit. Berichten blijven in de database tot u ze wist. Bekijk ze met: npm run messages',
  mailOn: (server: string, from: string, to: string) => `E-mail: aan, via ${server}, van ${from}, naar ${to} of de postbus van de regio`,
  keyGenerated: (dir: string) => `Sleutel: zelf gemaakt, in ${dir}. Bewaar deze map bij uw reservekopie`,
  keyGiven: 'Sleutel: uit de instelling CONTACT_KEY',
  stopHint: 'Stoppen: Ctrl+C',
  otherTarget: (target: string) =>
    `De site is gebouwd voor ${target}, niet voor deze server. Bouw opnieuw zonder DEPLOY_TARGET, of lees in README.md hoe u een build voor ${target} plaatst.`,
  notBuilt: 'Er is nog geen site gebouwd. Doe eerst: npm run build',
  portTaken: (port: number) => `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${port + 1} npm run serve`,
  workerNeedsKey: 'CONTACT_KEY ontbreekt. Geef de sleutel die de site op Cloudflare heeft.',
  fileFailed: (file: string, reason: string) =>
    `De database ${file} kan niet geopend worden (${reason}). Controleer DATA_DIR of DATABASE_URL, en of deze site daar mag schrijven.`,
  postgresFailed: (server: string, reason: string) =>
    `De database ${server} kan niet geopend worden (${reason}). Controleer DATABASE_URL, en of de databaseserver aan staat en bereikbaar is.`,
} as const;

/** Lines in the log. They hold codes and references, never what someone wrote. */
export const logText = {
  notKept: (code: string) => `FOUT bericht niet bewaard (${code})`,
  parked: (reference: string, error: string) =>
    `ALARM bericht ${reference} kon niet worden bezorgd (${error}). Bekijk: npm run messages -- show ${reference}`,
  refused: (error: string) =>
    `ALARM de mailserver weigert deze site (${error}). Controleer SMTP_URL en MAIL_FROM. Er wordt steeds opnieuw geprobeerd`,
  overdue: (reference: string) =>
    `ALARM bericht ${reference} is vastgelopen en bijna over de bewaartermijn. Verstuur het: npm run messages -- retry ${reference}, of wis het: npm run messages -- purge ${reference}`,
  unknownProxy:
    'LET OP: er komt X-Forwarded-For mee van een adres dat niet in TRUSTED_PROXIES staat. Is dat uw proxy? Zet zijn adres erin: nu tellen al zijn bezoekers voor de limiet als één.',
  pageFailed: (code: string) => `FOUT pagina niet gemaakt (${code})`,
  deliveryFailed: (code: string) => `FOUT bezorgen lukte niet (${code})`,
} as const;

/** The command `npm run messages`. */
export const messagesText = {
  usage: `Gebruik: npm run messages -- [opdracht]
  list                       alle berichten, nieuwste eerst (dit gebeurt ook zonder opdracht)
  show KENMERK               één bericht helemaal
  export --format json|csv   alle berichten, voor een ander programma
  retry [KENMERK]            opnieuw versturen wat wacht of is vastgelopen
  purge [KENMERK]            inhoud wissen van wat lang genoeg geleden verstuurd is, of van dit ene bericht
  health                     hoe het gaat; eindigt met 1 als er iets mis is
Met --d1 gaat het over de database van de site op Cloudflare (met wrangler, en met CONTACT_KEY), en met --d1 --local MAP over die van wrangler dev --persist-to MAP.`,
  none: 'Er zijn nog geen berichten.',
  unknown: (command: string) => `Onbekende opdracht: ${command}`,
  notFound: (reference: string) => `Er is geen bericht met kenmerk ${reference}.`,
  retried: (number: number) =>
    `${number} ${number === 1 ? 'bericht wordt' : 'berichten worden'} opnieuw verstuurd zodra de site draait met e-mail aan.`,
  blanked: '(gewist)',
  unreadable: '(niet te lezen: gemaakt met een andere sleutel)',
  unreadableCount: (number: number) =>
    `LET OP: ${number} ${number === 1 ? 'bericht is' : 'berichten zijn'} niet te lezen: gemaakt met een andere sleutel. Zet de oude sleutel in CONTACT_KEY_OLD.`,
  purged: (number: number) => `Van ${number} ${number === 1 ? 'bericht' : 'berichten'} is de inhoud gewist.`,
  columns: ['Kenmerk', 'Ontvangen', 'Status', 'Wie', 'Onderwerp'],
  fields: {
    reference: 'Kenmerk',
    time: 'Ontvangen',
    status: 'Status',
    name: 'Naam',
    email: 'E-mail',
    role: 'Wie',
    region: 'Regio',
    subject: 'Onderwerp',
    message: 'Bericht',
    error: 'Laatste fout',
  },
  health: ({ status, database, waiting, parked, unreadable, refused, oldestWaitingSeconds: oldest }: Health, mailIsOn: boolean) =>
    `Status: ${status}\nDatabase: ${database}\nNog niet verstuurd: ${waiting}\nVastgelopen: ${parked}\nNiet te lezen: ${unreadable}\nMailserver weigert ons: ${refused}\nOudste wacht: ${oldest === null ? '-' : `${oldest} seconden`}${
      mailIsOn ? '' : '\nE-mail staat uit: berichten blijven bewaard tot u ze wist, met: npm run messages -- purge KENMERK'
    }`,
} as const;
