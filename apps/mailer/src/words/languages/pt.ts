import type { Phrasebook } from '../words.ts';

export const pt: Phrasebook = (title) => ({
  address: 'Endereço de e-mail',
  signUp: {
    heading: `Receber ${title} por e-mail`,
    text: 'Enviamos para este endereço uma mensagem com uma ligação de confirmação. Antes disso, nada é enviado.',
    button: 'Subscrever',
  },
  askedToConfirm: {
    heading: 'Veja a sua caixa de correio',
    text: 'Se este endereço puder receber correio, uma mensagem com uma ligação vai a caminho. Abra a ligação para confirmar. É válida durante sete dias.',
  },
  confirm: {
    heading: 'Confirme a sua subscrição',
    text: `Pediu para receber ${title} por e-mail.`,
    button: 'Sim, quero receber',
  },
  confirmed: {
    heading: 'Subscrição confirmada',
    text: `O próximo número de ${title} chegará por e-mail. Cada um diz como cancelar a subscrição.`,
  },
  unsubscribe: {
    heading: `Cancelar a subscrição de ${title}`,
    text: 'Prima o botão e não receberá mais mensagens nossas.',
    button: 'Cancelar a subscrição',
  },
  unsubscribed: {
    heading: 'Subscrição cancelada',
    text: 'Não receberá mais mensagens nossas. Se um número já ia a caminho, pedimos desculpa.',
  },
  askForLink: {
    heading: `Cancelar a subscrição de ${title}`,
    text: 'Cada mensagem nossa traz uma ligação que cancela logo a subscrição. Podemos enviá-la de novo:',
    button: 'Enviar-me a ligação',
  },
  linkSent: {
    heading: 'Veja a sua caixa de correio',
    text: 'Se este endereço tiver uma subscrição, uma mensagem com uma ligação para a cancelar vai a caminho.',
  },
  badAddress: {
    heading: 'Isto não é um endereço de e-mail',
    text: 'Volte atrás e veja se está bem escrito.',
  },
  badLink: {
    heading: 'Esta ligação não está completa',
    text: 'Copie-a de novo da mensagem, inteira. Uma ligação de confirmação é válida durante sete dias.',
  },
  tooMany: {
    heading: 'Demasiados pedidos',
    text: 'Tente de novo daqui a uma hora.',
  },
  notFound: {
    heading: 'Esta página não existe',
  },
  failed: {
    heading: 'Algo correu mal',
    text: 'A culpa é nossa, não sua. Tente de novo mais tarde.',
  },
  confirmLetter: {
    subject: `Confirme, por favor: ${title} por e-mail`,
    asked: `Alguém, esperamos que tenha sido você, pediu para receber ${title} por e-mail neste endereço.`,
    open: 'Se foi você, abra esta ligação e confirme no prazo de sete dias:',
    otherwise: 'Se não foi você, não faça nada: não voltará a ter notícias nossas.',
  },
  unsubscribeLetter: {
    subject: `Cancelar a subscrição de ${title}`,
    asked: `Alguém, esperamos que tenha sido você, perguntou como cancelar a subscrição de ${title} deste endereço.`,
    open: 'Abra esta ligação e prima o botão:',
    otherwise: 'Se não foi você, não faça nada: a subscrição mantém-se.',
  },
});
