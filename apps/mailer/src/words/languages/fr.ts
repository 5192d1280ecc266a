import type { Phrasebook } from '../words.ts';

export const fr: Phrasebook = (title) => ({
  address: 'Adresse e-mail',
  signUp: {
    heading: `Recevoir ${title} par e-mail`,
    text: 'Nous envoyons à cette adresse un e-mail avec un lien de confirmation. Rien d’autre n’est envoyé avant.',
    button: 'S’abonner',
  },
  askedToConfirm: {
    heading: 'Consultez votre messagerie',
    text: 'Si cette adresse peut recevoir des e-mails, un message avec un lien est en route. Ouvrez le lien pour confirmer. Il est valable sept jours.',
  },
  confirm: {
    heading: 'Confirmez votre abonnement',
    text: `Vous avez demandé à recevoir ${title} par e-mail.`,
    button: 'Oui, envoyez-le-moi',
  },
  confirmed: {
    heading: 'Vous êtes abonné',
    text: `Le prochain numéro de ${title} vous parviendra par e-mail. Chaque numéro indique comment se désabonner.`,
  },
  unsubscribe: {
    heading: `Se désabonner de ${title}`,
    text: 'Appuyez sur le bouton et vous ne recevrez plus d’e-mails de notre part.',
    button: 'Se désabonner',
  },
  unsubscribed: {
    heading: 'Vous êtes désabonné',
    text: 'Vous ne recevrez plus d’e-mails de notre part. Si un numéro était déjà en route, veuillez nous en excuser.',
  },
  askForLink: {
    heading: `Se désabonner de ${title}`,
    text: 'Chacun de nos e-mails contient un lien qui désabonne aussitôt. Nous pouvons vous le renvoyer :',
    button: 'Envoyez-moi le lien',
  },
  linkSent: {
    heading: 'Consultez votre messagerie',
    text: 'Si cette adresse est abonnée, un message avec un lien de désabonnement est en route.',
  },
  badAddress: {
    heading: 'Ce n’est pas une adresse e-mail',
    text: 'Revenez en arrière et vérifiez qu’elle est bien écrite.',
  },
  badLink: {
    heading: 'Ce lien n’est pas complet',
    text: 'Copiez-le à nouveau en entier depuis l’e-mail. Un lien de confirmation est valable sept jours.',
  },
  tooMany: {
    heading: 'Trop de demandes',
    text: 'Veuillez réessayer dans une heure.',
  },
  notFound: {
    heading: 'Cette page n’existe pas',
  },
  failed: {
    heading: 'Une erreur s’est produite',
    text: 'Elle vient de nous, pas de vous. Veuillez réessayer plus tard.',
  },
  confirmLetter: {
    subject: `Veuillez confirmer : ${title} par e-mail`,
    asked: `Quelqu’un, vous sans doute, a demandé à recevoir ${title} par e-mail à cette adresse.`,
    open: 'Si c’était vous, ouvrez ce lien et confirmez dans les sept jours :',
    otherwise: 'Si ce n’était pas vous, ne faites rien : vous n’entendrez plus parler de nous.',
  },
  unsubscribeLetter: {
    subject: `Se désabonner de ${title}`,
    asked: `Quelqu’un, vous sans doute, a demandé comment désabonner cette adresse de ${title}.`,
    open: 'Ouvrez ce lien et appuyez sur le bouton :',
    otherwise: 'Si ce n’était pas vous, ne faites rien : vous restez abonné.',
  },
});
