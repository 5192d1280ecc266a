import type { PreflightRule } from '../preflight-rule.ts';

const MAX_BYTES = 5_000_000;
const KNOWN = /\.(?:jpe?g|png|gif|svg)$/;

/** Kindle knows JPEG, PNG, GIF and SVG, and none above 5 MB. */
export const kindleImage: PreflightRule = {
  id: 'kindle-image',
  hint: 'Save it as a smaller JPEG or PNG.',
  inFile: ({ name, content }) => {
    if (!/\.(?:jpe?g|png|gif|svg|webp|avif|tiff?|bmp|jxl|heic)$/.test(name)) return undefined;
    if (!KNOWN.test(name)) return `Kindle cannot show ${name}`;
    return content.length <= MAX_BYTES ? undefined : `${name} has more than 5 MB`;
  },
};
