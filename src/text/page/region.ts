import { inWords } from '../dates.ts';
import { count } from '../nl.ts';

/** Sentences of the pages of a region. */
export const regionText = {
  municipalities: 'Gemeenten',
  contracts: 'Overeenkomsten met aanbieders',
  contractEnds: (kind: string, date: string) => `${kind}: uiterste einddatum ${inWords(date)}.`,
  contact: 'Contact met de regio',
  inForceNow: (number: number) => count(number, 'product geldt nu', 'producten gelden nu'),
  productsLead: 'Een product is een vorm van hulp die de gemeente kan toekennen.',
  noProducts: 'Van deze regio staan er nog geen producten op deze site.',
  noSegments: 'Van deze regio staan er nog geen segmenten op deze site.',
  objectivesLead: 'Doelen voor de jeugdhulp in deze regio. Bij elk doel staat of de regio het publiceerde, vaststelde of alleen besprak.',
  objectivesDiscussedLead: 'Deze doelstellingen zijn besproken. Dat is geen besluit.',
  noObjectives: 'Van deze regio staan er nog geen doelstellingen op deze site.',
  consultationsLead: 'Verslagen van gesprekken tussen gemeenten en aanbieders.',
  noConsultations: 'Van deze regio staan er nog geen verslagen op deze site.',
  planningLead: 'Wat er wanneer gebeurt of gebeurd is.',
  noPlanning: 'Van deze regio staan er nog geen datums op deze site.',
  whatIsThere: 'Welke hulp is er?',
  findProduct: 'Zoek een product dat past',
  noProductsKnown: 'Nog geen producten bekend',
  about: 'Over deze regio',
  comingTitle: 'Dit komt eraan',
  pastTitle: 'Dit is geweest',
  noComing: (today: string) => `Na vandaag (${today}) staan er van deze regio geen datums op deze site.`,
  pages: 'Meer over deze regio',
} as const;
