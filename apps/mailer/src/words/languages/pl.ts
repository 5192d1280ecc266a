import type { Phrasebook } from '../words.ts';

export const pl: Phrasebook = (title) => ({
  address: 'Adres e-mail',
  signUp: {
    heading: `${title} pocztą elektroniczną`,
    text: 'Na ten adres wyślemy wiadomość z linkiem, który go potwierdza. Wcześniej niczego nie wysyłamy.',
    button: 'Subskrybuj',
  },
  askedToConfirm: {
    heading: 'Zajrzyj do skrzynki',
    text: 'Jeśli ten adres przyjmuje pocztę, wiadomość z linkiem jest już w drodze. Otwórz link, aby potwierdzić. Jest ważny przez siedem dni.',
  },
  confirm: {
    heading: 'Potwierdź subskrypcję',
    text: `Chcesz dostawać ${title} pocztą elektroniczną.`,
    button: 'Tak, proszę przysyłać',
  },
  confirmed: {
    heading: 'Subskrypcja potwierdzona',
    text: `Następny numer ${title} przyjdzie pocztą elektroniczną. W każdym jest napisane, jak się wypisać.`,
  },
  unsubscribe: {
    heading: `Rezygnacja z ${title}`,
    text: 'Naciśnij przycisk, a nie dostaniesz od nas więcej wiadomości.',
    button: 'Wypisz mnie',
  },
  unsubscribed: {
    heading: 'Subskrypcja zakończona',
    text: 'Nie dostaniesz od nas więcej wiadomości. Jeśli jakiś numer był już w drodze, przepraszamy.',
  },
  askForLink: {
    heading: `Rezygnacja z ${title}`,
    text: 'W każdej naszej wiadomości jest link, który wypisuje od razu. Możemy przysłać go jeszcze raz:',
    button: 'Przyślij mi link',
  },
  linkSent: {
    heading: 'Zajrzyj do skrzynki',
    text: 'Jeśli ten adres jest na liście, wiadomość z linkiem, który wypisuje, jest już w drodze.',
  },
  badAddress: {
    heading: 'To nie jest adres e-mail',
    text: 'Wróć i sprawdź, czy nie ma w nim literówki.',
  },
  badLink: {
    heading: 'Ten link nie jest kompletny',
    text: 'Skopiuj go z wiadomości jeszcze raz, w całości. Link, który potwierdza, jest ważny przez siedem dni.',
  },
  tooMany: {
    heading: 'Zbyt wiele próśb',
    text: 'Spróbuj ponownie za godzinę.',
  },
  notFound: {
    heading: 'Nie ma takiej strony',
  },
  failed: {
    heading: 'Coś poszło nie tak',
    text: 'To nasza wina, nie Twoja. Spróbuj ponownie później.',
  },
  confirmLetter: {
    subject: `Prosimy o potwierdzenie: ${title} pocztą elektroniczną`,
    asked: `Ktoś, mamy nadzieję, że Ty, poprosił o ${title} pocztą elektroniczną na ten adres.`,
    open: 'Jeśli to Ty, otwórz ten link i potwierdź w ciągu siedmiu dni:',
    otherwise: 'Jeśli to nie Ty, nie rób nic: więcej się nie odezwiemy.',
  },
  unsubscribeLetter: {
    subject: `Rezygnacja z ${title}`,
    asked: `Ktoś, mamy nadzieję, że Ty, zapytał, jak wypisać ten adres z ${title}.`,
    open: 'Otwórz ten link i naciśnij przycisk:',
    otherwise: 'Jeśli to nie Ty, nie rób nic: subskrypcja trwa dalej.',
  },
});
