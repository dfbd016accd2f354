import type { InjectedRoute } from 'astro';
import { isFilesOnly, type DeployTarget } from './settings.ts';

const page = (pattern: string, file: string, prerender: boolean): InjectedRoute => ({
  pattern,
  entrypoint: new URL(`../pages/${file}`, import.meta.url),
  prerender,
});

/** The routes of the contact form where there is something that answers on demand; elsewhere one page that says where to ask instead. */
export function contactRoutes(target: DeployTarget): InjectedRoute[] {
  if (isFilesOnly(target)) return [page('/contact', 'contact/_elsewhere.astro', true)];
  return [
    page('/contact', 'contact/_form.astro', false),
    page('/contact/ontvangen', 'contact/_received.astro', false),
    page('/gezond', '_gezond.ts', false),
  ];
}
