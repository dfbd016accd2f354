/**
 * True if a post was sent by a page of another site. Sec-Fetch-Site decides where the browser sends it; else the host of
 * Origin must be the request's own, SITE_URL's, or what a trusted proxy forwards (the server and the worker take forwarded
 * headers of everyone else away). A client that sends neither header, or an Origin of `null`, is let through: there are no cookies to
 * misuse, and the signed token is still required.
 */
export function isCrossSite(request: Request, siteUrl: string): boolean {
  const fetchSite = request.headers.get('sec-fetch-site');
  if (fetchSite !== null) return fetchSite !== 'same-origin' && fetchSite !== 'none';
  const origin = request.headers.get('origin');
  if (origin === null || origin === 'null') return false;
  if (!URL.canParse(origin)) return true;
  const { host, protocol } = new URL(origin);
  // Each proxy on the way may add a host to the list.
  const given = [request.headers.get('host'), ...(request.headers.get('x-forwarded-host')?.split(',') ?? [])];
  // Read with the origin's own protocol, so that `example.nl:443` is the `example.nl` of an https origin.
  const own = [siteUrl, request.url, ...given.map((name) => `${protocol}//${name?.trim()}`)];
  return !own.some((address) => URL.canParse(address) && new URL(address).host === host);
}
