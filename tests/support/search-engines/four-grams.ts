import type { Engine, EnginePage } from './engine.ts';

/** A crude engine: every four letters in a row of every page, tf-idf, titles three times, nothing of Dutch. What ours must beat clearly. */
export function fourGrams(pages: EnginePage[]): Engine {
  const vectors = pages.map(({ title, text }) => counts(`${title} ${title} ${title} ${text}`));
  const numbers = new Map<string, number>();
  for (const vector of vectors) for (const gram of vector.keys()) numbers.set(gram, (numbers.get(gram) ?? 0) + 1);
  const idf = (gram: string) => Math.log(1 + pages.length / (numbers.get(gram) ?? pages.length * 10));
  const average = vectors.reduce((sum, vector) => sum + vector.size, 0) / vectors.length;
  return {
    name: '4-grams',
    ask: async (query) => {
      const asked = [...counts(query).keys()];
      return vectors
        .map((vector, index) => {
          const norm = 1.2 * (0.25 + (0.75 * vector.size) / average);
          const score = asked.reduce((sum, gram) => {
            const tf = vector.get(gram) ?? 0;
            return sum + (idf(gram) * tf * 2.2) / (tf + norm);
          }, 0);
          return { url: pages[index]!.url, score };
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ url }) => url);
    },
  };
}

function counts(text: string): Map<string, number> {
  const grams = new Map<string, number>();
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, ' ');
  for (const word of plain.split(' ').filter(Boolean)) {
    const padded = ` ${word} `;
    for (let at = 0; at < Math.max(1, padded.length - 3); at++) {
      const gram = padded.slice(at, at + 4);
      grams.set(gram, (grams.get(gram) ?? 0) + 1);
    }
  }
  return grams;
}
