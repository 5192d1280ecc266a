import type { Labels } from '../labels.ts';

export const fr: Labels = {
  language: 'fr',
  contents: 'Sommaire',
  cover: 'Couverture',
  letter: 'Éditorial',
  colophon: 'À propos de ce numéro',
  previous: 'Précédent',
  next: 'Suivant',
  archive: 'Archives',
  readOnTheWeb: 'Lire sur le web',
  unsubscribe: 'Se désabonner',
  links: 'Liens',
  notes: 'Notes',
  note: 'note',
  image: 'Image',
  deleted: 'supprimé',
  made: 'Réalisé avec Pressroom, à partir du même texte que le flux et la lettre.',
  fonts:
    'Le texte prend les polices de votre liseuse ; la couverture est composée en Noto, sous licence SIL Open Font License.',
  accessibility: {
    text: 'Le texte peut être affiché dans toute police, taille et couleur, et lu à voix haute de la première à la dernière page.',
    structure: 'Titres, sommaire et liens guident à travers le numéro.',
    described: 'Chaque image est décrite en mots.',
    undescribed: 'Certaines images ne sont pas décrites en mots.',
    noImages: 'Il n’y a pas d’autre image que la couverture.',
    formulas: 'Les formules sont écrites en MathML.',
  },
  aboutFeed:
    'Ceci est un flux : les nouveaux articles viennent à vous, et personne ne demande votre nom. Copiez l’adresse de cette page dans un lecteur de flux, tel que NetNewsWire, Feedly, Thunderbird ou newsboat : chaque nouvel article y sera, en entier.',
  by: (names) => `Par ${names}`,
  updated: (date) => `Mis à jour le ${date}`,
  published: (date) => `Publié le ${date}`,
  issueNumber: (number) => `N° ${number}`,
  subscribed: (title) => `Vous recevez cette lettre en raison de votre abonnement à ${title}.`,
  quotes: ['«\u00A0', '\u00A0»'],
};
