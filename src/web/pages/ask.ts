import { html } from 'hono/html'
import type { ArchiveFacts } from '../../model/look-up.ts'
import type { Reader } from '../environment.ts'
import type { FilterInput } from '../input.ts'
import type { Problem } from '../look-up.ts'
import { countText, dateText, languageText } from '../views/facts.ts'
import { filterFieldset, keptFields } from '../views/form.ts'
import { problemNote } from '../views/problem-note.ts'
import type { Html } from './layout.ts'

export interface AskForm {
  readonly q: string | undefined
  readonly filter: Partial<FilterInput>
  readonly earlier: readonly string[]
  /** A question that may stand in no address, and so in no form that is sent as one. */
  readonly isPrivate: boolean
}

/** The question box with its filters. `result` is what was answered, `problem` why nothing could be. */
export function askPage(
  form: AskForm,
  facts: ArchiveFacts,
  reader: Reader,
  { result, problem }: { readonly result?: Html; readonly problem?: Problem },
): Html {
  const { texts } = reader
  const isFront = form.q === undefined
  return html`${
      isFront
        ? html`<h1>${texts.ask.title}</h1>
            <p class="lead">${texts.ask.lead}</p>`
        : html`<h1 class="asked" dir="auto">${form.q}</h1>`
    }
    ${problem === undefined ? '' : problemNote(problem, reader)}
    <div id="live" class="live" role="status" hidden></div>
    <div id="result">${result ?? ''}</div>
    ${isFront ? askForm(form, facts, reader) : followForms(form, facts, reader)} ${isFront ? front(facts, reader) : ''}`
}

/** Sent as GET, a question has an address that can be passed on; sent privately, as POST, it stands in none. */
function askForm(form: AskForm, facts: ArchiveFacts, reader: Reader): Html {
  const { texts } = reader
  const to = reader.to('/')
  return html`<form class="ask" action="${to}" method="get" data-ask data-working="${texts.ask.working}">
    ${keptFields(reader)}
    <label class="question"
      ><span class="label">${texts.ask.label}</span
      ><textarea name="q" rows="2" maxlength="1000" required dir="auto" autocapitalize="sentences">
${form.q ?? ''}</textarea>
    </label>
    ${filterFieldset(form.filter, facts, reader, { without: ['publisher'] })}
    <div class="actions">
      <button type="submit" class="primary">${texts.ask.button}</button>
      <button type="submit" formmethod="post" name="private" value="true">${texts.ask.privately}</button>
      <p class="hint">${texts.ask.privateHelp}</p>
    </div>
  </form>`
}

/**
 * Under an answer: ask on, remembering the questions before. What remembers a private question is private itself: it would
 * else carry that question into an address, a receipt and a list. To ask in public one begins anew.
 */
function followForms(form: AskForm, facts: ArchiveFacts, reader: Reader): Html {
  const { texts } = reader
  const earlier = [...form.earlier, ...(form.q === undefined ? [] : [form.q])].slice(-5)
  const privately = form.isPrivate
    ? html`<input type="hidden" name="private" value="true" />
        <button type="submit" class="primary">${texts.ask.privately}</button>
        <p class="hint">${texts.ask.afterPrivate} <a href="${reader.to('/')}">${texts.ask.anew}</a></p>`
    : html`<button type="submit" class="primary">${texts.ask.button}</button>
        <button type="submit" formmethod="post" name="private" value="true">${texts.ask.privately}</button>`
  return html`<section class="ask-on" aria-labelledby="follow-title">
    <h2 id="follow-title">${texts.ask.followUp}</h2>
    <form
      class="ask"
      action="${reader.to('/')}"
      method="${form.isPrivate ? 'post' : 'get'}"
      data-ask
      data-working="${texts.ask.working}"
    >
      ${keptFields(reader)}
      ${earlier.map((question) => html`<input type="hidden" name="earlier" value="${question}" />`)}
      <label class="question"
        ><span class="label">${texts.ask.followUpHelp}</span
        ><textarea name="q" rows="2" maxlength="1000" required dir="auto"></textarea>
      </label>
      ${filterFieldset(form.filter, facts, reader, { without: ['publisher'] })}
      <div class="actions">${privately}</div>
    </form>
  </section>`
}

function front(facts: ArchiveFacts, reader: Reader): Html {
  const { texts, language, to } = reader
  const held = texts.ask.holds(countText(facts.documents, language), countText(facts.passages, language))
  const between =
    facts.from === undefined || facts.to === undefined
      ? undefined
      : texts.ask.between(dateText(facts.from, language), dateText(facts.to, language))
  const languages = facts.languages.map(({ name }) => languageText(name, reader)).slice(0, 8)
  return html`<section class="holdings small">
      <p>${[held, between, languages.join(', ')].filter((part) => part !== undefined && part !== '').join(' · ')}</p>
      <ul class="chips">
        ${facts.collections.slice(0, 12).map(
          ({ name, documents }) =>
            html`<li>
              <a href="${to('/browse', { collection: name })}"
                ><bdi>${name}</bdi> <span class="count">${countText(documents, language)}</span></a
              >
            </li>`,
        )}
      </ul>
    </section>
    <section class="about">
      <div>
        <h2>${texts.ask.how[0]}</h2>
        <p>${texts.ask.how[1]}</p>
      </div>
      <div>
        <h2>${texts.ask.privacy[0]}</h2>
        <p>${texts.ask.privacy[1]}</p>
      </div>
    </section>`
}
