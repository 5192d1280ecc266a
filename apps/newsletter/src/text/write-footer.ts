import { fillPlaceholders, findLocale } from '@pressroom/locales';
import { isolateText, linesOfText, type TextLine } from '@pressroom/render';
import { unsubscribeAddresses } from '../unsubscribe-addresses.ts';
import type { Setting, TextStyle } from './text-style.ts';
import { joinParts } from './write-parts.ts';

/** The line that mail programs know a signature by (RFC 3676, 4.3). */
const SIGNATURE: TextLine = { content: '-- ', quote: 0 };

/** Why it came, how to unsubscribe, and who sends it from where. */
export function writeFooter(setting: Setting, { width }: TextStyle): readonly TextLine[] {
  const { title, publisher, rights, language, direction, settings } = setting;
  const phrases = findLocale(language).edition;
  const { reason, postalAddress } = settings.newsletter;
  const { url, email } = unsubscribeAddresses(settings.newsletter);
  const name = publisher ?? title;
  const sender = postalAddress[0] === name ? postalAddress : [name, ...postalAddress];
  const why =
    reason ??
    fillPlaceholders(phrases.subscriptionReason, { title: isolateText(title, direction) });
  return [
    SIGNATURE,
    ...joinParts(
      [
        [
          ...linesOfText(why, width),
          ...linesOfText(`${phrases.unsubscribe}: ${url ?? email}`, width),
        ],
        sender.flatMap((line) => linesOfText(isolateText(line, direction), width)),
        rights === undefined ? [] : linesOfText(isolateText(rights, direction), width),
      ],
      1,
    ),
  ];
}
