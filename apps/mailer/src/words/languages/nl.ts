import type { Phrasebook } from '../words.ts';

export const nl: Phrasebook = (title) => ({
  address: 'E-mailadres',
  signUp: {
    heading: `${title} per e-mail ontvangen`,
    text: 'We sturen een e-mail naar dit adres, met een link om het te bevestigen. Daarvoor wordt er niets verstuurd.',
    button: 'Abonneren',
  },
  askedToConfirm: {
    heading: 'Kijk in uw mailbox',
    text: 'Als dit adres e-mail kan ontvangen, is er een bericht met een link onderweg. Open de link om te bevestigen. Hij is zeven dagen geldig.',
  },
  confirm: {
    heading: 'Bevestig uw abonnement',
    text: `U hebt gevraagd om ${title} per e-mail te ontvangen.`,
    button: 'Ja, stuur maar op',
  },
  confirmed: {
    heading: 'U bent geabonneerd',
    text: `Het volgende nummer van ${title} komt per e-mail naar u toe. In elk nummer staat hoe u zich uitschrijft.`,
  },
  unsubscribe: {
    heading: `Uitschrijven voor ${title}`,
    text: 'Druk op de knop en u krijgt geen e-mail meer van ons.',
    button: 'Uitschrijven',
  },
  unsubscribed: {
    heading: 'U bent uitgeschreven',
    text: 'U krijgt geen e-mail meer van ons. Was er al een nummer onderweg, dan spijt ons dat.',
  },
  askForLink: {
    heading: `Uitschrijven voor ${title}`,
    text: 'In elke e-mail van ons staat een link waarmee u zich meteen uitschrijft. We kunnen hem u nog eens sturen:',
    button: 'Stuur mij de link',
  },
  linkSent: {
    heading: 'Kijk in uw mailbox',
    text: 'Als dit adres geabonneerd is, is er een bericht met een link om u uit te schrijven onderweg.',
  },
  badAddress: {
    heading: 'Dit is geen e-mailadres',
    text: 'Ga terug en controleer het op typefouten.',
  },
  badLink: {
    heading: 'Deze link is niet volledig',
    text: 'Kopieer hem nog eens helemaal uit de e-mail. Een link om te bevestigen is zeven dagen geldig.',
  },
  tooMany: {
    heading: 'Te veel verzoeken',
    text: 'Probeer het over een uur nog eens.',
  },
  notFound: {
    heading: 'Deze pagina bestaat niet',
  },
  failed: {
    heading: 'Er ging iets mis',
    text: 'Het ligt aan ons, niet aan u. Probeer het later nog eens.',
  },
  confirmLetter: {
    subject: `Bevestig alstublieft: ${title} per e-mail`,
    asked: `Iemand, hopelijk u, heeft gevraagd om ${title} per e-mail op dit adres te ontvangen.`,
    open: 'Was u het, open dan deze link en bevestig binnen zeven dagen:',
    otherwise: 'Was u het niet, doe dan niets: u hoort niet meer van ons.',
  },
  unsubscribeLetter: {
    subject: `Uitschrijven voor ${title}`,
    asked: `Iemand, hopelijk u, heeft gevraagd hoe dit adres zich uitschrijft voor ${title}.`,
    open: 'Open deze link en druk op de knop:',
    otherwise: 'Was u het niet, doe dan niets: het abonnement blijft bestaan.',
  },
});
