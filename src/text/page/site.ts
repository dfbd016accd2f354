/** Sentences of the pages of the whole site. */
export const siteText = {
  glossaryLead: 'Woorden en afkortingen uit de jeugdhulp, in gewone taal.',
  alsoKnownAs: 'Ook bekend als',
  abbreviation: 'Afkorting',
  usedBy: 'Waar komt u dit tegen?',
  termDescription: (term: string) => `Wat betekent ${term}? Uitleg in gewone taal.`,
  noTerms: 'Er staan nog geen begrippen op deze site.',
  indexLead: 'Op alfabet: alle regio’s, segmenten, producten, doelstellingen, marktconsultaties, begrippen en pagina’s met uitleg.',
  indexEnded: 'geldt niet meer',
  changesLead: 'Wat er verandert en wat er veranderd is, in alle regio’s, op datum.',
  noChanges: 'Er staan nog geen wijzigingen op deze site.',
  notFoundTitle: 'Deze pagina is er niet',
  notFoundLead: 'Misschien is het adres verkeerd getypt of is de pagina verhuisd.',
  notFoundSearch: 'Wat zoekt u?',
  notFoundTry: 'Of ga verder naar',
  licencesLead: 'Deze site gebruikt werk van anderen. Hieronder staat wat, van wie, en onder welke licentie.',
} as const;
