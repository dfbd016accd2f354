import { routes } from './routes.ts';
import { contentSecurityPolicy, securityHeaders, WASM_PATHS } from './security-headers.ts';
import type { DeployTarget } from './settings.ts';

const rule = (path: string, ...lines: string[]) => [path, ...lines.map((line) => `  ${line}`)].join('\n');
const lines = (headers: Record<string, string>) => Object.entries(headers).map(([name, value]) => `${name}: ${value}`);

/**
 * `_headers` for hosts that read it (Cloudflare, Netlify, others of the same form): the headers that the Node server sends with files.
 * Where WebAssembly may run has a policy of its own. Two policies would both hold, so the general one is taken away first; Netlify does not
 * know that sign, and there the wider policy goes everywhere: the `<meta>` policy of each other page still holds as well, and is stricter.
 */
export function headersFile(target: DeployTarget): string {
  const widest = target === 'netlify';
  const own = widest ? [] : [...WASM_PATHS];
  return `${[
    rule('/*', ...lines(securityHeaders(widest ? routes.search : '/', false))),
    ...own.map((path) => rule(path, '! content-security-policy', `content-security-policy: ${contentSecurityPolicy(path)}`)),
    rule('/_astro/*', 'cache-control: public, max-age=31536000, immutable'),
  ].join('\n\n')}\n`;
}
