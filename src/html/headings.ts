/** The second-level headings of rendered HTML that have an id, with their plain text. */
export function headingsOf(html: string): { id: string; text: string }[] {
  return [...html.matchAll(/<h2\b[^>]*\sid="([^"]+)"[^>]*>([\s\S]*?)<\/h2>/g)].map(([, id = '', inner = '']) => ({
    id,
    text: unescapeHtml(inner.replace(/<[^>]+>/g, ''))
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name ?? ''] ?? whole;
  });
}

/** The same HTML with each heading one level lower; `h6` stays. */
export function demoteHeadings(html: string): string {
  return html.replace(/(<\/?h)([1-5])\b/g, (_whole, start: string, level: string) => `${start}${Number(level) + 1}`);
}
