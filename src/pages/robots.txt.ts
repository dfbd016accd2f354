import type { APIRoute } from 'astro';
import { site } from 'virtual:site-facts';

/** What search engines may visit; a preview (NOINDEX) asks them to stay away. */
export const GET: APIRoute = () =>
  new Response(
    site.noindex ? 'User-agent: *\nDisallow: /\n' : `User-agent: *\nAllow: /\nSitemap: ${new URL('/sitemap-index.xml', site.siteUrl).href}\n`,
  );
