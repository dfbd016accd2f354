/** Elements that never have an end tag (HTML, section 13.1.2). */
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** A comment, a tag with its quoted attributes, or the text between two tags. */
const PIECES = /<!--[\s\S]*?-->|<\/?([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;

/** An element that a text stands in. */
export interface OpenElement {
  name: string;
  /** Its start tag as written. */
  tag: string;
}

/**
 * Changes the texts of well-formed HTML and leaves its tags as they are. `change` takes a text, still escaped, with the elements around it,
 * outermost first, and gives HTML. Meant for what Astro renders: no `script` or `style` with a bare `<` inside.
 */
export function mapText(html: string, change: (text: string, around: readonly OpenElement[]) => string): string {
  const around: OpenElement[] = [];
  return html.replace(PIECES, (piece: string, name: string | undefined) => {
    if (!piece.startsWith('<') || piece === '<') return change(piece, around);
    if (name === undefined) return piece;
    const element = name.toLowerCase();
    if (piece.startsWith('</')) {
      const opened = around.findLastIndex((open) => open.name === element);
      if (opened !== -1) around.length = opened;
    } else if (!VOID.has(element) && !piece.endsWith('/>')) {
      around.push({ name: element, tag: piece });
    }
    return piece;
  });
}

/** What stands within a line of text. */
const INLINE = new Set(['a', 'abbr', 'b', 'button', 'cite', 'code', 'em', 'i', 'mark', 'q', 'small', 'span', 'strong', 'sub', 'sup', 'time']);

/** For each text that `mapText` hands over, in the same order: all text of the paragraph, item or other block that it stands in. */
export function textBlocks(html: string): string[] {
  const texts = new Map<OpenElement | undefined, string>();
  const blocks: (OpenElement | undefined)[] = [];
  mapText(html, (text, around) => {
    const block = around.findLast(({ name }) => !INLINE.has(name));
    blocks.push(block);
    texts.set(block, (texts.get(block) ?? '') + text);
    return text;
  });
  return blocks.map((block) => texts.get(block) ?? '');
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
