import type { Phrasebook } from '../words.ts';

export const de: Phrasebook = (title) => ({
  address: 'E-Mail-Adresse',
  signUp: {
    heading: `${title} per E-Mail`,
    text: 'Wir schicken eine E-Mail mit einem Link zur Bestätigung an diese Adresse. Vorher wird nichts verschickt.',
    button: 'Abonnieren',
  },
  askedToConfirm: {
    heading: 'Sehen Sie in Ihr Postfach',
    text: 'Wenn diese Adresse E-Mails empfängt, ist eine Nachricht mit einem Link unterwegs. Öffnen Sie ihn, um zu bestätigen. Er gilt sieben Tage.',
  },
  confirm: {
    heading: 'Abonnement bestätigen',
    text: `Sie möchten ${title} per E-Mail erhalten.`,
    button: 'Ja, bitte zuschicken',
  },
  confirmed: {
    heading: 'Sie haben abonniert',
    text: `Die nächste Ausgabe von ${title} kommt per E-Mail zu Ihnen. In jeder steht, wie Sie das Abonnement beenden.`,
  },
  unsubscribe: {
    heading: `${title} abbestellen`,
    text: 'Nach einem Druck auf den Knopf erhalten Sie keine E-Mails mehr von uns.',
    button: 'Abbestellen',
  },
  unsubscribed: {
    heading: 'Sie haben abbestellt',
    text: 'Sie erhalten keine E-Mails mehr von uns. Falls eine Ausgabe schon unterwegs war, bitten wir um Entschuldigung.',
  },
  askForLink: {
    heading: `${title} abbestellen`,
    text: 'Jede unserer E-Mails enthält einen Link, der sofort abbestellt. Wir schicken ihn Ihnen gern noch einmal:',
    button: 'Link zuschicken',
  },
  linkSent: {
    heading: 'Sehen Sie in Ihr Postfach',
    text: 'Wenn diese Adresse das Abonnement hat, ist eine Nachricht mit einem Link zum Abbestellen unterwegs.',
  },
  badAddress: {
    heading: 'Das ist keine E-Mail-Adresse',
    text: 'Bitte gehen Sie zurück und prüfen Sie sie auf Tippfehler.',
  },
  badLink: {
    heading: 'Dieser Link ist nicht vollständig',
    text: 'Bitte kopieren Sie ihn noch einmal ganz aus der E-Mail. Ein Link zur Bestätigung gilt sieben Tage.',
  },
  tooMany: {
    heading: 'Zu viele Anfragen',
    text: 'Bitte versuchen Sie es in einer Stunde noch einmal.',
  },
  notFound: {
    heading: 'Diese Seite gibt es nicht',
  },
  failed: {
    heading: 'Etwas ist schiefgegangen',
    text: 'Es liegt an uns, nicht an Ihnen. Bitte versuchen Sie es später noch einmal.',
  },
  confirmLetter: {
    subject: `Bitte bestätigen: ${title} per E-Mail`,
    asked: `Jemand, hoffentlich Sie, hat ${title} per E-Mail für diese Adresse bestellt.`,
    open: 'Wenn Sie es waren, öffnen Sie diesen Link und bestätigen Sie innerhalb von sieben Tagen:',
    otherwise: 'Wenn Sie es nicht waren, tun Sie nichts: Sie hören nicht wieder von uns.',
  },
  unsubscribeLetter: {
    subject: `${title} abbestellen`,
    asked: `Jemand, hoffentlich Sie, hat gefragt, wie man ${title} für diese Adresse abbestellt.`,
    open: 'Öffnen Sie diesen Link und drücken Sie auf den Knopf:',
    otherwise: 'Wenn Sie es nicht waren, tun Sie nichts: Ihr Abonnement bleibt bestehen.',
  },
});
