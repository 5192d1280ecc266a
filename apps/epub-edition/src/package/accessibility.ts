import { findLocale } from '@pressroom/locales';

import type { TextFacts } from '../pages/written-page.ts';

export interface MetaProperty {
  readonly property: string;
  readonly value: string;
  /** Of the value, where it is not the book's; written from left to right. */
  readonly language?: string;
}

/** What the pages of a book hold, taken together. */
export interface BookContents {
  readonly hasImages: boolean;
  readonly hasMath: boolean;
  /** Every image says in words what it shows. */
  readonly isDescribed: boolean;
}

export function bookContents(texts: readonly TextFacts[]): BookContents {
  return {
    hasImages: texts.some((text) => text.hasImages),
    hasMath: texts.some((text) => text.hasMath),
    isDescribed: texts.every((text) => text.isDescribed),
  };
}

/**
 * Accessibility metadata (EPUB Accessibility 1.1, section 2), derived from what is in the book.
 * The cover is a picture, and its words are those of its alternative text: it alone makes no
 * book visual.
 *
 * @param language the book's: BCP 47 tag
 */
export function accessibilityMetadata(
  holdings: BookContents,
  language: string,
  certifiedBy: string | undefined,
): readonly MetaProperty[] {
  const { hasImages, hasMath, isDescribed } = holdings;
  const modes = hasImages ? ['textual', 'visual'] : ['textual'];
  const sufficient = isDescribed ? ['textual'] : ['textual,visual'];
  const features = [
    ...(hasImages && isDescribed ? ['alternativeText'] : []),
    'displayTransformability',
    ...(hasMath ? ['MathML'] : []),
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
  ];
  return [
    ...all('schema:accessMode', modes),
    ...all('schema:accessModeSufficient', sufficient),
    ...all('schema:accessibilityFeature', features),
    // Nothing moves: of a GIF, the first picture is packaged.
    ...all('schema:accessibilityHazard', ['none']),
    summary(holdings, language),
    ...conformance(holdings, certifiedBy),
  ];
}

/**
 * A claim of conformance needs a human evaluation (EPUB Accessibility 1.1, section 4), and a book in
 * which nothing speaks against it.
 */
function conformance(
  { isDescribed }: BookContents,
  certifiedBy: string | undefined,
): readonly MetaProperty[] {
  if (certifiedBy === undefined || !isDescribed) return [];
  return [
    { property: 'dcterms:conformsTo', value: 'EPUB Accessibility 1.1 - WCAG 2.1 Level AA' },
    { property: 'a11y:certifiedBy', value: certifiedBy },
  ];
}

function summary(
  { hasImages, hasMath, isDescribed }: BookContents,
  bookLanguage: string,
): MetaProperty {
  const locale = findLocale(bookLanguage);
  const { accessibility } = locale.edition;
  const images = isDescribed ? accessibility.imagesDescribed : accessibility.imagesUndescribed;
  const sentences = [
    accessibility.text,
    accessibility.navigation,
    hasImages ? images : accessibility.noImages,
    ...(hasMath ? [accessibility.formulas] : []),
  ];
  const space = /^(?:ja|zh)/.test(locale.language) ? '' : ' ';
  const value = sentences.join(space);
  // A language without a locale gets English.
  const isForeign = locale.language === 'en' && !/^en\b/i.test(bookLanguage);
  return {
    property: 'schema:accessibilitySummary',
    value,
    ...(isForeign ? { language: locale.language } : {}),
  };
}

function all(property: string, values: readonly string[]): readonly MetaProperty[] {
  return values.map((value) => ({ property, value }));
}
