import { routes } from './routes.ts';

/** Where WebAssembly may run: where Pagefind searches. */
export const WASM_PATHS = new Set<string>([routes.search]);

/**
 * The content security policy of a page or file: nothing inline, nothing from another host. Servers send it as a header;
 * pages also carry it as `<meta>`, for hosts that send no headers, without the one directive that browsers refuse there.
 */
export function contentSecurityPolicy(pathname: string, carrier: 'header' | 'meta' = 'header'): string {
  const script = WASM_PATHS.has(pathname) ? "'self' 'wasm-unsafe-eval'" : "'self'";
  return [
    "default-src 'none'",
    `script-src ${script}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(carrier === 'header' ? ["frame-ancestors 'none'"] : []),
  ].join('; ');
}

/** Headers for every answer; `dynamic` answers depend on the visitor and are kept by nobody. */
export function securityHeaders(pathname: string, dynamic: boolean): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(pathname),
    'x-content-type-options': 'nosniff',
    // `no-referrer` would make browsers send `Origin: null` with the form, of which the cross-site check learns nothing.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(dynamic ? { 'cache-control': 'no-store' } : {}),
  };
}
