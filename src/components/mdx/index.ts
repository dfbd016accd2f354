import Begrip from './Begrip.astro';
import Bijlage from './Bijlage.astro';
import LetOp from './LetOp.astro';
import Stappen from './Stappen.astro';
import Vragen from './Vragen.astro';

/** What editors may use in the text of an entry, besides plain Markdown. */
export const editorComponents = { Begrip, Bijlage, LetOp, Stappen, Vragen };
