import {
  type AnswerReceipt,
  isOtherArchive,
  type Receipt,
  type ReceiptReplay,
  type ReplayedCitation,
} from '../../model/receipt.ts'
import { type Block, blank, line } from '../drawing/block.ts'
import { harmless } from '../drawing/harmless.ts'
import { documentBlocks } from './facts.ts'
import { counted } from './searched.ts'
import { inMarks } from '../../commands/quotation-marks.ts'

const FATES = {
  same: 'These very words stand where they were cited.',
  moved: 'The words stand elsewhere now; the place below is the new one.',
  gone: 'The words are not there any more.',
} as const
const MISSING = 'Its document is not in this archive.'

/** A receipt as a person reads it: what was answered, and whether the archive still bears it out. */
export function receiptBlocks(replay: ReceiptReplay): Block[] {
  const { receipt, index, isSameIndex, citations, again } = replay
  const chosen = Object.entries(receipt.filter).map(([name, value]) => `${name} ${harmless(value)}`)
  const gone = citations.filter(({ fate }) => fate === 'gone').length
  return [
    line(`Receipt ${receipt.id}`, 'strong'),
    line(`Question: ${harmless(receipt.question)}`, undefined, 2),
    ...(receipt.asked === undefined ? [] : [line(`As typed: ${harmless(receipt.asked)}`, undefined, 2)]),
    ...(chosen.length === 0 ? [] : [line(`Looked in: ${chosen.join(', ')}`, undefined, 2)]),
    ...(receipt.exact ? [line('Names only as they were written.', undefined, 2)] : []),
    line(
      `${receipt.kind === 'answered' ? 'Answered' : 'Silent'} by ${harmless(receipt.answererId)}, ${receipt.at}`,
      undefined,
      2,
    ),
    line(
      isSameIndex
        ? `The index is the same: ${counted(index.passages, 'passage')}, of ${index.indexedAt}.`
        : `The index is another: then of ${receipt.index.indexedAt} (${counted(receipt.index.passages, 'passage')}), now of ${index.indexedAt} (${counted(index.passages, 'passage')}).`,
      isSameIndex ? undefined : 'problem',
      2,
    ),
    ...(isOtherArchive(replay)
      ? [
          line(
            'Nothing that it cites is held here: most likely it was made over another archive. Give its folder with --documents.',
            'problem',
            2,
          ),
        ]
      : []),
    ...(again === undefined ? [] : [againLine(again, receipt.kind)]),
    ...citations.flatMap(citationBlocks),
    ...(receipt.model === undefined ? [] : modelBlocks(receipt.model)),
    ...(gone === 0 ? [] : [blank, line(`${counted(gone, 'citation')} can not be found again.`, 'problem')]),
  ]
}

function againLine({ kind, isSame }: NonNullable<ReceiptReplay['again']>, before: AnswerReceipt['kind']): Block {
  if (isSame && kind === 'silent') return line('Asked again, the archive is silent again.', undefined, 2)
  if (isSame) return line('Asked again, it gives the same passages.', undefined, 2)
  if (kind === 'silent' && before === 'silent')
    return line('Asked again, the archive is silent again, beside other passages.', 'problem', 2)
  if (kind === 'silent') return line('Asked again, the archive is silent.', 'problem', 2)
  if (before === 'silent') return line('Asked again, the archive answers now.', 'problem', 2)
  return line('Asked again, it gives other passages.', 'problem', 2)
}

function citationBlocks({ cited, fate, found, isMissing }: ReplayedCitation): Block[] {
  const lead = `[${cited.marker}] `
  return [
    blank,
    ...(found === undefined
      ? [
          { lead, runs: [{ text: harmless(cited.title), style: 'title' as const }] },
          line(harmless(cited.file), 'faint', lead.length),
        ]
      : documentBlocks(lead, found.document, undefined)),
    line(isMissing ? MISSING : FATES[fate], fate === 'same' ? undefined : 'problem', lead.length),
    ...(found === undefined
      ? []
      : [line(inMarks(harmless(found.quote)), undefined, lead.length), line(found.passageId, 'faint', lead.length)]),
  ]
}

function modelBlocks({ model, promptHash, offered, sentences, requests, end }: Receipt): Block[] {
  const dropped = sentences.filter(({ fate }) => fate === 'dropped')
  return [
    blank,
    line(
      `Written by ${harmless(model)}: ${counted(requests, 'request')}, ${end}, ${counted(offered.length, 'passage')} read`,
    ),
    line(`Prompt ${promptHash}`, 'faint', 2),
    ...dropped.map(({ text, reason }) => line(`Left out (${reason ?? 'unknown'}): ${harmless(text)}`, undefined, 2)),
  ]
}
