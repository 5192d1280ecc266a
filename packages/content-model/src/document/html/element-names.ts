// The elements of the HTML Standard (html.spec.whatwg.org, index of elements), and those that it
// lists as obsolete (section 16.2), which browsers still know.
const CURRENT =
  'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption ' +
  'cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset ' +
  'figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ' +
  'ins kbd label legend li link main map mark math menu meta meter nav noscript object ol optgroup ' +
  'option output p picture pre progress q rp rt ruby s samp script search section select ' +
  'selectedcontent slot small source span strong style sub summary sup svg table tbody td template ' +
  'textarea tfoot th thead time title tr track u ul var video wbr';

const OBSOLETE =
  'acronym applet basefont bgsound big blink center dir font frame frameset image isindex keygen ' +
  'listing marquee menuitem multicol nextid nobr noembed noframes param plaintext rb rtc spacer ' +
  'strike tt xmp';

const VOID =
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source ' +
  'track wbr';

const ELEMENTS: ReadonlySet<string> = new Set(`${CURRENT} ${OBSOLETE}`.split(' '));
const VOID_ELEMENTS: ReadonlySet<string> = new Set(VOID.split(' '));

/** Whether HTML has, or had, an element of this name; in lower case. */
export function isHtmlElementName(name: string): boolean {
  return ELEMENTS.has(name);
}

/** Whether an element never has an end tag (HTML, section 13.1.2). */
export function isVoidElementName(name: string): boolean {
  return VOID_ELEMENTS.has(name);
}
