import type { Phrasebook } from '../words.ts';

export const sv: Phrasebook = (title) => ({
  address: 'E-postadress',
  signUp: {
    heading: `Få ${title} med e-post`,
    text: 'Vi skickar ett mejl till adressen med en länk som bekräftar den. Inget annat skickas innan dess.',
    button: 'Prenumerera',
  },
  askedToConfirm: {
    heading: 'Titta i din inkorg',
    text: 'Om adressen kan ta emot e-post är ett meddelande med en länk på väg. Öppna länken för att bekräfta. Den gäller i sju dagar.',
  },
  confirm: {
    heading: 'Bekräfta din prenumeration',
    text: `Du har bett om ${title} med e-post.`,
    button: 'Ja, skicka det till mig',
  },
  confirmed: {
    heading: 'Du prenumererar nu',
    text: `Nästa nummer av ${title} kommer till dig med e-post. I varje nummer står hur du avslutar prenumerationen.`,
  },
  unsubscribe: {
    heading: `Avsluta prenumerationen på ${title}`,
    text: 'Tryck på knappen, så får du ingen mer e-post från oss.',
    button: 'Avsluta prenumerationen',
  },
  unsubscribed: {
    heading: 'Prenumerationen är avslutad',
    text: 'Du får ingen mer e-post från oss. Om ett nummer redan var på väg ber vi om ursäkt.',
  },
  askForLink: {
    heading: `Avsluta prenumerationen på ${title}`,
    text: 'Varje mejl från oss har en länk som genast avslutar prenumerationen. Vi kan skicka den till dig igen:',
    button: 'Skicka länken till mig',
  },
  linkSent: {
    heading: 'Titta i din inkorg',
    text: 'Om adressen prenumererar är ett meddelande med en länk som avslutar prenumerationen på väg.',
  },
  badAddress: {
    heading: 'Det här är ingen e-postadress',
    text: 'Gå tillbaka och kontrollera att den är rätt skriven.',
  },
  badLink: {
    heading: 'Länken är inte fullständig',
    text: 'Kopiera den en gång till ur mejlet, i sin helhet. En länk som bekräftar gäller i sju dagar.',
  },
  tooMany: {
    heading: 'För många förfrågningar',
    text: 'Försök igen om en timme.',
  },
  notFound: {
    heading: 'Sidan finns inte',
  },
  failed: {
    heading: 'Något gick fel',
    text: 'Felet är vårt, inte ditt. Försök igen senare.',
  },
  confirmLetter: {
    subject: `Bekräfta: ${title} med e-post`,
    asked: `Någon, förhoppningsvis du, har bett om ${title} med e-post till den här adressen.`,
    open: 'Om det var du, öppna länken och bekräfta inom sju dagar:',
    otherwise: 'Om det inte var du behöver du inte göra något: du hör inte av oss igen.',
  },
  unsubscribeLetter: {
    subject: `Avsluta prenumerationen på ${title}`,
    asked: `Någon, förhoppningsvis du, har frågat hur den här adressen avslutar prenumerationen på ${title}.`,
    open: 'Öppna länken och tryck på knappen:',
    otherwise: 'Om det inte var du behöver du inte göra något: prenumerationen fortsätter.',
  },
});
