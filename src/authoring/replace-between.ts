/**
 * Puts text between the lines `<!-- NAME: begin … -->` and `<!-- NAME: end -->` of a Markdown document, in place of what stood there.
 * Throws when the document does not hold both lines.
 */
export function replaceBetween(document: string, name: string, text: string): string {
  const begin = new RegExp(`^<!-- ${name}: begin.*-->$`, 'm').exec(document);
  const end = document.indexOf(`<!-- ${name}: end -->`);
  if (!begin || end < begin.index) throw new Error(`No "<!-- ${name}: begin -->" and "<!-- ${name}: end -->"`);
  return `${document.slice(0, begin.index + begin[0].length)}\n\n${text.trim()}\n\n${document.slice(end)}`;
}
