import type { Product } from '../catalogue/nodes.ts';
import type { Fact } from '../components/FactList.astro';
import { ageText, childcareAllowanceName, educationName, euros, ownContributionName, validityText } from '../text/nl.ts';
import { productText as t } from '../text/pages.ts';

/** What a parent wants to know first. A fact without a value is not known, and is shown as such. */
export function shortFacts({ data, status }: Product): Fact[] {
  const { law } = data;
  return [
    { label: t.age, value: ageText(data.age) },
    { label: t.education, value: data.education?.map((type) => educationName[type] ?? type).join(', ') },
    { label: t.law, value: law && [law.name, law.article].filter(Boolean).join(', ') },
    { label: t.referrers, value: data.referrers?.join(', ') },
    { label: t.validity, value: validityText(data, status) },
  ];
}

/** What it costs a parent. */
export function costFacts({ data }: Product): Fact[] {
  const { applies, explanation } = data.ownContribution;
  const allowance = data.childcareAllowance;
  return [
    { label: t.ownContribution, value: [ownContributionName[applies].line, explanation].filter(Boolean).join(' ') },
    { label: t.childcareAllowance, value: allowance && allowance !== 'unknown' ? childcareAllowanceName[allowance] : undefined },
  ];
}

/** What a provider needs to declare and plan. */
export function providerFacts({ data }: Product): Fact[] {
  const tariffs = [...(data.tariffs ?? [])].sort((a, b) => (a.from < b.from ? 1 : -1));
  return [
    { label: t.code, value: data.code },
    { label: t.unit, value: data.unit },
    { label: t.frequency, value: data.frequency },
    { label: t.volume, value: data.volume },
    { label: t.duration, value: data.duration },
    { label: t.waitingTime, value: data.waitingTime && t.weeks(data.waitingTime.weeks, data.waitingTime.asOf) },
    ...(tariffs.length === 0 ? [{ label: t.tariff, value: undefined }] : []),
    ...tariffs.map(({ cents, per, from, note }) => ({
      label: t.tariff,
      value: [t.tariffFrom(euros(cents), per, from), note].filter(Boolean).join('. '),
    })),
  ];
}
