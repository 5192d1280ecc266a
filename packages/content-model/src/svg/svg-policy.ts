// What a drawing may hold, wherever it is shown: what draws, and what that needs; no script, no
// HTML, nothing that moves or loads.

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use switch a title desc style path rect circle ellipse line polyline polygon ' +
    'text tspan textPath image marker pattern clipPath mask linearGradient radialGradient stop filter ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting ' +
    'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting ' +
    'feSpotLight feTile feTurbulence'
  ).split(' '),
);

/** Left out without a word: what drawing programs write for themselves. */
const SILENT: ReadonlySet<string> = new Set(['metadata']);

/** @param name of an element of SVG, without a prefix */
export function decideSvgElement(name: string): 'safe' | 'silent' | 'unsafe' {
  if (ELEMENTS.has(name)) return 'safe';
  return SILENT.has(name) ? 'silent' : 'unsafe';
}

/**
 * @param element its name, without a prefix
 * @param name of the attribute, without a prefix
 * @param value with its entities replaced
 */
export function isSafeSvgAttribute(element: string, name: string, value: string): boolean {
  if (/^on/i.test(name)) return false;
  if (name === 'href') return isSafeReference(element, value.trim());
  return isSafeSvgStyle(value);
}

function isSafeReference(element: string, value: string): boolean {
  if (value.startsWith('#')) return true;
  if (element === 'a') return /^(?:https?:|mailto:)/i.test(value);
  return element === 'image' && /^data:image\/(?:png|jpeg|gif);base64,[\w+/=\s]*$/i.test(value);
}

/** CSS that names nothing outside of the drawing but pictures and fonts that it holds itself. */
export function isSafeSvgStyle(css: string): boolean {
  const plain = withoutEscapes(css);
  if (/@import|expression\s*\(|javascript:|image-set\s*\(/i.test(plain)) return false;
  return [...plain.matchAll(/url\s*\(\s*["']?\s*([^"')]*)/gi)].every(([, target = '']) =>
    /^(?:#|data:(?:image\/(?:png|jpeg|gif)|(?:application\/)?(?:x-)?font[\w/-]*)[;,])/i.test(
      target,
    ),
  );
}

/** CSS Syntax 3, 4.3.7: an escape could hide what a style loads. */
function withoutEscapes(css: string): string {
  return css.replace(/\\(?:([\da-f]{1,6})\s?|([^\n]))/gi, (_, hex?: string, one?: string) => {
    const codePoint = hex === undefined ? undefined : Number.parseInt(hex, 16);
    if (codePoint === undefined) return one ?? '';
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '';
  });
}
