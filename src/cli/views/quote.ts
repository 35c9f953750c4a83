import type { Carrier, Difference, QuoteCheck } from '../../model/look-up.ts'
import { type Block, blank, line, type Run } from '../drawing/block.ts'
import { harmless } from '../drawing/harmless.ts'
import { attributionText, documentBlocks, factLines, whereOf } from './facts.ts'
import { hitBlocks } from './hits.ts'
import { counted, searchedBlock } from './searched.ts'
import { inMarks } from '../../commands/quotation-marks.ts'
import { BETWEEN_IN } from '../../commands/between-words.ts'
import { SPELLING_IN } from '../../commands/spelling-differences.ts'

const NEAR_LETTERS = 240

export function quoteBlocks(check: QuoteCheck): Block[] {
  switch (check.kind) {
    case 'exact':
      return [
        line(`Word for word in the archive, in ${counted(check.carriers.length, 'place')}:`, 'strong'),
        ...carrierBlocks(check.carriers),
      ]
    case 'altered':
      return [
        line(verdictOf(check), 'strong'),
        line('[-only in what you wrote-] {+only in the archive+}', 'faint'),
        { lead: '  ', runs: differenceRuns(check.differences) },
        blank,
        line(`The archive’s wording stands in ${counted(check.carriers.length, 'place')}:`),
        ...carrierBlocks(check.carriers),
      ]
    case 'absent':
      return [
        line('Not in the archive, neither word for word nor nearly.', 'strong'),
        searchedBlock(check.searched),
        ...(check.nearest.length === 0 ? [] : [blank, line('The nearest passages:')]),
        ...hitBlocks(check.nearest, 0, NEAR_LETTERS),
      ]
  }
}

function verdictOf({ spelling, between }: Extract<QuoteCheck, { readonly kind: 'altered' }>): string {
  if (between) return BETWEEN_IN.en(between)
  if (!spelling) return 'Altered: the archive has it in other words.'
  const what = spelling.map((one) => SPELLING_IN.en[one]).join(', ')
  return `In the archive: the same words in the same order. Only their spelling differs (${what}).`
}

function carrierBlocks(carriers: readonly Carrier[]): Block[] {
  return carriers.flatMap((carrier, index) => {
    const lead = `${index + 1}. `
    return [
      blank,
      ...documentBlocks(lead, carrier.document, undefined),
      ...factLines([attributionText(carrier.attribution)], lead.length),
      line(inMarks(harmless(carrier.quote)), undefined, lead.length),
      { lead: ' '.repeat(lead.length), runs: [whereOf(carrier.document)] },
    ]
  })
}

/** Marks that read without colours, as wdiff writes them; spaces stay outside of the marks. */
function differenceRuns(differences: readonly Difference[]): Run[] {
  return differences.flatMap((difference): Run[] => {
    const text = harmless(difference.text)
    if (text === '') return [{ text: ' ' }]
    switch (difference.kind) {
      case 'same':
        return [{ text: `${text} ` }]
      case 'asked':
        return [{ text: `[-${text}-]`, style: 'asked' }, { text: ' ' }]
      case 'archived':
        return [{ text: `{+${text}+}`, style: 'archived' }, { text: ' ' }]
    }
  })
}
