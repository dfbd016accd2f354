import { securityHeaders, WASM_PATHS } from './security-headers.ts';

/** `_headers` for hosts that read it (Cloudflare, and others of the same form): the headers that the Node server sends with files. */
export function headersFile(): string {
  const rule = (path: string, headers: Record<string, string>, detach = '') =>
    [path, ...(detach ? [`  ! ${detach}`] : []), ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const policy = (path: string) => ({ 'content-security-policy': securityHeaders(path, false)['content-security-policy']! });
  return `${[
    rule('/*', securityHeaders('/', false)),
    // Two policies would both hold: take the general one away first.
    ...[...WASM_PATHS].map((path) => rule(path, policy(path), 'content-security-policy')),
    rule('/_astro/*', { 'cache-control': 'public, max-age=31536000, immutable' }),
  ].join('\n\n')}\n`;
}
