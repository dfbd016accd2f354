/**
 * A light Dutch stem: endings of plurals and inflection taken off, so that `gezinshuizen` and `gezinshuis`, `behandelen` and `behandeling` meet.
 * Takes a normalised word. Words with digits and words of three letters or fewer stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  // Verbs on -eren and what is made of them: declareren, declareert, gedeclareerd, declaratie, indexering.
  const foreign = /^(?:ge)?(.{5,}?)(?:eren|ering(?:en)?|eer(?:t|d|de)?|aties?)$/.exec(word)?.[1];
  if (foreign && !/(?:jong|kind|oud)$/.test(foreign)) return foreign;
  let base = word
    .replace(/(?<=kind)eren$/, '')
    .replace(/heden$/, 'heid')
    .replace(/centra$/, 'centrum')
    // The participle of a verb in two parts: aangemeld, opgehaald.
    .replace(/^(a[af]n?|door|in|mee|op|uit)ge(?=.{3,}[dt]$)/, '$1');
  if (base.length > 5) base = base.replace(/(?<=[lrmn]|ie)s$/, '');
  base = base.replace(/(?<=[a-z]{3})(?:en|e)$/, '');
  if (base.length > 6) base = base.replace(/(?<=[a-z]{4})(?<!plann|reken|regel)ing(?:en)?$/, '').replace(/^ge(.{6,})[dt]$/, '$1');
  if (base.length > 4) base = base.replace(/(?<=d|[bgklmnpr])t$/, '');
  base = base.replace(/([bdfgklmnprst])\1$/, '$1').replace(/([aeou])\1(?=[b-df-hj-np-tv-z]$)/, '$1');
  return base.replace(/z$/, 's').replace(/v$/, 'f');
}
