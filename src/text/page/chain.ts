/** Words of the chain from conversation to help. */
export const chainText = {
  title: 'Zo hangt het samen',
  step: {
    consultation: (number: number) => (number > 1 ? 'Marktconsultaties' : 'Marktconsultatie'),
    objective: (number: number) => (number > 1 ? 'Doelstellingen' : 'Doelstelling'),
    segment: (number: number) => (number > 1 ? 'Segmenten' : 'Segment'),
    product: (number: number) => (number > 1 ? 'Producten' : 'Product'),
  },
  here: {
    consultation: 'Deze marktconsultatie',
    objective: 'Deze doelstelling',
    segment: 'Dit segment',
    product: 'Dit product',
  },
  none: {
    consultation: 'Een gesprek hierover is niet bekend.',
    objective: 'Hierover is geen doelstelling bekend.',
    segment: 'Het segment is niet bekend.',
    product: 'Er zijn nog geen producten bekend.',
  },
  more: (number: number) => `en nog ${number}`,
  objective: (number: number) => `Doelstelling ${number}`,
} as const;
