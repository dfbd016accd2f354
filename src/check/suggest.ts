/** The candidate nearest to a word, if it is near enough to be what was meant: at most a third of its letters differ. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestCost = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    const cost = wanted.length >= 4 && lower.startsWith(wanted) ? 1 : distance(wanted, lower, bestCost);
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}

/** Edit distance in which two letters that changed places count as one slip (optimal string alignment); stops early and gives `limit` when it is that much or more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let above: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = a[i - 1] === b[j - 1] ? 0 : 1;
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? above[j - 2]! + 1 : limit;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + swap, turned));
    }
    if (next.every((cost) => cost >= limit) && row.every((cost) => cost >= limit)) return limit;
    above = row;
    row = next;
  }
  return Math.min(row[b.length]!, limit);
}
