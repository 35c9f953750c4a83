import { html } from 'hono/html'
import type { ArchiveFacts } from '../../model/look-up.ts'
import type { Reader } from '../environment.ts'
import { type FilterInput, isFiltered } from '../input.ts'
import type { Html } from '../pages/layout.ts'
import { countText, languageText } from './facts.ts'

/** Kept when a form is sent: the language of the page and the token of its address. */
export function keptFields(reader: Reader): Html {
  const query = new URLSearchParams(reader.to('/').split('?', 2)[1] ?? '')
  return html`${[...query].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`
}

export interface FilterOptions {
  /** Fields that this page has no use for. */
  readonly without?: readonly (keyof FilterInput)[]
  readonly open?: boolean
  /** With a button of its own, where the filters are all that the form has. */
  readonly submit?: boolean
}

/** The filters of a look-up, folded away until one is set. */
export function filterFieldset(
  input: Partial<FilterInput>,
  facts: ArchiveFacts,
  reader: Reader,
  { without = [], open = false, submit = false }: FilterOptions = {},
): Html {
  const { texts, language } = reader
  const { filters } = texts
  const has = (name: keyof FilterInput): boolean => !without.includes(name)
  const select = (
    name: 'collection' | 'language' | 'publisher',
    choices: ArchiveFacts['collections'],
    label: (name: string) => string,
  ): Html =>
    html`<label class="field"
      ><span>${filters[name]}</span
      ><select name="${name}">
        <option value="">${filters.any}</option>
        ${choices
          .slice(0, MOST_CHOICES)
          .map(
            (choice) =>
              html`<option value="${choice.name}" ${choice.name === input[name] ? html`selected` : ''}>
                ${label(choice.name)} (${countText(choice.documents, language)})
              </option>`,
          )}
      </select></label
    >`
  const date = (name: 'after' | 'before' | 'known-on', label: string): Html =>
    html`<label class="field"
      ><span>${label}</span
      ><input
        type="text"
        name="${name}"
        value="${input[name] ?? ''}"
        maxlength="10"
        size="12"
        inputmode="numeric"
        autocomplete="off"
        placeholder="2020-07-17"
        dir="ltr"
        aria-describedby="date-hint"
    /></label>`
  return html`<details class="filters" ${open || isFiltered(input) ? html`open` : ''}>
    <summary>${filters.title}</summary>
    <div class="fields">
      ${has('collection') && facts.collections.length > 1 ? select('collection', facts.collections, (name) => name) : ''}
      ${
        has('language') && facts.languages.length > 1
          ? select('language', facts.languages, (code) => languageText(code, reader))
          : ''
      }
      ${has('publisher') && facts.publishers.length > 1 ? select('publisher', facts.publishers, (name) => name) : ''}
      ${has('after') ? date('after', filters.after) : ''} ${has('before') ? date('before', filters.before) : ''}
      ${has('known-on') ? date('known-on', filters.known) : ''}
      ${
        has('exact')
          ? html`<label class="tick"
              ><input type="checkbox" name="exact" value="true" ${input.exact === undefined ? '' : html`checked`} />
              ${filters.exact}</label
            >`
          : ''
      }
      ${submit ? html`<button type="submit" class="primary">${filters.apply}</button>` : ''}
      <p class="hint" id="date-hint">${filters.dateHint}</p>
    </div>
  </details>`
}

/** A list of thousands of publishers is none to choose from; the rest are found by browsing. */
const MOST_CHOICES = 200
