/** The package's own types tell of an ES module, but Node.js gets its CommonJS. */
declare module 'bidi-js' {
  interface Bidi {
    getEmbeddingLevels(text: string, baseDirection: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
    getBidiCharTypeName(character: string): string;
  }
  function bidiFactory(): Bidi;
  export = bidiFactory;
}
