import { createRequire } from 'node:module';
import type Temml from 'temml';

const load = createRequire(import.meta.url);

let temml: typeof Temml | undefined;

/** A formula as a `math` element, or why it cannot be read. */
export type MathmlResult =
  | { readonly mathml: string }
  | {
      readonly problem: string;
      /** Where the problem is in the TeX, in UTF-16 code units. */
      readonly index: number;
    };

/**
 * Converts TeX to MathML Core, with the TeX as its text alternative.
 *
 * @param isBlock whether the formula stands on lines of its own
 */
export function texToMathml(tex: string, isBlock: boolean): MathmlResult {
  temml ??= load('temml') as typeof Temml;
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: isBlock,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 1000,
    });
    return { mathml: mathml.replace('<math', `<math alttext="${escapeAttribute(tex.trim())}"`) };
  } catch (error) {
    const { message, position } = error as { message: string; position?: number };
    return { problem: reasonOf(message), index: position ?? 0 };
  }
}

/** The message of the library without the position and the excerpt that it adds. */
function reasonOf(message: string): string {
  const [reason = ''] = message
    .trim()
    .replace(/^(?:KaTeX|Temml) parse error:\s*/i, '')
    .split(/ at (?:position|end of input)/);
  return reason.trim();
}

function escapeAttribute(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;');
}
