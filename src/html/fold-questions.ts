/** A heading with what follows it, up to the next heading of any level. */
const QUESTION = /(<(h[2-4])\b[^>]*>[\s\S]*?<\/\2>)([\s\S]*?)(?=<h[2-4]\b|$)/g;

/** Rendered Markdown in which each heading becomes the question of a fold, with the text below it as its answer. What stands above the first heading stays. */
export function foldQuestions(html: string): string {
  return html.replace(
    QUESTION,
    (_whole, heading: string, _name, answer: string) => `<details><summary>${heading}</summary>${answer.trim()}</details>\n`,
  );
}
