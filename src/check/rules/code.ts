import { atField, type CheckContext, type EntryProblem } from '../context.ts';
import { PRODUCT_CODE } from '../../schema/product.ts';

/** Laws other than the Youth Act, by how people write them. The categories 31-38 and 40-55 are those of the Youth Act (iJw, JZ020). */
const OTHER_LAW = /\b(?:wmo|wlz|zvw|zfw|woo)\b|maatschappelijke ondersteuning|langdurige zorg|zorgverzekeringswet|passend onderwijs|participatiewet/i;

/** Product codes of the Youth Act at a product that another law pays for. A code whose category does not exist is told by the schema. */
export function codeProblems({ readable }: CheckContext): EntryProblem[] {
  return readable.flatMap((entry) => {
    const { code, law } = entry.data;
    const name = (law as { name?: unknown } | null | undefined)?.name;
    if (typeof code !== 'string' || !PRODUCT_CODE.test(code) || typeof name !== 'string') return [];
    if (!OTHER_LAW.test(name) || /jeugdwet/i.test(name)) return [];
    return [atField(entry, 'code-category', ['code'], { value: code, category: code.slice(0, 2), law: name })];
  });
}
