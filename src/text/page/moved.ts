/** Sentences of the small page that stands at a former address. */
export const movedText = {
  title: 'Deze pagina is verhuisd',
  description: 'Deze pagina heeft een nieuw adres. U gaat er vanzelf heen.',
  link: 'Ga naar het nieuwe adres',
} as const;
