declare module 'virtual:site-facts' {
  export const site: import('./site/site-facts.ts').SiteFacts;
}

declare namespace App {
  interface Locals {
    contact: import('./contact/intake.ts').ContactService;
    health: () => Promise<import('./server/health.ts').Health>;
  }
}
