import type { Labels } from '../labels.ts';

export const es: Labels = {
  language: 'es',
  contents: 'Contenido',
  cover: 'Portada',
  letter: 'Editorial',
  colophon: 'Sobre este número',
  previous: 'Anterior',
  next: 'Siguiente',
  archive: 'Archivo',
  readOnTheWeb: 'Leer en la web',
  unsubscribe: 'Darse de baja',
  links: 'Enlaces',
  notes: 'Notas',
  note: 'nota',
  image: 'Imagen',
  deleted: 'tachado',
  made: 'Hecho con Pressroom, a partir del mismo texto que el canal y el boletín.',
  fonts:
    'El texto usa las fuentes de su lector; la cubierta está compuesta en Noto, bajo la SIL Open Font License.',
  accessibility: {
    text: 'El texto puede verse con cualquier letra, tamaño y color, y leerse en voz alta de la primera página a la última.',
    structure: 'Títulos, índice y enlaces guían por el número.',
    described: 'Cada imagen está descrita con palabras.',
    undescribed: 'Algunas imágenes no están descritas con palabras.',
    noImages: 'No hay más imágenes que la cubierta.',
    formulas: 'Las fórmulas están escritas en MathML.',
  },
  aboutFeed:
    'Esto es un canal: los artículos nuevos llegan hasta usted y nadie le pide su nombre. Copie la dirección de esta página en un lector de canales, como NetNewsWire, Feedly, Thunderbird o newsboat, y allí estará cada artículo nuevo, completo.',
  by: (names) => `Por ${names}`,
  updated: (date) => `Actualizado el ${date}`,
  published: (date) => `Publicado el ${date}`,
  issueNumber: (number) => `N.º ${number}`,
  subscribed: (title) => `Recibe esta carta por su suscripción a ${title}.`,
  quotes: ['«', '»'],
};
