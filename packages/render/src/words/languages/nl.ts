import type { Labels } from '../labels.ts';

export const nl: Labels = {
  language: 'nl',
  contents: 'Inhoud',
  cover: 'Omslag',
  letter: 'Redactioneel',
  colophon: 'Colofon',
  previous: 'Vorige',
  next: 'Volgende',
  archive: 'Archief',
  readOnTheWeb: 'Lees op het web',
  unsubscribe: 'Uitschrijven',
  links: 'Links',
  notes: 'Noten',
  note: 'noot',
  image: 'Afbeelding',
  deleted: 'doorgehaald',
  made: 'Gemaakt met Pressroom, uit dezelfde tekst als de feed en de nieuwsbrief.',
  fonts:
    'De tekst heeft de lettertypen van uw lezer; het omslag is gezet in Noto, onder de SIL Open Font License.',
  accessibility: {
    text: 'De tekst kan in elk lettertype, elke grootte en elke kleur worden getoond en van de eerste tot de laatste pagina worden voorgelezen.',
    structure: 'Koppen, inhoudsopgave en links leiden door het nummer.',
    described: 'Elke afbeelding is in woorden beschreven.',
    undescribed: 'Sommige afbeeldingen zijn niet in woorden beschreven.',
    noImages: 'Er zijn geen afbeeldingen behalve het omslag.',
    formulas: 'Formules zijn geschreven in MathML.',
  },
  aboutFeed:
    'Dit is een feed: nieuwe artikelen komen naar u toe en niemand vraagt naar uw naam. Kopieer het adres van deze pagina naar een feedlezer, zoals NetNewsWire, Feedly, Thunderbird of newsboat, en elk nieuw artikel staat daar, in zijn geheel.',
  by: (names) => `Door ${names}`,
  updated: (date) => `Bijgewerkt op ${date}`,
  published: (date) => `Gepubliceerd op ${date}`,
  issueNumber: (number) => `Nr. ${number}`,
  subscribed: (title) => `U ontvangt deze brief omdat u zich op ${title} hebt geabonneerd.`,
  quotes: ['“', '”'],
};
