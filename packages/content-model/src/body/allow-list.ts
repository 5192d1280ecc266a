import type { Schema } from 'hast-util-sanitize';

// The one allow-list for HTML in articles, the same for every edition. Names of attributes are
// hast's property names. What is not here is taken out; text content stays.

const FLOW =
  'address article aside blockquote caption col colgroup dd details div dl dt figcaption figure ' +
  'footer h1 h2 h3 h4 h5 h6 header hgroup hr input li ol p pre section summary table tbody td ' +
  'tfoot th thead tr ul';

const PHRASING =
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small ' +
  'span strong sub sup time u var wbr';

const SVG =
  'svg circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon ' +
  'polyline radialGradient rect stop symbol text textPath title tspan use';

const MATHML =
  'math merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms ' +
  'mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics';

const SVG_PAINT =
  'clipPath clipRule fill fillOpacity fillRule fontFamily fontSize fontStyle fontWeight ' +
  'markerEnd markerMid markerStart mask opacity stopColor stopOpacity stroke strokeDashArray ' +
  'strokeDashOffset strokeLineCap strokeLineJoin strokeMiterLimit strokeOpacity strokeWidth ' +
  'textAnchor dominantBaseline transform';

const SVG_GEOMETRY =
  'clipPathUnits cx cy d dx dy fx fy gradientTransform gradientUnits height href letterSpacing ' +
  'markerHeight markerUnits markerWidth maskContentUnits maskUnits offset orient ' +
  'patternContentUnits patternTransform patternUnits points preserveAspectRatio r refX refY ' +
  'rotate rx ry spreadMethod startOffset textLength viewBox width x x1 x2 y y1 y2';

const MATH_ATTRIBUTES =
  'accent accentunder columnalign columnlines columnspan depth display displaystyle fence height ' +
  'linethickness lspace mathvariant maxsize minsize movablelimits rowlines rowspan rspace ' +
  'scriptlevel separator stretchy symmetric voffset width';

const words = (text: string) => text.split(' ');
const each = (names: string, attributes: string) =>
  Object.fromEntries(words(names).map((name) => [name, words(attributes)]));

/** Schemes that a link may have; all are registered with IANA. */
export const LINK_SCHEMES = words('http https mailto tel sms ftp xmpp geo news');

/**
 * Attributes for the looks, scripts and search engines of one site, and what a drawing says of its
 * own format: they are taken out without a word.
 */
export const SILENT_ATTRIBUTES = new RegExp(
  `^(?:${[
    'align alink background bgcolor border bordercolor cellpadding cellspacing class clear color',
    'compact face frame height hspace link noshade nowrap rules size style text valign vlink vspace',
    'width accesskey autofocus contenteditable decoding draggable fetchpriority loading name ping',
    'referrerpolicy rel role sizes spellcheck srcset tabindex target translate',
    'content itemid itemprop itemref itemscope itemtype property resource typeof vocab',
    'aria-.* data-.* version xmlspace :?xmlns.*',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
);

/** Elements whose content is no text for a reader; taken out with all that is in them. */
const STRIPPED = words('script style template');

/** Elements that show something from elsewhere: each becomes a visible link to its source. */
export const EMBEDS = words('iframe video audio object embed');

/** Elements that are taken out, but kept the words before and after them apart. */
export const SEPARATING = words(
  'button dialog fieldset form legend noframes optgroup option select textarea',
);

/** Obsolete elements and what says the same today. */
export const RENAMED: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  big: 'span',
  center: 'div',
  dir: 'ul',
  font: 'span',
  listing: 'pre',
  main: 'div',
  menu: 'ul',
  nav: 'div',
  nobr: 'span',
  search: 'div',
  strike: 's',
  tt: 'code',
  xmp: 'pre',
};

export const ALLOW_LIST: Schema = {
  tagNames: words(`${FLOW} ${PHRASING} ${SVG} ${MATHML}`),
  attributes: {
    '*': words('ariaHidden ariaLabel dir id lang title'),
    ...each(SVG, `${SVG_PAINT} ${SVG_GEOMETRY} role ariaHidden ariaLabel id lang xmlLang`),
    ...each(MATHML, `${MATH_ATTRIBUTES} dir id`),
    math: words(`${MATH_ATTRIBUTES} alttext dir id`),
    mfenced: words('close dir id open separators'),
    a: [
      'href',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaLabel',
      'ariaDescribedBy',
      'id',
      'lang',
      'dir',
      'title',
      'hrefLang',
    ],
    blockquote: ['cite'],
    code: [['className', /^language-./]],
    col: ['span'],
    colgroup: ['span'],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    img: ['alt', 'height', 'src', 'width'],
    input: [['type', 'checkbox'], 'checked', ['disabled', true]],
    ins: ['cite', 'dateTime'],
    li: ['value', ['className', 'task-list-item']],
    ol: ['reversed', 'start', 'type'],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    svg: words(`${SVG_PAINT} ${SVG_GEOMETRY} role ariaHidden ariaLabel id lang xmlLang title`),
    td: ['align', 'colSpan', 'headers', 'rowSpan'],
    th: ['abbr', 'align', 'colSpan', 'headers', 'rowSpan', 'scope'],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  ancestors: {
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    summary: ['details'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  protocols: { cite: ['http', 'https'], href: LINK_SCHEMES, src: ['http', 'https'] },
  strip: STRIPPED,
  clobber: [],
  clobberPrefix: '',
};
