import type { Answer } from '../../model/answer.ts'
import type { Citation } from '../../model/citation.ts'
import type { Texts } from '../languages/texts.ts'
import { VERDICTS } from '../languages/texts.ts'
import { inline, link, oneLined } from '../text/escape.ts'
import { customId } from '../text/ids.ts'
import { searchedText, shortFacts } from './facts.ts'
import { BUTTONS, citedPages } from './footnotes.ts'
import { hitItem } from './items.ts'
import { lengthOf, paginate } from './pages.ts'
import { neighbours, pageButtons } from './paging.ts'
import { type Block, COLOURS, type Control, type Press, type Screen, text } from './screen.ts'

export interface AnswerPlace {
  readonly record: string
  readonly texts: Texts
  /** The question above the answer: a slash command does not show what was typed. */
  readonly withQuestion: boolean
  /** In a thread a follow-up is offered, in a channel a thread. */
  readonly offer: 'thread' | 'follow' | 'nothing'
  /** The reading room's address of a receipt, where there is one. */
  readonly receiptLink?: (receiptId: string) => string | undefined
}

const QUESTION = 250
const EXCERPT = 220

export function citationMenu(
  citations: readonly Citation[],
  { record, texts }: Pick<AnswerPlace, 'record' | 'texts'>,
): Control {
  const choices = citations.map((citation) => ({
    label: `[${citation.marker}] ${citation.document.title}`,
    value: String(citation.marker),
    description: shortFacts(citation.document, texts),
  }))
  return { kind: 'menu', id: customId({ kind: 'pick', record }), placeholder: texts.choose, choices }
}

function controlsUnder(place: AnswerPlace, answered: boolean): readonly Control[] {
  const { record, texts } = place
  const offered: Readonly<Record<AnswerPlace['offer'], readonly Press[]>> = {
    thread: [{ label: texts.thread, id: customId({ kind: 'thread', record }), style: 'quiet' }],
    follow: [{ label: texts.follow, id: customId({ kind: 'follow', record }), style: 'main' }],
    nothing: [],
  }
  const exported: readonly Press[] = answered
    ? [{ label: texts.export, id: customId({ kind: 'export', record }), style: 'quiet' }]
    : []
  const presses = [...offered[place.offer], ...exported]
  const choices = VERDICTS.map((verdict) => ({ label: texts.verdicts[verdict], value: verdict }))
  return [
    ...(presses.length === 0 ? [] : [{ kind: 'buttons' as const, presses }]),
    { kind: 'menu', id: customId({ kind: 'feedback', record }), placeholder: texts.feedback, choices },
  ]
}

/** Only several documents can be fewer origins than they look. */
function originsText(answer: Answer, texts: Texts): string | undefined {
  if (answer.kind === 'silent') return undefined
  const documents = new Set(answer.citations.map(({ document }) => document.id)).size
  return documents < 2 ? undefined : texts.origins(documents, answer.origins)
}

/** The answer's receipt, under which it can be looked at again; a link where the reading room has an address. */
function receiptText({ receiptId }: Answer, { texts, receiptLink }: AnswerPlace): string | undefined {
  if (receiptId === undefined) return undefined
  const host = link(receiptLink?.(receiptId))
  return [`${texts.receipt} ${inline(receiptId, 40)}`, host].filter((part) => part !== '').join(' ')
}

/** The question as it was typed and, of a follow-up, as it was understood, so that a wrong guess is seen. */
export function questionBlocks(answer: Pick<Answer, 'question' | 'asked'>, withQuestion: boolean): readonly Block[] {
  const typed = answer.asked ?? answer.question
  return [
    ...(withQuestion && typed !== '' ? [text(`> ${inline(typed, QUESTION)}`)] : []),
    ...(answer.asked === undefined ? [] : [text(`-# ↳ ${inline(answer.question, QUESTION)}`)]),
  ]
}

/** The pages of an answer, or the one page that says the archive is silent. */
export function answerScreens(answer: Answer, place: AnswerPlace): readonly Screen[] {
  const { texts, record } = place
  const question = questionBlocks(answer, place.withQuestion)
  const receipt = receiptText(answer, place)
  const notes = [
    ...answer.notes.slice(0, 3).map((note) => text(`-# ${oneLined(texts.note(note), 240)}`)),
    ...(receipt === undefined ? [] : [text(`-# ${receipt}`)]),
  ]
  const footer = `-# ${[originsText(answer, texts), searchedText(answer.searched, texts)].filter((part) => part !== undefined).join(' · ')}`
  if (answer.kind === 'silent') {
    const said = [...question, text(`**${texts.silent}**`), ...(answer.nearest.length > 0 ? [text(texts.nearest)] : [])]
    const near = answer.nearest.slice(0, 3).map((hit, at) => [hitItem(hit, at, texts, EXCERPT)])
    const [first = []] = paginate(near, lengthOf([...said, ...notes, text(footer)]))
    const blocks = [...said, ...first, ...notes, text(footer)]
    return [{ colour: COLOURS.silent, blocks, controls: controlsUnder(place, false) }]
  }
  // 40 more for "Page 1 of 2".
  const around = lengthOf([...question, ...notes, text(footer)]) + 40
  const pages = citedPages(answer.sentences, answer.citations, { texts, record }, around)
  return pages.map(({ blocks, citations }, at) => {
    const [back, on] = neighbours(at, pages.length)
    const counted = pages.length > 1 ? `${footer} · ${texts.page(at + 1, pages.length)}` : footer
    return {
      colour: COLOURS.answered,
      blocks: [...question, ...blocks, ...notes, text(counted)],
      controls: [
        ...(citations.length > BUTTONS ? [citationMenu(citations, place)] : []),
        ...pageButtons(record, back, on, texts),
        ...controlsUnder(place, true),
      ],
    }
  })
}
