declare module 'virtual:site-facts' {
  export const site: import('./site/site-facts.ts').SiteFacts;
}

declare module 'hyphen/nl/index.js' {
  const dutch: { hyphenateSync(text: string, options: { minWordLength: number; hyphenChar: string }): string };
  export default dutch;
}

declare module 'virtual:mailboxes' {
  export const mailboxes: import('./site/site-facts.ts').RegionMailbox[];
}

declare namespace App {
  interface Locals {
    contact: import('./contact/intake.ts').ContactService;
    health: () => Promise<import('./contact/health.ts').Health>;
    /** Network address of who asks; counted for the rate limit, never kept. */
    visitor: string;
  }
}
