import type { Product } from './nodes.ts';

/** Everything that a product replaces, directly or through others, nearest first; each product once. */
export function predecessorsOf(product: Product): Product[] {
  return reachable(product, (one) => one.replaces);
}

/** Everything that replaces a product, directly or through others, nearest first; each product once. */
export function successorsOf(product: Product): Product[] {
  return reachable(product, (one) => one.replacedBy);
}

/**
 * What a reader of an ended product needs now: the nearest successors that have not ended themselves. Where every road ends in an ended
 * product, the list is empty. A successor that is only announced counts: it says what comes.
 */
export function currentSuccessorsOf(product: Product): Product[] {
  return reachable(
    product,
    (one) => one.replacedBy,
    ({ status }) => status === 'ended',
  ).filter(({ status }) => status !== 'ended');
}

/** Breadth first, without recursion: a chain may be thousands long. Goes on only through products that `passes` lets through. */
function reachable(start: Product, next: (product: Product) => readonly Product[], passes: (product: Product) => boolean = () => true): Product[] {
  const seen = new Set<Product>([start]);
  const found: Product[] = [];
  const add = (products: readonly Product[]) => {
    for (const product of products) {
      if (seen.has(product)) continue;
      seen.add(product);
      found.push(product);
    }
  };
  add(next(start));
  for (const product of found) if (passes(product)) add(next(product));
  return found;
}

/** Gives each product of one connected history (`chain`) the same list: all its products, oldest start first. Linear in products and links. */
export function linkChains(products: readonly Product[]): void {
  const done = new Set<Product>();
  for (const product of products) {
    if (done.has(product)) continue;
    const chain = [product, ...reachable(product, (one) => [...one.replaces, ...one.replacedBy])];
    chain.sort(oldestStartFirst);
    for (const member of chain) {
      member.chain = chain;
      done.add(member);
    }
  }
}

/** An unknown start comes first: in force for as long as anyone knows. */
function oldestStartFirst(a: Product, b: Product): number {
  const start = `${a.data.validFrom ?? ''} ${a.id}`;
  const other = `${b.data.validFrom ?? ''} ${b.id}`;
  return start < other ? -1 : start > other ? 1 : 0;
}
