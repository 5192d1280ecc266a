// Finds the words of the address, /search/?q=, in the index that Pagefind made.
const results = document.getElementById('results');
const status = document.getElementById('status');
const more = document.getElementById('more');
const field = document.querySelector('input[type="search"]');
const PAGE = 10;

const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
field.value = query;
if (query === '') field.focus();
else search(query);

async function search(words) {
  const [first, ...others] = results.dataset.indexes.split(' ');
  if (first === '') {
    status.textContent = results.dataset.nothing;
    return;
  }
  const pagefind = await import(`${first}pagefind.js`);
  await pagefind.options({ baseUrl: '/', excerptLength: 28 });
  for (const other of others) await pagefind.mergeIndex(other);
  const found = (await pagefind.search(words))?.results ?? [];
  status.textContent =
    found.length === 0
      ? results.dataset.nothing
      : results.dataset.found.replace('{count}', found.length);
  let shown = 0;
  const show = async () => {
    const next = found.slice(shown, shown + PAGE);
    shown += next.length;
    const pages = await Promise.all(next.map((one) => one.data()));
    results.append(...pages.map(entry));
    more.hidden = shown >= found.length;
  };
  more.addEventListener('click', show);
  await show();
}

function entry({ url, meta, excerpt }) {
  const article = document.createElement('article');
  article.className = 'entry';
  const heading = article.appendChild(document.createElement('h2'));
  const link = heading.appendChild(document.createElement('a'));
  link.href = url;
  link.dir = 'auto';
  link.textContent = meta.title;
  const text = article.appendChild(document.createElement('p'));
  text.dir = 'auto';
  // The excerpt is HTML of Pagefind: escaped text with marks.
  text.innerHTML = excerpt;
  return article;
}
