import type { Phrasebook } from '../words.ts';

export const da: Phrasebook = (title) => ({
  address: 'E-mailadresse',
  signUp: {
    heading: `Få ${title} på e-mail`,
    text: 'Vi sender en e-mail til adressen med et link, der bekræfter den. Før det bliver intet andet sendt.',
    button: 'Abonner',
  },
  askedToConfirm: {
    heading: 'Se i din indbakke',
    text: 'Hvis adressen kan modtage e-mail, er en besked med et link på vej. Åbn linket for at bekræfte. Det gælder i syv dage.',
  },
  confirm: {
    heading: 'Bekræft dit abonnement',
    text: `Du har bedt om ${title} på e-mail.`,
    button: 'Ja, send det til mig',
  },
  confirmed: {
    heading: 'Du abonnerer nu',
    text: `Næste nummer af ${title} kommer til dig på e-mail. I hvert nummer står der, hvordan du afmelder dig.`,
  },
  unsubscribe: {
    heading: `Afmeld ${title}`,
    text: 'Tryk på knappen, så får du ikke mere e-mail fra os.',
    button: 'Afmeld',
  },
  unsubscribed: {
    heading: 'Du er afmeldt',
    text: 'Du får ikke mere e-mail fra os. Hvis et nummer allerede var på vej, beklager vi.',
  },
  askForLink: {
    heading: `Afmeld ${title}`,
    text: 'Hver af vores e-mails har et link, der afmelder med det samme. Vi kan sende det til dig igen:',
    button: 'Send mig linket',
  },
  linkSent: {
    heading: 'Se i din indbakke',
    text: 'Hvis adressen abonnerer, er en besked med et link til at afmelde på vej.',
  },
  badAddress: {
    heading: 'Dette er ikke en e-mailadresse',
    text: 'Gå tilbage, og se den efter for slåfejl.',
  },
  badLink: {
    heading: 'Linket er ikke fuldstændigt',
    text: 'Kopiér det igen fra e-mailen, i sin helhed. Et link, der bekræfter, gælder i syv dage.',
  },
  tooMany: {
    heading: 'For mange forespørgsler',
    text: 'Prøv igen om en time.',
  },
  notFound: {
    heading: 'Siden findes ikke',
  },
  failed: {
    heading: 'Noget gik galt',
    text: 'Fejlen er vores, ikke din. Prøv igen senere.',
  },
  confirmLetter: {
    subject: `Bekræft venligst: ${title} på e-mail`,
    asked: `Nogen, forhåbentlig dig, har bedt om ${title} på e-mail til denne adresse.`,
    open: 'Hvis det var dig, så åbn linket og bekræft inden for syv dage:',
    otherwise: 'Hvis det ikke var dig, skal du ikke gøre noget: Du hører ikke fra os igen.',
  },
  unsubscribeLetter: {
    subject: `Afmeld ${title}`,
    asked: `Nogen, forhåbentlig dig, har spurgt, hvordan denne adresse afmelder ${title}.`,
    open: 'Åbn linket, og tryk på knappen:',
    otherwise: 'Hvis det ikke var dig, skal du ikke gøre noget: Abonnementet fortsætter.',
  },
});
