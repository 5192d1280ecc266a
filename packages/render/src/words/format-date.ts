const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A day in words, "29 February 2024", in the Gregorian calendar.
 *
 * @param language BCP 47 tag; without a region, English is written the British way
 * @param timeZone IANA name of the time zone whose day is meant
 */
export function formatDate(date: Date, language: string, timeZone: string): string {
  const locale = language.toLowerCase() === 'en' ? 'en-GB' : language;
  const key = `${locale} ${timeZone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat([locale, 'en-GB'], {
      calendar: 'gregory',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone,
    });
    formats.set(key, format);
  }
  // Newer versions of ICU put other kinds of space between the parts than older ones.
  return format.format(date).replace(/[\u00A0\u2009\u202F]/g, ' ');
}
