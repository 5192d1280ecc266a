import { readInEpubJs, readInFoliate } from './readers/support/read-in-browser.ts';

const [p = '', w] = process.argv.slice(2);
try {
  const b = await (w === 'f' ? readInFoliate : readInEpubJs)(p);
  console.log(b.title, b.series, b.documents.length, JSON.stringify(b.authors));
} catch (e) {
  console.log(String(e).slice(0, 600));
}
