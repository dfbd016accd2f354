/**
 * What is wrong with the form of an address outside the site, with what was probably meant. Undefined for a good one and for an address
 * within the site. Whether the page exists is never asked: that is someone else's to break.
 */
export function externalFault(url: string): { suggestion?: string | undefined } | undefined {
  const slips = /^(?:h?t+ps?|https?|htt?p?s?)(?::\/{0,3}|\/\/|;\/\/|:\\\\)(?=[\w-])/i.exec(url);
  if (slips && !/^https?:\/\/(?!\/)/i.test(url)) return { suggestion: `https://${url.slice(slips[0].length)}` };
  if (/^www\./i.test(url)) return { suggestion: `https://${url}` };
  // A bare name of a site, as one would say it: helmond.nl, but no file of this site.
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:nl|com|org|eu|be|net)(?:[/?#].*)?$/i.test(url)) return { suggestion: `https://${url}` };
  if (!/^https?:\/\//i.test(url)) return undefined;
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
  const good = /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(host);
  if (!good) return {};
  if (/\s|%20$|[.,;]$/.test(url) || /https?:\/\/.*https?:\/\/\S*$/i.test(url.replace(/^https?:\/\/web\.archive\.org\/\S*/i, ''))) {
    return { suggestion: /[.,;]$/.test(url) ? url.slice(0, -1) : undefined };
  }
  return undefined;
}
