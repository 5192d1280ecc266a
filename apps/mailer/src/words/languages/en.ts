import type { Phrasebook } from '../words.ts';

export const en: Phrasebook = (title) => ({
  address: 'Mail address',
  signUp: {
    heading: `Get ${title} by mail`,
    text: 'We send a mail to this address, with a link that confirms it. Nothing is sent before that.',
    button: 'Subscribe',
  },
  askedToConfirm: {
    heading: 'Look into your mailbox',
    text: 'If this address can get mail, a message with a link is on its way to it. Open the link to confirm. It is good for seven days.',
  },
  confirm: {
    heading: 'Confirm your subscription',
    text: `You asked for ${title} by mail.`,
    button: 'Yes, send it to me',
  },
  confirmed: {
    heading: 'You are subscribed',
    text: `The next issue of ${title} comes to you by mail. Each one tells how to unsubscribe.`,
  },
  unsubscribe: {
    heading: `Unsubscribe from ${title}`,
    text: 'Press the button, and you will get no more mail from us.',
    button: 'Unsubscribe',
  },
  unsubscribed: {
    heading: 'You are unsubscribed',
    text: 'You will get no more mail from us. If an issue was on its way already, we are sorry.',
  },
  askForLink: {
    heading: `Unsubscribe from ${title}`,
    text: 'Each mail of ours holds a link that unsubscribes at once. We can send it to you again:',
    button: 'Send me the link',
  },
  linkSent: {
    heading: 'Look into your mailbox',
    text: 'If this address is subscribed, a message with a link that unsubscribes is on its way to it.',
  },
  badAddress: {
    heading: 'This is no mail address',
    text: 'Please go back and check it for typing errors.',
  },
  badLink: {
    heading: 'This link is not complete',
    text: 'Please copy it from the mail again, the whole of it. A link that confirms is good for seven days.',
  },
  tooMany: {
    heading: 'Too many requests',
    text: 'Please try again in an hour.',
  },
  notFound: {
    heading: 'There is no such page',
  },
  failed: {
    heading: 'Something went wrong',
    text: 'It is our fault, not yours. Please try again later.',
  },
  confirmLetter: {
    subject: `Please confirm: ${title} by mail`,
    asked: `Somebody, we hope you, asked for ${title} by mail at this address.`,
    open: 'If it was you, open this link and confirm, within seven days:',
    otherwise: 'If it was not you, do nothing: you will not hear from us again.',
  },
  unsubscribeLetter: {
    subject: `Unsubscribe from ${title}`,
    asked: `Somebody, we hope you, asked how to unsubscribe this address from ${title}.`,
    open: 'Open this link and press the button:',
    otherwise: 'If it was not you, do nothing: you stay subscribed.',
  },
});
