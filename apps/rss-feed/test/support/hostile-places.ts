import { article } from './content.ts';

/** Where a hostile text may stand: the article's fields, and its body. */
export const PLACES: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => article({ title: text }),
  summary: (text) => article({ summary: text }),
  author: (text) => article({ authors: [text, { name: text, url: 'https://a.example/' }] }),
  tag: (text) => article({ tags: [text, `${text} again`] }),
  id: (text) => article({ id: text }),
  url: (text) => article({ url: `https://a.example/${text}` }),
  section: (text) => article({ section: text }),
  cover: (text) => article({ cover: { image: 'c.png', alt: text } }),
  text: (text) => article({}, `Before.\n\n${text} and ${text}\n\nAfter.`),
  code: (text) => article({}, `Before.\n\n    ${text}\n\n\`${text}\`\n\nAfter.`),
  link: (text) => article({}, `[${text}](<https://a.example/${text}> "${text}")`),
  image: (text) => article({}, `![${text}](<https://a.example/${text}> "${text}")`),
  html: (text) => article({}, `<div title="${text}" onclick="x">${text}</div>\n\nAfter.`),
};
