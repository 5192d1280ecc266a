/** A host with an empty label, `https://../`, is a URL to browsers and none to EPUBCheck (RSC-020). */
export function hasSoundHost(url: string): boolean {
  return !/^[a-z]+:\/\/(?:[^/?#]*@)?(?:\.|[^/?#]*\.\.)/.test(url);
}
