/** Sends a question without leaving the page, by Enter too, and shows what is done and each sentence as it comes. */
export const ASK = `
const main = document.getElementById('content');
let asking;
let shown = location.pathname + location.search;
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-ask') || !window.ReadableStream) return;
  event.preventDefault();
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter)) if (typeof value === 'string') fields.append(name, value);
  const kept = new URL(form.action).search;
  const live = document.getElementById('live');
  const result = document.getElementById('result');
  asking?.abort();
  asking = new AbortController();
  live.hidden = false;
  live.textContent = form.dataset.working;
  result.replaceChildren();
  result.setAttribute('aria-busy', 'true');
  live.scrollIntoView({ block: 'center' });
  const buttons = form.querySelectorAll('button');
  for (const button of buttons) button.disabled = true;
  try {
    const response = await fetch('/ask/events' + kept, { method: 'POST', body: fields, signal: asking.signal });
    if (!response.ok || !/event-stream/.test(response.headers.get('content-type') ?? '')) throw new Error('refused');
    for await (const [name, data] of events(response.body)) {
      if (name === 'step') live.textContent = data;
      if (name === 'sentence') sentences(result).insertAdjacentHTML('beforeend', data);
      if (name === 'problem') { live.hidden = true; result.innerHTML = data; }
      if (name === 'done') {
        main.innerHTML = data.html;
        document.title = data.title;
        if (data.address) history.pushState({}, '', data.address); else history.pushState({}, '', '/' + kept);
        shown = location.pathname + location.search;
        main.focus({ preventScroll: true });
        scrollTo(0, 0);
      }
    }
  } catch (error) {
    // By the button that was pressed: sent otherwise, a private question would stand in the address.
    if (error.name !== 'AbortError') {
      form.removeAttribute('data-ask');
      for (const button of buttons) button.disabled = false;
      form.requestSubmit(event.submitter);
    }
  } finally {
    result.removeAttribute('aria-busy');
    for (const button of buttons) button.disabled = false;
  }
});
// Shift and Enter begin a new line; while a word is being composed Enter chooses it.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || !field.form?.hasAttribute('data-ask')) return;
  event.preventDefault();
  field.form.requestSubmit(field.form.querySelector('button.primary'));
});
addEventListener('popstate', () => {
  if (location.pathname + location.search !== shown) location.reload();
});

function sentences(result) {
  return result.querySelector('.sentences') ?? result.appendChild(Object.assign(document.createElement('div'), { className: 'sentences' }));
}

async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let held = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    held += value;
    for (let end = held.indexOf('\\n\\n'); end >= 0; end = held.indexOf('\\n\\n')) {
      const lines = held.slice(0, end).split('\\n');
      held = held.slice(end + 2);
      const name = lines.find((line) => line.startsWith('event:'))?.slice(6).trim();
      const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5)).join('\\n');
      if (name) yield [name, JSON.parse(data)];
    }
  }
}
`
