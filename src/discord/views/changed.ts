import type { Citation } from '../../model/citation.ts'
import type { QuoteCheck } from '../../model/look-up.ts'
import type { Texts } from '../languages/texts.ts'
import { inline } from '../text/escape.ts'
import { split } from '../text/split.ts'
import { quoted } from './items.ts'
import { side } from './quote.ts'
import { type Block, COLOURS, type Screen, text } from './screen.ts'

const QUOTE = 400

/** What the answer showed: it was cut out of the document as it stood then. */
const asCited = ({ quote }: Citation, texts: Texts): Block => text(`${texts.asCited}:\n> ${quoted(quote, QUOTE)}`)

/** One side of a comparison, or its first part: the passage below it needs room too. */
function part(check: Extract<QuoteCheck, { readonly kind: 'altered' }>, own: 'asked' | 'archived'): string {
  const [first = '', ...rest] = split(side(check.differences, own), QUOTE)
  return rest.length === 0 ? first : `${first} …`
}

/** What became of the cited words in a document that was changed since; stands above the passage that is there now. */
export function changedBlocks(citation: Citation, check: QuoteCheck, texts: Texts): readonly Block[] {
  switch (check.kind) {
    case 'exact':
      return [text(`**✓ ${texts.stillThere}**`)]
    case 'altered':
      return [
        text(`**≈ ${texts.readsOtherwise}**`),
        text(`${texts.asCited}:\n${part(check, 'asked')}`),
        text(`${texts.asNow}:\n${part(check, 'archived')}`),
      ]
    case 'absent':
      return [text(`**✗ ${texts.notThereAnyMore}**`), asCited(citation, texts)]
  }
}

/** A document that can not be opened any more, by the name and the words that the answer showed of it. */
export function removedScreen(citation: Citation, texts: Texts): Screen {
  return {
    colour: COLOURS.problem,
    blocks: [text(`**${inline(citation.document.title, 140)}**`), text(texts.gone), asCited(citation, texts)],
    controls: [],
  }
}
