import type { Product } from '../catalogue/nodes.ts';
import { tariffsOn, type Tariff } from '../catalogue/tariffs.ts';
import type { ProductFacts } from '../finder/facts.ts';
import type { DateText } from '../schema/date.ts';
import { ageText, childcareAllowanceName, educationName, euros, ownContributionName, validityShort, validityText } from '../text/nl.ts';
import { productText as t } from '../text/pages.ts';
import { knownFacts, type Fact } from './facts.ts';

/** What a parent wants to know first. A fact without a value is not known, and is shown as such. */
export function shortFacts({ data, status }: Product): Fact[] {
  const { applies, explanation } = data.ownContribution;
  const allowance = data.childcareAllowance;
  const cost = applies === 'unknown' ? [explanation] : [ownContributionName[applies].line, explanation];
  return [
    { label: t.age, value: ageText(data.age), icon: 'age' },
    { label: t.education, value: data.education?.map((type) => educationName[type] ?? type).join(', '), icon: 'school' },
    { label: t.cost, value: cost.filter(Boolean).join(' ') || undefined, icon: 'cost' },
    { label: t.childcareAllowance, value: allowance && allowance !== 'unknown' ? childcareAllowanceName[allowance] : undefined, icon: 'allowance' },
    { label: t.law, value: data.law && [data.law.name, data.law.article].filter(Boolean).join(', '), icon: 'law' },
    { label: t.referrers, value: data.referrers?.join(', '), icon: 'referrer' },
    { label: t.validity, value: validityText(data, status), icon: 'date' },
  ];
}

/** What a provider needs to declare and plan: code, unit and tariff, known or not; the rest where it is known. Of the tariffs those of today and later. */
export function providerFacts({ data }: Product, today: DateText): Fact[] {
  const tariffs = data.tariffs ?? [];
  const current = tariffsOn(tariffs, today);
  const coming = tariffs.filter(({ from }) => from > today).sort((a, b) => (a.from < b.from ? -1 : 1));
  const further = knownFacts([
    { label: t.frequency, value: data.frequency },
    { label: t.volume, value: data.volume },
    { label: t.duration, value: data.duration },
    { label: t.waitingTime, value: data.waitingTime && t.weeks(data.waitingTime.weeks, data.waitingTime.asOf) },
  ]);
  return [
    { label: t.code, value: data.code },
    { label: t.unit, value: data.unit },
    ...current.map((tariff) => ({ label: t.tariff, value: tariffText(tariff) })),
    ...coming.map((tariff) => ({ label: t.comingTariff, value: tariffText(tariff) })),
    ...(tariffs.length === 0 ? [{ label: t.tariff, value: undefined }] : []),
    ...further,
  ];
}

/** Tariffs that others took the place of before today, newest first, each in a sentence. */
export function formerTariffs({ data }: Product, today: DateText): string[] {
  const tariffs = data.tariffs ?? [];
  const current = new Set(tariffsOn(tariffs, today));
  return tariffs
    .filter((tariff) => tariff.from <= today && !current.has(tariff))
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .map(tariffText);
}

function tariffText({ cents, per, from, note }: Tariff): string {
  return [t.tariffFrom(euros(cents), per, from), note].filter(Boolean).join('. ');
}

/** What a card says at a glance: what is known as badges, and in one line what a parent would ask and the source does not tell. */
export function glanceOf({ data }: Product): { badges: string[]; unknown: string | undefined } {
  const age = ageText(data.age);
  const cost = ownContributionName[data.ownContribution.applies].badge;
  const missing = [...(age ? [] : [t.age]), ...(cost ? [] : [t.costWord])];
  return {
    badges: [age, data.education?.join(', '), data.law?.name, cost].filter((badge) => badge !== undefined).filter((badge) => badge !== ''),
    unknown: missing.length > 0 ? t.unknownOf(missing.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(' en ')) : undefined,
  };
}

/** The cells of a product in a comparison, in the order of `comparedColumns`; undefined is not known. */
export function comparedFacts({ data, status }: Product): (string | undefined)[] {
  const { applies } = data.ownContribution;
  return [
    ageText(data.age),
    data.education?.join(', '),
    applies === 'unknown' ? undefined : ownContributionName[applies].short,
    data.law?.name,
    data.code,
    validityShort(data, status),
  ];
}

/** Column headings that fit `comparedFacts`. */
const COMPARED = [t.age, t.education, t.ownContribution, t.law, t.code, t.valid] as const;

/** The columns of a comparison with something to compare: known for two products or more. What always stays is until when each one holds. */
export function columnsWorthComparing(rows: readonly (string | undefined)[][]): { title: string; index: number }[] {
  return COMPARED.map((title, index) => ({ title, index })).filter(
    ({ title, index }) => title === t.valid || rows.filter((cells) => cells[index] !== undefined).length >= 2,
  );
}

/** A product as the finder knows it. */
export function finderFacts({ id, data, segment, status }: Product): ProductFacts {
  const { applies } = data.ownContribution;
  return {
    id,
    ageFrom: data.age?.from,
    ageTo: data.age?.to,
    education: data.education ?? [],
    law: data.law?.name,
    contribution: applies === 'unknown' ? undefined : applies,
    segment: segment.slug,
    status,
  };
}
