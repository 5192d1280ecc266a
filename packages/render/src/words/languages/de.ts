import type { Labels } from '../labels.ts';

export const de: Labels = {
  language: 'de',
  contents: 'Inhalt',
  cover: 'Titelbild',
  letter: 'Editorial',
  colophon: 'Impressum',
  previous: 'Zurück',
  next: 'Weiter',
  archive: 'Archiv',
  readOnTheWeb: 'Im Web lesen',
  unsubscribe: 'Abbestellen',
  links: 'Links',
  notes: 'Anmerkungen',
  note: 'Anm.',
  image: 'Bild',
  deleted: 'gestrichen',
  made: 'Hergestellt mit Pressroom, aus demselben Text wie der Feed und der Newsletter.',
  fonts:
    'Der Text hat die Schriften Ihres Lesegeräts; der Umschlag ist aus Noto gesetzt, unter der SIL Open Font License.',
  accessibility: {
    text: 'Der Text lässt sich in jeder Schrift, Größe und Farbe lesen und von der ersten bis zur letzten Seite vorlesen.',
    structure: 'Überschriften, Inhaltsverzeichnis und Links führen durch die Ausgabe.',
    described: 'Jedes Bild ist in Worten beschrieben.',
    undescribed: 'Einige Bilder sind nicht in Worten beschrieben.',
    noImages: 'Außer dem Titelbild gibt es keine Bilder.',
    formulas: 'Formeln stehen in MathML.',
  },
  aboutFeed:
    'Das ist ein Feed: Neue Artikel kommen zu Ihnen, und niemand fragt nach Ihrem Namen. Kopieren Sie die Adresse dieser Seite in einen Feedreader wie NetNewsWire, Feedly, Thunderbird oder newsboat; dort erscheint jeder neue Artikel, vollständig.',
  by: (names) => `Von ${names}`,
  updated: (date) => `Aktualisiert am ${date}`,
  published: (date) => `Veröffentlicht am ${date}`,
  issueNumber: (number) => `Nr. ${number}`,
  subscribed: (title) => `Sie erhalten diesen Brief, weil Sie ${title} abonniert haben.`,
  quotes: ['„', '“'],
};
