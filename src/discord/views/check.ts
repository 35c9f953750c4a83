import type { Answer } from '../../model/answer.ts'
import type { QuoteCheck } from '../../model/look-up.ts'
import type { Texts } from '../languages/texts.ts'
import { marked } from '../text/direction.ts'
import { escape } from '../text/escape.ts'
import { shorten } from '../text/limits.ts'
import { documentLines, saidBy } from './facts.ts'
import { neighbours, pageButtons } from './paging.ts'
import { openItem } from './items.ts'
import { lengthOf, paginate } from './pages.ts'
import { askedLine, verdictLine } from './quote.ts'
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

function blocksOf(finding: Finding, at: number, texts: Texts): readonly Block[] {
  const { quote, claim } = finding
  const carrier = quote.kind === 'absent' ? undefined : quote.carriers[0]
  const found =
    carrier === undefined
      ? []
      : [documentLines(carrier.document, texts, { links: carrier }), saidBy(carrier.attribution, texts)]
  const asQuote = [askedLine(finding.sentence), `**${texts.asQuote}:** ${verdictLine(quote, texts)}`, ...found]
    .filter((one) => one !== undefined)
    .join('\n')
  const first: Block =
    carrier === undefined
      ? text(asQuote)
      : openItem(asQuote, { passage: carrier.passageId, cited: carrier.span, at: 2 * at, number: at + 1 }, texts)
  if (claim.kind === 'silent') return [first, text(`**${texts.asClaim}:** ${texts.claimSilent}`)]
  const [sentence] = claim.sentences
  const [citation] = claim.citations
  const lines = [
    `**${texts.asClaim}:**`,
    marked(escape(shorten(sentence.text, EXCERPT)), []),
    documentLines(citation.document, texts, { links: citation }),
    saidBy(citation.attribution, texts),
  ].filter((one) => one !== undefined)
  return [
    first,
    openItem(
      lines.join('\n'),
      { passage: citation.passageId, cited: citation.span, at: 2 * at + 1, number: at + 1 },
      texts,
    ),
  ]
}

export function checkScreens(report: CheckReport, record: string, texts: Texts): readonly Screen[] {
  const title = text(`**${texts.checkTitle(report.findings.length)}**`)
  const left = report.left > 0 ? [text(`-# ${texts.checkMore(report.left)}`)] : []
  const around = lengthOf([title, ...left]) + 40
  const pages = paginate(
    report.findings.map((finding, at) => blocksOf(finding, at, texts)),
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
