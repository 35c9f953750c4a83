import { html } from 'hono/html'
import type { Carrier, Difference, QuoteCheck } from '../../model/look-up.ts'
import type { Params, Reader } from '../environment.ts'
import type { RoomTexts } from '../languages/texts.ts'
import { searchedText } from '../views/around.ts'
import { hitsView } from '../views/silence.ts'
import { countText } from '../views/facts.ts'
import { keptFields } from '../views/form.ts'
import { directed, linkTo, saidLine, sourceLine } from '../views/sources.ts'
import type { Html } from './layout.ts'

/** Is this sentence in the archive? */
export function quotePage(
  text: string | undefined,
  reader: Reader,
  { check, problem }: { readonly check?: QuoteCheck | undefined; readonly problem?: Html | undefined },
): Html {
  const { texts, to } = reader
  return html`<h1>${texts.quote.title}</h1>
    <p class="lead">${texts.quote.lead}</p>
    <form class="look-up" action="${to('/quote')}" method="get">
      ${keptFields(reader)}
      <label class="question"
        ><span class="label">${texts.quote.label}</span
        ><textarea name="text" rows="3" maxlength="2000" required dir="auto">${text ?? ''}</textarea>
      </label>
      <div class="actions"><button type="submit" class="primary">${texts.quote.button}</button></div>
    </form>
    ${problem ?? ''} ${check === undefined ? '' : checkView(check, reader)}`
}

function checkView(check: QuoteCheck, reader: Reader): Html {
  const { texts } = reader
  if (check.kind === 'absent')
    return html`<section class="check absent">
      <p class="lead verdict"><span aria-hidden="true">✗</span> ${verdictOf(check, texts)}</p>
      <p class="small">${searchedText(check.searched, reader)}</p>
      ${
        check.nearest.length === 0
          ? ''
          : html`<h2>${texts.ask.nearest}</h2>
              ${hitsView(check.nearest, reader)}`
      }
    </section>`
  const isSame = check.kind === 'altered' && (check.spelling ?? check.between) !== undefined
  const isAltered = check.kind === 'altered' && !isSame
  return html`<section class="check ${isSame ? 'respelled' : check.kind}">
    <p class="lead verdict"><span aria-hidden="true">${isAltered ? '≈' : '✓'}</span> ${verdictOf(check, texts)}</p>
    ${check.kind === 'altered' ? differencesView(check.differences, check.carriers[0], reader) : ''}
    ${carriersView(check.carriers, reader)}
  </section>`
}

function verdictOf(check: QuoteCheck, { quote }: RoomTexts): string {
  if (check.kind !== 'altered') return check.kind === 'exact' ? quote.exact : quote.absent
  if (check.between) return quote.wordsBetween(check.between)
  return check.spelling ? quote.respelled(check.spelling.map((one) => quote.spelling[one])) : quote.altered
}

/** Both sentences in one: what only the asker has is struck out, what only the archive has underlined. */
function differencesView(differences: readonly Difference[], carrier: Carrier, { texts }: Reader): Html {
  return html`<h2>${texts.quote.differences}</h2>
    <p class="differences" ${directed(carrier.document.language)}>
      ${differences.map(({ kind, text }) => {
        // The pieces are words without the space between them.
        if (kind === 'same') return html`<span>${text}</span> `
        return kind === 'asked'
          ? html`<del><span class="hidden">[${texts.quote.asked}: </span>${text}<span class="hidden">]</span></del> `
          : html`<ins><span class="hidden">[${texts.quote.archived}: </span>${text}<span class="hidden">]</span></ins> `
      })}
    </p>
    <p class="small">${texts.quote.legend}</p>`
}

function carriersView(carriers: readonly Carrier[], reader: Reader): Html {
  const { texts, language } = reader
  const list = carriers.map(({ document, span }) => `${document.id}.${span.start}-${span.end}`).join('_')
  return html`<h2>${texts.quote.carriers(countText(carriers.length, language))}</h2>
    <ol class="hits">
      ${carriers.map(({ document, span, quote, attribution }, at) => {
        const around: Params = list.length > LONGEST_LIST ? {} : { c: list, n: at + 1 }
        const href = linkTo(reader, document.id, span, quote, around)
        const isEarliest = at === 0 && carriers.length > 1 && document.publishedOn !== undefined
        return html`<li>
          ${sourceLine(document, href, reader)}
          ${isEarliest ? html`<span class="badge">${texts.quote.earliest}</span>` : ''} ${saidLine(attribution, reader)}
          <blockquote class="quote" ${directed(document.language)}>${quote}</blockquote>
        </li>`
      })}
    </ol>`
}

const LONGEST_LIST = 1000
