/** What `npm run check` says besides its report. */
export const checkText = {
  usage: (formats: readonly string[]) => `Gebruik: npm run check -- [opties]

  --content MAP         de map met inhoud (anders CONTENT_DIR, anders content)
  --format VORM         ${formats.join(', ')} (anders text)
  --date JJJJ-MM-DD     kijk alsof het deze dag is (anders SITE_DATE, anders vandaag)
  --strict              waarschuwingen tellen als fouten
  --spelling            kijk ook de spelling na; dat duurt langer`,
  unknownFormat: (format: string) => `Onbekende vorm "${format}".`,
  noDate: (text: string) => `"${text}" is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-07-01.`,
  notReadable: (folder: string, reason: string) => `De map met inhoud kan niet gelezen worden: ${folder}\n${reason}`,
} as const;

/** What `npm run build` says when the pages are there: the search index, words that lead nowhere, compressed files. */
export const finishText = {
  index: (pages: number, bytes: number, siteWordsBytes: number) =>
    `Zoekindex: ${pages} pagina’s, ${Math.round(bytes / 1000)} kB; woorden en titels ${(siteWordsBytes / 1000).toFixed(1)} kB (brotli).`,
  /** `shown` are the first of them, or all. */
  unusedWords: (number: number, shown: readonly string[]) =>
    `Woordenbestand: ${number} woorden leiden in deze inhoud nergens heen en gaan niet mee naar de browser: ${shown.join(', ')}` +
    (shown.length < number ? ' … (alle: npm run build -- --words).' : '.'),
  compressed: (files: number) => `Samengeperst: ${files} bestanden.`,
  failed: (reason: string) => `De site kon niet worden afgemaakt: ${reason}`,
} as const;
