/** Where to call now. National numbers, free and public; checked against the organisations' own sites. */
export const crisisText = {
  title: 'Is er nu hulp nodig? Bel.',
  numbers: [
    { when: 'Direct gevaar?', name: 'Alarmnummer', number: '112', call: '112', note: '' },
    { when: 'Geweld, misbruik of verwaarlozing?', name: 'Veilig Thuis', number: '0800-2000', call: '08002000', note: '(gratis, dag en nacht)' },
    {
      when: 'Denkt iemand aan zelfmoord?',
      name: '113 Zelfmoordpreventie',
      number: '113 of 0800-0113',
      call: '08000113',
      note: '(gratis, dag en nacht)',
    },
    { when: 'Dringend zorg nodig?', name: 'Uw huisarts', number: '', call: '', note: 'of ’s avonds en in het weekend de huisartsenpost' },
    { when: 'Ben je een kind en wil je praten?', name: 'De Kindertelefoon', number: '0800-0432', call: '08000432', note: '(gratis)' },
  ],
} as const;
