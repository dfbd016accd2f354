import type { ProblemData } from '../../check/problem.ts';

/** What is wrong and how to mend it, in plain Dutch. */
export interface Wording {
  message: string;
  hint: string;
}

/** Makes the wording of a problem from its values. */
export type Say = (data: ProblemData) => Wording;

/** A kind of entry with its article. */
export const KIND: Record<string, string> = {
  region: 'de regio',
  segment: 'het segment',
  product: 'het product',
  objective: 'de doelstelling',
  consultation: 'de marktconsultatie',
  page: 'de pagina',
  term: 'het begrip',
};

/** The folder in which entries of a kind stand. */
export const FOLDER: Record<string, string> = {
  segment: 'segments',
  product: 'products',
  objective: 'objectives',
  consultation: 'consultations',
};

/** A value as text; nothing for a value that is not there. */
export function text(value: ProblemData[string]): string {
  return value === undefined ? '' : String(value);
}

/** A list with commas and "en", each item in code quotes. */
export function codes(value: ProblemData[string]): string {
  return (Array.isArray(value) ? value : [value]).map((item) => `\`${item}\``).join(', ');
}

/** A question with the suggestion, or another hint where there is none. */
export function didYouMean(data: ProblemData, otherwise: string): string {
  return data['suggestion'] === undefined ? otherwise : `Bedoelde u \`${text(data['suggestion'])}\`?`;
}

/** The field as the editor sees it: its key, its label where it has one, and which item of a list it stands in, counted from 1. */
export function field(data: ProblemData): string {
  const name = `\`${text(data['field']).replace(/\.\d+(?=\.|$)/g, '')}\``;
  const number = /\.(\d+)(?:\.|$)/.exec(text(data['field']))?.[1];
  const about = [
    data['label'] === undefined ? '' : text(data['label']),
    number === undefined ? '' : `nummer ${Number(number) + 1} in de lijst`,
  ].filter(Boolean);
  return about.length === 0 ? name : `${name} (${about.join(', ')})`;
}

/** Bytes in units that people know. */
export function size(value: ProblemData[string]): string {
  const bytes = Number(value);
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',').replace(',0', '')} MB`;
}
