import type { Mention, Mentions } from '../../model/look-up.ts'
import { type Block, blank, line } from '../drawing/block.ts'
import { harmless } from '../drawing/harmless.ts'
import { attributionText, documentBlocks, factLines, placeText, titleOf } from './facts.ts'
import { counted, searchedBlock } from './searched.ts'
import { inMarks } from '../../commands/quotation-marks.ts'

/** More titles than this are a list of their own. */
const DOCUMENTS = 5

/** `more` says how to get the next page. */
export function mentionsBlocks(found: Mentions, more: string): Block[] {
  const words = `“${harmless(found.words)}”`
  if (found.total === 0) return [line(`${words} stands nowhere.`, 'strong'), searchedBlock(found.searched)]
  if (found.mentions.length === 0) return [line('There is nothing more.', 'strong')]
  const last = found.offset + found.mentions.length
  const places = `${counted(found.sentences, 'sentence')} of ${counted(found.documents.length, 'document')}`
  return [
    line(`${words}: ${counted(found.total, 'time')}, in ${places}; sentences ${found.offset + 1} to ${last}`, 'strong'),
    ...(found.offset === 0 && found.documents.length > 1 ? mostIn(found) : []),
    ...found.mentions.flatMap((mention, index) =>
      mentionBlocks(mention, found.mentions[index - 1], found.offset + index + 1),
    ),
    blank,
    searchedBlock(found.searched),
    ...(last < found.sentences ? [line(more, 'faint')] : []),
  ]
}

function mostIn({ documents }: Mentions): Block[] {
  const most = documents.toSorted((one, other) => other.count - one.count).slice(0, DOCUMENTS)
  return [
    line('Most often in:'),
    ...factLines(
      most.map(({ document, count }) => `${titleOf(document)} (${count})`),
      2,
    ),
  ]
}

/** The document stands above its first sentence only. */
function mentionBlocks(mention: Mention, before: Mention | undefined, number: number): Block[] {
  const lead = `${number}. `
  const isSame = before?.document.id === mention.document.id
  const place = mention.place === undefined ? undefined : placeText(mention.place)
  const often = mention.found.length > 1 ? `${mention.found.length} times` : undefined
  return [
    blank,
    ...(isSame ? [] : documentBlocks('', mention.document, undefined)),
    { lead, runs: [{ text: inMarks(harmless(mention.quote)) }] },
    ...factLines([attributionText(mention.attribution), place, often], lead.length),
  ]
}
