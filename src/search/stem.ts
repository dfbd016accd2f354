/**
 * A light Dutch stem: endings of plurals and inflection taken off, so that `gezinshuizen` and `gezinshuis`, `behandelen` and `behandeling` meet.
 * Takes a normalised word. Words with digits and words of three letters or fewer stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  if (word.endsWith('kinderen')) return word.slice(0, -4);
  if (word.endsWith('heden')) return `${word.slice(0, -5)}heid`;
  if (word.endsWith('centra')) return `${word.slice(0, -1)}um`;
  // Verbs on -eren and what is made of them: declareren, declareert, gedeclareerd, declaratie, indexering.
  const foreign = /^(?:ge)?(.{5,}?)(?:eren|ering(?:en)?|eer(?:t|d|de)?|aties?)$/.exec(word)?.[1];
  if (foreign && !/(?:jong|kind|oud)$/.test(foreign)) return foreign;
  let base = word;
  if (base.length > 5) base = base.replace(/(?<=[lrmn]|ie)s$/, '');
  base = base.replace(/(?<=[a-z]{3})(?:en|e)$/, '');
  if (base.length > 6) base = base.replace(/(?<=[a-z]{4})ing(?:en)?$/, '').replace(/^ge(.{6,})[dt]$/, '$1');
  if (base.length > 4) base = base.replace(/(?<=d|[bgklmnpr])t$/, '');
  base = base.replace(/([bdfgklmnprst])\1$/, '$1').replace(/([aeou])\1(?=[b-df-hj-np-tv-z]$)/, '$1');
  return base.replace(/z$/, 's').replace(/v$/, 'f');
}
