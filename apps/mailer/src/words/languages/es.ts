import type { Phrasebook } from '../words.ts';

export const es: Phrasebook = (title) => ({
  address: 'Dirección de correo',
  signUp: {
    heading: `Recibir ${title} por correo`,
    text: 'Enviamos a esta dirección un mensaje con un enlace de confirmación. Antes de eso no se envía nada.',
    button: 'Suscribirse',
  },
  askedToConfirm: {
    heading: 'Mire su buzón',
    text: 'Si esta dirección puede recibir correo, un mensaje con un enlace está en camino. Abra el enlace para confirmar. Vale siete días.',
  },
  confirm: {
    heading: 'Confirme su suscripción',
    text: `Ha pedido recibir ${title} por correo.`,
    button: 'Sí, quiero recibirlo',
  },
  confirmed: {
    heading: 'Suscripción confirmada',
    text: `El próximo número de ${title} le llegará por correo. Cada uno dice cómo darse de baja.`,
  },
  unsubscribe: {
    heading: `Darse de baja de ${title}`,
    text: 'Pulse el botón y no recibirá más correo nuestro.',
    button: 'Darse de baja',
  },
  unsubscribed: {
    heading: 'Baja confirmada',
    text: 'No recibirá más correo nuestro. Si un número ya estaba en camino, le pedimos disculpas.',
  },
  askForLink: {
    heading: `Darse de baja de ${title}`,
    text: 'Cada uno de nuestros mensajes lleva un enlace que da de baja al momento. Podemos enviárselo de nuevo:',
    button: 'Enviarme el enlace',
  },
  linkSent: {
    heading: 'Mire su buzón',
    text: 'Si esta dirección está suscrita, un mensaje con un enlace para darse de baja está en camino.',
  },
  badAddress: {
    heading: 'Esto no es una dirección de correo',
    text: 'Vuelva atrás y compruebe que está bien escrita.',
  },
  badLink: {
    heading: 'Este enlace no está completo',
    text: 'Cópielo otra vez entero del mensaje. Un enlace de confirmación vale siete días.',
  },
  tooMany: {
    heading: 'Demasiadas peticiones',
    text: 'Inténtelo de nuevo dentro de una hora.',
  },
  notFound: {
    heading: 'Esta página no existe',
  },
  failed: {
    heading: 'Algo ha fallado',
    text: 'La culpa es nuestra, no suya. Inténtelo más tarde.',
  },
  confirmLetter: {
    subject: `Confirme, por favor: ${title} por correo`,
    asked: `Alguien, esperamos que usted, ha pedido recibir ${title} por correo en esta dirección.`,
    open: 'Si ha sido usted, abra este enlace y confirme en un plazo de siete días:',
    otherwise: 'Si no ha sido usted, no haga nada: no volverá a saber de nosotros.',
  },
  unsubscribeLetter: {
    subject: `Darse de baja de ${title}`,
    asked: `Alguien, esperamos que usted, ha preguntado cómo dar de baja esta dirección de ${title}.`,
    open: 'Abra este enlace y pulse el botón:',
    otherwise: 'Si no ha sido usted, no haga nada: la suscripción sigue como está.',
  },
});
