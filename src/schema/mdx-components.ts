/** A value that an editor gives to a component between its angle brackets: `<Begrip term="kdc">`. */
export interface ComponentProp {
  required: boolean;
  /** What the value names: a term by its file name, or an attachment of an entry of the same region by its file. A plain text if left out. */
  refersTo?: 'term' | 'attachment';
}

/** A component that editors may use inside MDX. Everything else in a body is plain Markdown. */
export interface EditorComponent {
  props: Record<string, ComponentProp>;
  /** Whether text stands between the opening and the closing tag. */
  children: 'required' | 'optional' | 'none';
  /** How it is written, for help and messages. */
  example: string;
}

/** These and no more. `src/components/mdx/` holds one Astro component of the same name for each. */
export const EDITOR_COMPONENTS: Record<string, EditorComponent> = {
  /** A notice that stands out. */
  LetOp: { props: { title: { required: false } }, children: 'required', example: '<LetOp>Dit geldt alleen in 2025.</LetOp>' },
  /** A term of the glossary where the automatic link does not do; without text the term itself is shown. */
  Begrip: {
    props: { term: { required: true, refersTo: 'term' } },
    children: 'optional',
    example: '<Begrip term="kdc">kinderdagcentrum</Begrip>',
  },
  /** Numbered steps: a Markdown list between the tags. */
  Stappen: { props: {}, children: 'required', example: '<Stappen>\n\n1. Bel de gemeente.\n2. Maak een plan.\n\n</Stappen>' },
  /** Questions and answers that fold: headings and text between the tags. */
  Vragen: { props: {}, children: 'required', example: '<Vragen>\n\n### Wat kost het?\n\nNiets.\n\n</Vragen>' },
  /** An attachment of an entry of this region in the text; `id` is its `file`, with or without extension. Without text its title is shown. */
  Bijlage: {
    props: { id: { required: true, refersTo: 'attachment' } },
    children: 'optional',
    example: '<Bijlage id="presentatie.pdf" />',
  },
};
