import type { DocumentFacts } from '../../model/document.ts'
import type { SourceList } from '../../model/look-up.ts'
import { type Block, blank, line } from '../drawing/block.ts'
import { factLines, titleOf } from './facts.ts'
import { counted } from './searched.ts'

/** `more` says how to get the next page. */
export function sourcesBlocks(list: SourceList, more: string): Block[] {
  if (list.documents.length === 0) {
    return [line(list.total === 0 ? 'The archive holds no such document.' : 'There is nothing more.', 'strong')]
  }
  const last = list.offset + list.documents.length
  const range = last < list.total || list.offset > 0 ? `, ${list.offset + 1} to ${last}` : ''
  return [
    line(`${counted(list.total, 'document')}${range}:`, 'strong'),
    ...documentList(list.documents, list.offset),
    ...(last < list.total ? [blank, line(more, 'faint')] : []),
  ]
}

/** Numbered, with what tells one document from another. */
export function documentList(documents: readonly DocumentFacts[], offset: number): Block[] {
  return documents.flatMap((document, index) => {
    const lead = `${offset + index + 1}. `
    const { publisher, publishedOn, collection, language, file, id } = document
    return [
      { lead, runs: [{ text: titleOf(document), style: 'title' as const }] },
      ...factLines([publisher, publishedOn ?? 'undated', collection, language, file, id], lead.length),
    ]
  })
}
