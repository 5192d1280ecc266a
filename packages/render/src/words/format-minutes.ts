const formats = new Map<string, Intl.NumberFormat>();

/** A number of minutes in words: "1 minute", "5 minutes", "5 Minuten". */
export function formatMinutes(minutes: number, language: string): string {
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat([language, 'en'], {
      style: 'unit',
      unit: 'minute',
      unitDisplay: 'long',
    });
    formats.set(language, format);
  }
  return format.format(minutes).replace(/[\u00A0\u2009\u202F]/g, ' ');
}
