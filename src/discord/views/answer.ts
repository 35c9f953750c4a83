import type { Answer, NearHit, Sentence } from '../../model/answer.ts'
import type { Citation } from '../../model/citation.ts'
import type { Texts } from '../languages/texts.ts'
import { VERDICTS } from '../languages/texts.ts'
import { holdsRightToLeft, marked } from '../text/direction.ts'
import { escape, inline } from '../text/escape.ts'
import { customId } from '../text/ids.ts'
import { PAGE_CHARACTERS, shorten } from '../text/limits.ts'
import { documentLines, placeText, saidBy, searchedText, shortFacts } from './facts.ts'
import { neighbours, pageButtons } from './paging.ts'
import { paginate } from './pages.ts'
import { type Block, COLOURS, type Control, type Press, type Screen, text } from './screen.ts'

type Answered = Extract<Answer, { readonly kind: 'answered' }>

export interface AnswerPlace {
  readonly record: string
  readonly texts: Texts
  /** The question above the answer: a slash command does not show what was typed. */
  readonly withQuestion: boolean
  /** In a thread a follow-up is offered, in a channel a thread. */
  readonly offer: 'thread' | 'follow' | 'nothing'
}

interface Page {
  readonly sentences: readonly Block[]
  readonly citations: readonly Citation[]
}

/** Up to this many citations on a page each get a button beside them; more get one menu. */
const BUTTONS = 5
const QUESTION = 250
const EXCERPT = 220

const spaces = (words: string): string => words.replace(/\s+/gu, ' ').trim()

export function citationLines(citation: Citation, sentences: readonly Sentence[], texts: Texts): string {
  // A quote that an answer's sentence already shows is not shown again; one behind a reworded sentence is.
  const shown = sentences.some((sentence) => spaces(sentence.text).includes(spaces(citation.quote)))
  const lines = [
    documentLines(citation.document, texts, [placeText(citation.place, texts)]),
    saidBy(citation.attribution, texts),
    shown ? undefined : `“${escape(shorten(spaces(citation.quote), 2 * EXCERPT))}”`,
  ].filter((part) => part !== undefined)
  return `**[${citation.marker}]**${holdsRightToLeft(citation.document.title) ? '\n' : ' '}${lines.join('\n')}`
}

function citationBlock(
  citation: Citation,
  sentences: readonly Sentence[],
  place: AnswerPlace,
  withButton: boolean,
): Block {
  const lines = citationLines(citation, sentences, place.texts)
  if (!withButton) return text(lines)
  const id = customId({ kind: 'open', record: place.record, marker: citation.marker })
  return { kind: 'item', text: lines, press: { label: `${citation.marker} · ${place.texts.open}`, id, style: 'quiet' } }
}

/** Sentences in order on as few pages as hold them, each page with the citations that its own sentences name. */
function pagesOf(answer: Answered, place: AnswerPlace, around: number): readonly Page[] {
  const most = PAGE_CHARACTERS - around
  const pages: Page[] = []
  let page: Page = { sentences: [], citations: [] }
  const turn = (): void => {
    if (page.sentences.length > 0) pages.push(page)
    page = { sentences: [], citations: [] }
  }
  const lengthOf = ({ sentences, citations }: Page): number =>
    sentences.reduce((sum, block) => sum + block.text.length + 2, 0) +
    citations.reduce((sum, citation) => sum + citationLines(citation, answer.sentences, place.texts).length + 2, 0)
  const including = (block: Block, markers: readonly number[]): Page => ({
    sentences: [...page.sentences, block],
    citations: answer.citations.filter((one) => page.citations.includes(one) || markers.includes(one.marker)),
  })
  for (const sentence of answer.sentences) {
    const whole = text(marked(escape(sentence.text), sentence.markers))
    if (lengthOf(including(whole, sentence.markers)) > most) turn()
    const room = most - lengthOf({ sentences: [], citations: including(whole, sentence.markers).citations })
    for (const blocks of paginate([[whole]], PAGE_CHARACTERS - Math.max(room, most / 3))) {
      if (page.sentences.length > 0 && blocks[0] !== whole) turn()
      for (const block of blocks) page = including(block, sentence.markers)
    }
  }
  turn()
  return pages
}

function citationMenu(citations: readonly Citation[], place: AnswerPlace): readonly Control[] {
  if (citations.length <= BUTTONS) return []
  const choices = citations.map((citation) => ({
    label: `[${citation.marker}] ${citation.document.title}`,
    value: String(citation.marker),
    description: shortFacts(citation.document, place.texts),
  }))
  return [
    { kind: 'menu', id: customId({ kind: 'pick', record: place.record }), placeholder: place.texts.choose, choices },
  ]
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

/** An excerpt of a passage that was found, with the document it stands in. */
export function hitLines(hit: NearHit, texts: Texts, excerpt: number): string {
  const lines = documentLines(hit.document, texts, [placeText(hit.passage.place, texts)])
  return `${lines}\n${escape(shorten(spaces(hit.passage.text), excerpt))}`
}

export function hitItem(hit: NearHit, at: number, texts: Texts, excerpt: number): Block {
  const id = customId({ kind: 'show', passage: hit.passage.id, at })
  const number = `**${at + 1}.**${holdsRightToLeft(hit.document.title) ? '\n' : ' '}`
  const press: Press = { label: `${at + 1} · ${texts.open}`, id, style: 'quiet' }
  return { kind: 'item', text: number + hitLines(hit, texts, excerpt), press }
}

const lengthOfAll = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.text.length + 2, 0)

/** Only several documents can be fewer origins than they look. */
function originsText(answer: Answer, texts: Texts): string | undefined {
  if (answer.kind === 'silent') return undefined
  const documents = new Set(answer.citations.map(({ document }) => document.id)).size
  return documents < 2 ? undefined : texts.origins(documents, answer.origins)
}

/** The pages of an answer, or the one page that says the archive is silent. */
export function answerScreens(answer: Answer, place: AnswerPlace): readonly Screen[] {
  const { texts } = place
  const typed = answer.asked ?? answer.question
  const question = [
    ...(place.withQuestion && typed !== '' ? [text(`> ${inline(typed, QUESTION)}`)] : []),
    // A follow-up is shown as it was understood, so that a wrong guess is seen.
    ...(answer.asked === undefined ? [] : [text(`-# ↳ ${inline(answer.question, QUESTION)}`)]),
  ]
  const footer = `-# ${[originsText(answer, texts), searchedText(answer.searched, texts)].filter((part) => part !== undefined).join(' · ')}`
  const notes = answer.notes.map((note) => text(`-# ${inline(note, 240)}`)).slice(0, 3)
  const head = [...question, ...notes, text(footer)]
  if (answer.kind === 'silent') {
    const said = [...question, text(`**${texts.silent}**`), ...(answer.nearest.length > 0 ? [text(texts.nearest)] : [])]
    const near = answer.nearest.slice(0, 3).map((hit, at) => [hitItem(hit, at, texts, EXCERPT)])
    const [first = []] = paginate(near, lengthOfAll([...said, ...notes, text(footer)]))
    return [
      {
        colour: COLOURS.silent,
        blocks: [...said, ...first, ...notes, text(footer)],
        controls: controlsUnder(place, false),
      },
    ]
  }
  // 40 more for "Page 1 of 2".
  const pages = pagesOf(answer, place, lengthOfAll(head) + 40)
  return pages.map(({ sentences, citations }, at) => {
    const [back, on] = neighbours(at, pages.length)
    const counted = pages.length > 1 ? `${footer} · ${texts.page(at + 1, pages.length)}` : footer
    const withButtons = citations.length <= BUTTONS
    const cited = citations.map((citation) => citationBlock(citation, answer.sentences, place, withButtons))
    return {
      colour: COLOURS.answered,
      blocks: [...question, ...sentences, ...cited, ...notes, text(counted)],
      controls: [
        ...citationMenu(citations, place),
        ...pageButtons(place.record, back, on, texts),
        ...controlsUnder(place, true),
      ],
    }
  })
}
