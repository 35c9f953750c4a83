import type { Answer } from '../../model/answer.ts'
import type { QuoteCheck } from '../../model/look-up.ts'
import type { Texts } from '../languages/texts.ts'
import { escape } from '../text/escape.ts'
import { shorten } from '../text/limits.ts'
import { documentLines, saidBy, small } from './facts.ts'
import { neighbours, pageButtons } from './paging.ts'
import { openItem } from './items.ts'
import { lengthOf, paginate } from './pages.ts'
import { askedLine, side, verdictLine } from './quote.ts'
import { type Block, COLOURS, type Screen, text } from './screen.ts'

/** What the archive says to one sentence of somebody's message: to its words, and to what it claims. */
export interface Finding {
  readonly sentence: string
  readonly quote: QuoteCheck
  readonly claim: Answer
}

export interface CheckReport {
  readonly findings: readonly Finding[]
  /** Sentences past the bound. */
  readonly left: number
}

const EXCERPT = 300

/** The sentence as a quote: whether it is there, with what words, and who said it where. */
function asQuote({ sentence, quote }: Finding, at: number, texts: Texts): Block {
  const head = [askedLine(sentence), `**${texts.asQuote}:** ${verdictLine(quote, texts)}`]
  if (quote.kind === 'absent') return text(head.join('\n'))
  const [carrier] = quote.carriers
  const lines = [
    ...head,
    quote.kind === 'altered' ? side(quote.differences, 'archived') : undefined,
    saidBy(carrier.attribution, texts),
    small(documentLines(carrier.document, texts, { links: carrier })),
  ].filter((one) => one !== undefined)
  return openItem(
    lines.join('\n'),
    { passage: carrier.passageId, cited: carrier.span, at: 2 * at, number: at + 1 },
    texts,
  )
}

/** What the archive says about it, in the archive's own words; no verdict is ours. */
function asClaim({ claim }: Finding, at: number, texts: Texts): Block {
  if (claim.kind === 'silent') return text(`**${texts.asClaim}:** ${texts.claimSilent}`)
  const [sentence] = claim.sentences
  const citation = claim.citations.find(({ marker }) => sentence.markers.includes(marker)) ?? claim.citations[0]
  const lines = [
    `**${texts.asClaim}:**`,
    escape(shorten(sentence.text, EXCERPT)),
    saidBy(citation.attribution, texts),
    small(documentLines(citation.document, texts, { links: citation })),
  ].filter((one) => one !== undefined)
  return openItem(
    lines.join('\n'),
    { passage: citation.passageId, cited: citation.span, at: 2 * at + 1, number: at + 1 },
    texts,
  )
}

export function checkScreens(report: CheckReport, record: string, texts: Texts): readonly Screen[] {
  const title = text(`**${texts.checkTitle(report.findings.length)}**`)
  const left = report.left > 0 ? [text(`-# ${texts.checkMore(report.left)}`)] : []
  const around = lengthOf([title, ...left]) + 40
  const pages = paginate(
    report.findings.map((finding, at) => [asQuote(finding, at, texts), asClaim(finding, at, texts)]),
    around,
  )
  return pages.map((blocks, at) => {
    const [back, on] = neighbours(at, pages.length)
    const counted = pages.length > 1 ? [text(`-# ${texts.page(at + 1, pages.length)}`)] : []
    return {
      colour: COLOURS.plain,
      blocks: [title, ...blocks, ...left, ...counted],
      controls: pageButtons(record, back, on, texts),
    }
  })
}
