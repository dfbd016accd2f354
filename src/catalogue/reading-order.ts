import { titleOfNode, type Titled } from './nodes.ts';

const dutch = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** Order within a kind: numbered entries first, by number; consultations newest first; the rest by title, then by id so that the order is total. */
export function inReadingOrder(a: Titled, b: Titled): number {
  if (a.kind === 'consultation' && b.kind === 'consultation') return compare(b.data.date, a.data.date) || compare(a.id, b.id);
  return numberOf(a) - numberOf(b) || dutch.compare(titleOfNode(a), titleOfNode(b)) || compare(a.id, b.id);
}

function numberOf(entry: Titled): number {
  return entry.kind === 'segment' || entry.kind === 'objective' ? (entry.data.number ?? Number.MAX_SAFE_INTEGER) : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
