import type { SearchResult, SourceList } from '../../model/look-up.ts'
import type { DocumentFacts } from '../../model/document.ts'
import type { Texts } from '../languages/texts.ts'
import { inline, oneLined } from '../text/escape.ts'
import { customId } from '../text/ids.ts'
import { PAGE_CHARACTERS } from '../text/limits.ts'
import { documentLines, searchedText, shortFacts } from './facts.ts'
import { hitItem, numbered } from './items.ts'
import { paginate } from './pages.ts'
import { pageButtons } from './paging.ts'
import { COLOURS, type Control, notice, type Screen, text } from './screen.ts'

export interface ListPlace {
  readonly record: string
  readonly texts: Texts
  /** How many hits or documents were asked for on a page: what “previous” goes back by. */
  readonly count: number
}

export const back = (offset: number, count: number): number | undefined =>
  offset > 0 ? Math.max(0, offset - count) : undefined

/** Shows as many hits as fit one page whole; “next” goes on after the last one shown. */
export function searchScreen(result: SearchResult, place: ListPlace): Screen {
  const { texts, record } = place
  const title = `**${texts.results(inline(result.query, 120))}**`
  const notes = (result.notes ?? []).slice(0, 3).map((note) => `-# ${oneLined(texts.note(note), 240)}\n`)
  const footer = `${notes.join('')}-# ${searchedText(result.searched, texts)}`
  if (result.hits.length === 0)
    return {
      ...notice(`${title}\n\n${texts.nothingFound}`, COLOURS.silent),
      blocks: [text(title), text(texts.nothingFound), text(footer)],
    }
  const room = PAGE_CHARACTERS - title.length - footer.length - 60
  const excerpt = Math.max(80, Math.floor(room / result.hits.length) - 180)
  const items = result.hits.map((hit, at) => [hitItem(hit, result.offset + at, texts, excerpt)])
  const [shown = []] = paginate(items, title.length + footer.length + 60)
  const next = result.more || shown.length < result.hits.length ? result.offset + shown.length : undefined
  return {
    colour: COLOURS.plain,
    blocks: [text(title), ...shown, text(footer)],
    controls: pageButtons(record, back(result.offset, place.count), next, texts),
  }
}

/** Documents to choose from by a menu, whose values are their ids. */
export function documentMenu(documents: readonly DocumentFacts[], at: number, texts: Texts): readonly Control[] {
  if (documents.length === 0) return []
  const choices = documents.map((document) => ({
    label: document.title,
    value: document.id,
    description: shortFacts(document, texts),
  }))
  return [{ kind: 'menu', id: customId({ kind: 'document', at }), placeholder: texts.chooseDocument, choices }]
}

export function sourcesScreen(list: SourceList, place: ListPlace): Screen {
  const { texts, record } = place
  if (list.documents.length === 0) return notice(texts.noHoldings, COLOURS.silent)
  const title = `**${texts.holdings(list.total)}**`
  const groups = list.documents.map((document, at) => {
    const number = numbered(list.offset + at, document.title)
    return [text(`${number}${documentLines(document, texts, { extra: [inline(document.collection, 60)] })}`)]
  })
  const [shown = []] = paginate(groups, title.length + 60)
  const end = list.offset + shown.length
  const documents = list.documents.slice(0, shown.length)
  return {
    colour: COLOURS.plain,
    blocks: [text(title), ...shown, text(`-# ${list.offset + 1}–${end} / ${list.total}`)],
    controls: [
      ...documentMenu(documents, list.offset, texts),
      ...pageButtons(record, back(list.offset, place.count), end < list.total ? end : undefined, texts),
    ],
  }
}
