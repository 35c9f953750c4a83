/** Footnote cards, links to a place in a document, copying. */
export const READING = `
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const fn of document.querySelectorAll('.fn:hover, .fn:focus-within')) {
    fn.classList.add('closed');
    fn.addEventListener('pointerleave', () => fn.classList.remove('closed'), { once: true });
    fn.addEventListener('focusout', () => fn.classList.remove('closed'), { once: true });
  }
});

const text = document.getElementById('text');
function toPlace() {
  const place = /^#s=(\\d+)-(\\d+)$/.exec(location.hash);
  if (text && place) {
    const address = new URL(location.href);
    address.searchParams.set('s', place[1] + '-' + place[2]);
    address.hash = 's-' + place[1];
    location.replace(address);
  }
}
toPlace();
addEventListener('hashchange', toPlace);
const cited = document.querySelector('mark.cited');
if (cited && (location.hash === '' || location.hash === '#' + cited.id)) cited.scrollIntoView({ block: 'center', behavior: 'instant' });

for (const button of document.querySelectorAll('[data-copy]')) button.hidden = false;
document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
  const citation = button?.closest('.format')?.querySelector('.citation');
  if (citation) await copied(button, citation.textContent);
});

async function copied(button, content) {
  try {
    await navigator.clipboard.writeText(content);
  } catch {
    const field = Object.assign(document.createElement('textarea'), { value: content, className: 'hidden' });
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  const label = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => { button.textContent = label; }, 1600);
}

if (text) {
  const bar = Object.assign(document.createElement('button'), { type: 'button', className: 'primary link-bar', hidden: true, textContent: text.dataset.copyLink });
  bar.dataset.copied = text.dataset.copied;
  document.body.append(bar);
  let chosen;
  document.addEventListener('selectionchange', () => {
    chosen = chosenWords();
    bar.hidden = !chosen;
  });
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('click', () => chosen && copied(bar, linkTo(chosen)));
}

function chosenWords() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return undefined;
  const ends = [...text.querySelectorAll('[data-s]')].filter((leaf) => range.intersectsNode(leaf)).map((leaf) => {
    const inside = document.createRange();
    inside.selectNodeContents(leaf);
    const all = inside.toString();
    let from = 0;
    let to = all.length;
    if (leaf.contains(range.startContainer)) { inside.setEnd(range.startContainer, range.startOffset); from = inside.toString().length; inside.selectNodeContents(leaf); }
    if (leaf.contains(range.endContainer)) { inside.setEnd(range.endContainer, range.endOffset); to = inside.toString().length; }
    return { at: Number(leaf.dataset.s), from, to, words: all.slice(from, to) };
  }).filter(({ words }) => words.trim() !== '');
  const first = ends[0];
  const last = ends[ends.length - 1];
  if (!first) return undefined;
  return {
    start: first.at + first.from + first.words.length - first.words.trimStart().length,
    end: last.at + last.to - (last.words.length - last.words.trimEnd().length),
    words: first.words.trim(),
  };
}

function linkTo({ start, end, words }) {
  const address = new URL(location.origin + location.pathname);
  address.searchParams.set('s', start + '-' + end);
  address.searchParams.set('q', words.slice(0, 80).replace(/[\\uD800-\\uDBFF]$/, ''));
  const token = new URLSearchParams(location.search).get('t');
  if (token) address.searchParams.set('t', token);
  address.hash = 's-' + start;
  return address.href;
}
`
