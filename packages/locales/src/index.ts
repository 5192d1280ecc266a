export { fillPlaceholders } from './fill-placeholders.ts';
export { formatDate } from './format-date.ts';
export { formatList } from './format-list.ts';
export { formatMinutes } from './format-minutes.ts';
export { formatMonth } from './format-month.ts';
export {
  type EditionPhrases,
  findLocale,
  LOCALES,
  type Locale,
  type SubscriptionPhrases,
  type TextPhrases,
  type WebPhrases,
} from './locale.ts';
export { type Direction, textDirection } from './text-direction.ts';
