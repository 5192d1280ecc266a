/** An address without percent-encoding; as it is where that is not valid (RFC 3986, section 2.1). */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
