import { isWholeDay } from '../../text/calendar.ts'
import type { Span } from '../../model/span.ts'
import { findDates } from '../../text/dates.ts'
import { publicationLine } from '../about/publication-line.ts'
import { isBodyWord } from '../about/issuer-line.ts'
import { endsAsSentence, type Line } from '../lines/lines.ts'
import type { WrittenWords } from './written-words.ts'

/** Statements of bodies inside of another's page: below a line that announces them or `STATEMENT`, down to `For the River Trust` or the body's name. */

const SIGNED_FOR =
  /^(?:(?:[Ss]igned,?\s)?(?:[Oo]n behalf of|[Ff]or(?: and on behalf of)?)\s[Tt]he|(?:Pour|Au nom d[eu])(?:\sl[ae]s?|\sl(?=[’']))?)[\s’'](?<who>\p{Lu}[^.;:!?“”"«»]{3,80}?)(?:\s*[:,—–].{0,80})?$/u
const NAME_ALONE = /^(?:[Tt]he\s|L[ae]s?\s|L[’'])?(?<who>\p{Lu}[\p{L}\p{M}’'-]*(?:\s[\p{L}\p{M}\p{N}’'&-]+){1,11})$/u
const ANNOUNCES =
  /(?:statement|communiqué|declaration|déclaration|resolution|the following|in full|letter|suivante?)(?!\p{L})[^.!?]{0,80}:\s*$/iu
const HEADING = /^(?:joint |public |open )?(?:statement|declaration|communiqué|déclaration|resolution|résolution)s?$/iu
const WE = /(?<!\p{L})(?:we|our|us|nous|notre|nos)(?!\p{L})/iu
const MOST_LINES = 40
const LONGEST_SIGN = 110
const SHORTEST = 60

export function findSignedFor(lines: readonly Line[], isTaken: (line: Line) => boolean): readonly WrittenWords[] {
  return lines.flatMap((line, at): readonly WrittenWords[] => {
    const sign = line.text.trim()
    if (sign === '' || sign.length > LONGEST_SIGN || isTaken(line)) return []
    const signed = SIGNED_FOR.exec(sign)?.groups?.['who']
    const alone = signed === undefined ? bodyAlone(sign) : undefined
    const speaker = signed ?? alone
    const statement = speaker === undefined ? undefined : statementAbove(lines, at, isTaken)
    if (speaker === undefined || !statement?.paragraphs.some(({ text }) => WE.test(text))) return []
    const spans = statement.paragraphs.map(({ start, text }): Span => ({ start, end: start + text.trimEnd().length }))
    const [first] = spans
    if (!first) return []
    const { saidOn } = statement
    return [
      {
        block: { start: first.start, end: spans.at(-1)?.end ?? first.end },
        paragraphs: spans,
        speaker,
        ...(saidOn !== undefined && { saidOn }),
        kind: 'quotation',
      },
    ]
  })
}

function bodyAlone(sign: string): string | undefined {
  const who = NAME_ALONE.exec(sign)?.groups?.['who']
  return who !== undefined && isBodyWord(who.split(/\s/u)) ? who : undefined
}

interface Statement {
  readonly paragraphs: readonly Line[]
  readonly saidOn?: string
}

/** Nothing where no line says that a statement begins. */
function statementAbove(lines: readonly Line[], at: number, isTaken: (line: Line) => boolean): Statement | undefined {
  const paragraphs: Line[] = []
  let saidOn: string | undefined
  for (let above = at - 1; above >= Math.max(0, at - MOST_LINES); above -= 1) {
    const line = lines[above]
    const text = line?.text.trim() ?? ''
    if (!line || text === '') continue
    if (isTaken(line)) return undefined
    const isStart = HEADING.test(text) || ANNOUNCES.test(text)
    if (isStart) {
      const day = saidOn ?? findDates(text).find(({ iso }) => isWholeDay(iso))?.iso
      return { paragraphs, ...(day !== undefined && { saidOn: day }) }
    }
    const day = publicationLine(text)?.publishedOn
    if (isWholeDay(day)) saidOn = day
    else if (saidOn !== undefined || !(text.length >= SHORTEST || endsAsSentence(text))) return undefined
    else paragraphs.unshift(line)
  }
  return undefined
}
