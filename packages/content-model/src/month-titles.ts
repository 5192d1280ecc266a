/**
 * Makes what names a calendar month, "June 2024", in the Gregorian calendar.
 *
 * @param language BCP 47 tag
 * @param timeZone IANA name of the time zone whose month is meant
 */
export function monthTitles(language: string, timeZone: string): (date: Date) => string {
  const format = new Intl.DateTimeFormat(language, {
    calendar: 'gregory',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  // Newer versions of ICU put other kinds of space between the parts than older ones.
  return (date) => format.format(date).replace(/[\u00A0\u2009\u202F]/g, ' ');
}
