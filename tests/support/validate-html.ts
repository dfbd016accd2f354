import { HtmlValidate } from 'html-validate';
import type { BuiltSite } from './build-site.ts';

/** What html-validate finds on the pages of a site: one line per finding. */
export async function validateHtml(site: BuiltSite): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'require-sri': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'void-style': 'off' },
  });
  const found: string[] = [];
  for (const path of await site.pages()) {
    const { results } = await validator.validateString(await site.read(path));
    for (const { messages } of results) found.push(...messages.map(({ ruleId, message, line }) => `${path}:${line}: ${ruleId} ${message}`));
  }
  return found;
}
