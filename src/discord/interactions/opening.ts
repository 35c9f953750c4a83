import type { Citation } from '../../model/citation.ts'
import type { Span } from '../../model/span.ts'
import type { Filter } from '../../model/filter.ts'
import type { SourceCard } from '../../model/look-up.ts'
import { changedBlocks, removedScreen } from '../views/changed.ts'
import { notice, type Screen } from '../views/screen.ts'
import { type SourcePlace, sourceScreen } from '../views/source.ts'
import type { Pressed } from './pressed.ts'

const isHidden = ({ document }: Citation, { visible }: Filter): boolean =>
  visible !== undefined && !visible.includes(document.collection)

/** A document's card, or a passage of it with the words of `cited` in bold. */
export async function sourceView(
  pressed: Pressed,
  reference: string,
  passage: string | undefined,
  cited: Span | undefined,
): Promise<Screen> {
  const { kit, asked, texts } = pressed
  const filter = await kit.access.visible(asked.asker, 'private')
  const card = await kit.archive().source(reference, { filter, ...(passage === undefined ? {} : { passage }) })
  return card === undefined ? notice(texts.gone) : drawn(pressed, card, { full: passage === undefined, cited })
}

function drawn(
  { texts, asked }: Pressed,
  card: SourceCard,
  how: Pick<SourcePlace, 'full' | 'above'> & { readonly cited: Span | undefined },
): Screen {
  const { cited, ...rest } = how
  const place = { texts, asker: asked.asker.userId, ...rest }
  return sourceScreen(card, cited === undefined ? place : { ...place, cited })
}

/** The cited passage of a recorded answer, also when its document was changed since: then its words are looked for anew. */
export async function openCitation(pressed: Pressed, record: string, marker: number): Promise<Screen> {
  const { kit, asked, texts } = pressed
  const saved = await kit.records.load(record)
  if (saved?.kind !== 'answer' || saved.answer.kind !== 'answered') return notice(texts.expired)
  const citation = saved.answer.citations.find((one) => one.marker === marker)
  const filter = await kit.access.visible(asked.asker, 'private')
  if (citation === undefined || isHidden(citation, filter)) return notice(texts.gone)
  const { document, passageId, span } = citation
  const card = await kit.archive().source(document.id, { filter, passage: passageId })
  return card?.passage?.id === passageId
    ? drawn(pressed, card, { full: false, cited: span })
    : openChanged(pressed, citation, filter)
}

/** A document is known by its bytes, so a changed one is another, found by its file. */
async function openChanged(pressed: Pressed, citation: Citation, filter: Filter): Promise<Screen> {
  const { kit, texts } = pressed
  const archive = kit.archive()
  const now = await archive.source(citation.document.file, { filter })
  if (now === undefined) return removedScreen(citation, texts)
  const check = await archive.quote(citation.quote, { ...filter, document: now.document.id })
  const above = changedBlocks(citation, check, texts)
  if (check.kind === 'absent') return drawn(pressed, now, { full: false, above, cited: undefined })
  const [place] = check.carriers
  const card = await archive.source(place.document.id, { filter, passage: place.passageId })
  return card === undefined
    ? removedScreen(citation, texts)
    : drawn(pressed, card, { full: false, above, cited: place.span })
}
