import { overlaps, type Span } from '../../model/span.ts'
import type { Line } from '../lines/lines.ts'
import { NAME } from '../people/names.ts'
import type { Quotation } from '../quotations/quotations.ts'

/**
 * The record of a parliament's session that parts who speaks from the words by a full stop: `Mme la présidente. La séance est ouverte.`,
 * `M. Jean Roche, rapporteur. Je propose …`, and in the European one `Ada Reed (PPE). – Madam President`.
 */

const OFFICE =
  'l[ea]\\s(?:vice-)?(?:présidente?|rapporteure?|rapporteuse|ministre|secrétaire|garde|maire|préfète?|bâtonnière?|greffière?)'
const FRENCH = new RegExp(
  `^(?:M\\.|Mme|Mlle)\\s(?:(?<office>${OFFICE}(?:\\s[^.!?:;]{2,80})?)|(?<name>${NAME})(?:,\\s(?<role>[^.!?:;]{3,120}))?)\\.\\s+(?=[\\p{Lu}«(])`,
  'u',
)
const EUROPEAN = new RegExp(
  `^(?<name>${NAME})(?:,\\s(?<role>[^.()]{3,80}))?\\s\\(\\p{Lu}[^()]{1,20}\\)\\.\\s+[–—-]\\s+(?:\\(\\p{Lu}{2}\\)\\s)?(?=\\S)`,
  'u',
)
/** `Présidence de Mme Ada Roche` */
const CHAIR = new RegExp(`^\\s*Présidence de (?:M\\.|Mme|Mlle)\\s(?<name>${NAME})`, 'u')
const IN_THE_CHAIR = /^l[ea]\sprésidente?$/u
/** `(Applaudissements.)` behind the words */
const STAGE = /\s+\(\p{Lu}[^()]{2,120}\)$/u
const FEWEST = 3
const FEWEST_SPEAKERS = 2

/** Turns of speech, of which there are three and more by two and more. `blocks` are posts. */
export function findSessionTurns(lines: readonly Line[], blocks: readonly Span[]): readonly Quotation[] {
  let chair: string | undefined
  const roles = new Map<string, string>()
  const turns = lines.flatMap((line): readonly Quotation[] => {
    chair = CHAIR.exec(line.text)?.groups?.['name'] ?? chair
    const match = FRENCH.exec(line.text) ?? EUROPEAN.exec(line.text)
    if (!match || blocks.some((block) => overlaps(block, line))) return []
    const { name, office, role } = match.groups ?? {}
    const speaker = name ?? (IN_THE_CHAIR.test(office ?? '') ? chair : undefined)
    const known = role ?? office?.replace(/^l[ea]\s/u, '')
    // Named with an office once, one has it in each turn.
    if (speaker !== undefined && known !== undefined && !roles.has(speaker)) roles.set(speaker, known)
    const told = (speaker === undefined ? undefined : roles.get(speaker)) ?? known
    const said = line.text.trimEnd().replace(STAGE, '')
    return [
      {
        words: { start: line.start + match[0].length, end: line.start + said.length },
        ...(speaker !== undefined && { speaker }),
        ...(told !== undefined && { role: told }),
      },
    ]
  })
  const speakers = new Set(turns.map(({ speaker, role }) => speaker ?? role))
  return turns.length >= FEWEST && speakers.size >= FEWEST_SPEAKERS ? turns : []
}
