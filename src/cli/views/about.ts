import { languageName } from '../../commands/languages.ts'
import type { ArchiveFacts } from '../../model/look-up.ts'
import { type Block, blank, line } from '../drawing/block.ts'
import { harmless } from '../drawing/harmless.ts'
import { counted } from './searched.ts'

/** Groups that are listed by name; the rest is only counted. */
const SHOWN = 10

export function aboutBlocks(facts: ArchiveFacts): Block[] {
  const { from, to = from } = facts
  const dates = from === undefined ? 'undated' : `published ${from === to ? from : `${from} to ${to ?? ''}`}`
  const languages = facts.languages.map(({ name, documents }) => ({ name: languageName(name), documents }))
  return [
    line('What the archive holds', 'strong'),
    line(`${counted(facts.documents, 'document')} in ${counted(facts.passages, 'passage')}, ${dates}.`, undefined, 2),
    ...groupBlock('Collections', facts.collections),
    ...groupBlock('Languages', languages),
    ...groupBlock('Publishers', facts.publishers),
    line(`Index of ${facts.indexedAt}, meaning by ${facts.embedderId}, answers by ${facts.answererId}.`, 'faint', 2),
    blank,
    line('How answers are made', 'strong'),
    line(
      'Every sentence of an answer carries a footnote, and every quotation is cut out of the document that the footnote names. ' +
        'Footnote reports who said what, when, and where it is printed; it does not say that it is true. ' +
        'What the archive does not hold is not answered.',
      undefined,
      2,
    ),
    blank,
    line('Your questions', 'strong'),
    line(
      'They are never written to a log, and are forgotten when you leave, but for one thing: each answer leaves a receipt ' +
        'with its question in the folder receipts of DATA_DIR (usually data), so that it can be checked later. The newest ' +
        '20,000 are kept; RECEIPTS_KEPT sets another number, and 0 keeps none. An answer asked with private:true ' +
        '(--private in a shell) leaves none. A language model, if one is set, is sent the question and the passages that were found for it.',
      undefined,
      2,
    ),
  ]
}

function groupBlock(name: string, groups: ArchiveFacts['collections']): Block[] {
  if (groups.length === 0) return []
  const shown = groups.slice(0, SHOWN).map((group) => `${harmless(group.name)} (${group.documents})`)
  const rest = groups.length > SHOWN ? ` and ${groups.length - SHOWN} more` : ''
  return [line(`${name}: ${shown.join(', ')}${rest}`, undefined, 2)]
}
