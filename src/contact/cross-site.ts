/**
 * True if a post was sent by a page of another site. Sec-Fetch-Site decides where the browser sends it; else the host of
 * Origin must be the request's own, SITE_URL's, or what a trusted proxy forwards (the server takes forwarded headers of
 * everyone else away). A client that sends neither header is let through: there are no cookies to misuse, and the signed
 * token is still required.
 */
export function isCrossSite(request: Request, siteUrl: string): boolean {
  const fetchSite = request.headers.get('sec-fetch-site');
  if (fetchSite !== null) return fetchSite !== 'same-origin' && fetchSite !== 'none';
  const origin = request.headers.get('origin');
  if (origin === null || origin === 'null') return false;
  const host = hostOf(origin);
  if (host === undefined) return true;
  const own = [hostOf(siteUrl), hostOf(request.url), request.headers.get('host'), request.headers.get('x-forwarded-host')];
  return !own.includes(host);
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined;
}
