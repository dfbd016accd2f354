/**
 * A light Dutch stem: endings of plurals and inflection taken off, so that `gezinshuizen` and `gezinshuis`, `behandelen` and `behandeling` meet.
 * Takes a normalised word. Words with digits and words of three letters or fewer stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let base = word;
  if (base.endsWith('kinderen')) return base.slice(0, -4);
  if (base.endsWith('heden')) return `${base.slice(0, -5)}heid`;
  if (base.endsWith('centra')) return `${base.slice(0, -1)}um`;
  if (base.length > 5) base = base.replace(/(?<=[lrmn]|ie)s$/, '');
  base = base.replace(/(?<=[a-z]{3})(?:en|e)$/, '');
  if (base.length > 6) base = base.replace(/(?<=[a-z]{4})ing(?:en)?$/, '');
  base = base.replace(/([bdfgklmnprst])\1$/, '$1').replace(/([aeou])\1(?=[b-df-hj-np-tv-z]$)/, '$1');
  return base.replace(/z$/, 's').replace(/v$/, 'f');
}
