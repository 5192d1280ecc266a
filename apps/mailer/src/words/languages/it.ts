import type { Phrasebook } from '../words.ts';

export const it: Phrasebook = (title) => ({
  address: 'Indirizzo e-mail',
  signUp: {
    heading: `Ricevere ${title} per e-mail`,
    text: 'Mandiamo a questo indirizzo un messaggio con un link di conferma. Prima non inviamo nulla.',
    button: 'Iscriviti',
  },
  askedToConfirm: {
    heading: 'Guardi nella sua casella di posta',
    text: 'Se questo indirizzo può ricevere posta, un messaggio con un link è in arrivo. Apra il link per confermare. Vale sette giorni.',
  },
  confirm: {
    heading: 'Confermi l’iscrizione',
    text: `Ha chiesto di ricevere ${title} per e-mail.`,
    button: 'Sì, desidero riceverlo',
  },
  confirmed: {
    heading: 'Iscrizione confermata',
    text: `Il prossimo numero di ${title} le arriverà per e-mail. Ognuno dice come annullare l’iscrizione.`,
  },
  unsubscribe: {
    heading: `Annullare l’iscrizione a ${title}`,
    text: 'Prema il pulsante e non riceverà più posta da noi.',
    button: 'Annulla l’iscrizione',
  },
  unsubscribed: {
    heading: 'Iscrizione annullata',
    text: 'Non riceverà più posta da noi. Se un numero era già in viaggio, ce ne scusiamo.',
  },
  askForLink: {
    heading: `Annullare l’iscrizione a ${title}`,
    text: 'Ogni nostro messaggio contiene un link che annulla subito l’iscrizione. Possiamo mandarglielo di nuovo:',
    button: 'Mandatemi il link',
  },
  linkSent: {
    heading: 'Guardi nella sua casella di posta',
    text: 'Se questo indirizzo è iscritto, un messaggio con un link per annullare l’iscrizione è in arrivo.',
  },
  badAddress: {
    heading: 'Questo non è un indirizzo e-mail',
    text: 'Torni indietro e controlli che sia scritto bene.',
  },
  badLink: {
    heading: 'Questo link non è completo',
    text: 'Lo copi di nuovo per intero dal messaggio. Un link di conferma vale sette giorni.',
  },
  tooMany: {
    heading: 'Troppe richieste',
    text: 'Riprovi tra un’ora.',
  },
  notFound: {
    heading: 'Questa pagina non esiste',
  },
  failed: {
    heading: 'Qualcosa è andato storto',
    text: 'È colpa nostra, non sua. Riprovi più tardi.',
  },
  confirmLetter: {
    subject: `Confermi, per favore: ${title} per e-mail`,
    asked: `Qualcuno, speriamo lei, ha chiesto di ricevere ${title} per e-mail a questo indirizzo.`,
    open: 'Se è stato lei, apra questo link e confermi entro sette giorni:',
    otherwise: 'Se non è stato lei, non faccia nulla: non le scriveremo più.',
  },
  unsubscribeLetter: {
    subject: `Annullare l’iscrizione a ${title}`,
    asked: `Qualcuno, speriamo lei, ha chiesto come annullare l’iscrizione di questo indirizzo a ${title}.`,
    open: 'Apra questo link e prema il pulsante:',
    otherwise: 'Se non è stato lei, non faccia nulla: l’iscrizione resta valida.',
  },
});
