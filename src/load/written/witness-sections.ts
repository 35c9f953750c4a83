import { isWholeDay } from '../../text/calendar.ts'
import { findDates } from '../../text/dates.ts'
import { isFirstPerson } from '../lines/first-person.ts'
import type { Line } from '../lines/lines.ts'
import { meetingDay } from '../about/meeting-day.ts'
import { parseSpeaker } from '../people/speaker.ts'
import { inSmall, personOn, type Signatories } from '../about/signatories.ts'
import { withoutTitle } from '../quotations/spoken-of.ts'
import { accountFrom } from './witness-account.ts'
import type { WrittenWords } from './written-words.ts'

/** `WITNESS 2: BEN MOSS, drone pilot` */
const WITNESS =
  /^[\s#*]*witness(?:\s(?:no\.?\s?)?(?:\p{N}{1,2}|one|two|three|four|five|[a-f]))?\s?[:–—]\s*(?<who>\S.{2,80}?)[\s*]*$/iu
const PAPER =
  '(?:address|speech|eulogy|sermon|talk|lecture|remarks|testimony|account|statement|message|text|words|evidence)'
/** `What follows is the address given by her pupil Ada Reed at the chapel` */
const FOLLOWS = new RegExp(
  `(?:^|[.!?]\\s)(?:What follows|The following|Below|Here|This|Printed here)\\s(?:is|are)\\s(?:(?:the|an?|her|his)\\s)?(?:[\\p{L}-]+\\s){0,3}?${PAPER}\\s(?:(?:that|which)\\swas\\s)?(?:(?:given|delivered|made|read|written|spoken|recorded)(?:\\s(?:at|in)\\s[^,.]{2,40}?)?\\sby|of|by)\\s(?<who>[^.;:,]{3,80}?)(?=\\s(?:at|in|on|to|before|for|from|after|during)\\s|[.,:]|$)`,
  'u',
)
const FRENCH =
  /(?:^|[.!?]\s)(?:Voici|Ci-dessous|Nous (?:publions|reproduisons)(?: ici)?),?\s(?:le|la|l[’'])\s?(?:discours|témoignage|récit|texte|allocution|hommage|déclaration|éloge)\s(?:(?:prononcée?|écrite?|lue?|recueillie?)\s(?:par|de)\s|de\s|d[’'])(?<who>[^.;:,]{3,80}?)(?=\s(?:à|en|au|aux|le|lors|devant|dans)\s|[.,:]|$)/u
/** Of each line of an archive: what neither of the two can do without. */
const MAY_ANNOUNCE =
  /What follows|The following|Below|Here|This (?:is|are)|Printed here|Voici|Ci-dessous|Nous (?:publ|repr)/u
const SHORTEST = 12
const LONGEST = 500
const MOST_OF_HEAD = 8

/** Witnesses of a hearing, each under a line of her own, and speeches that a sentence announces: in the first person, paragraph by paragraph. */
export function findSections(lines: readonly Line[], isTaken: (line: Line) => boolean): readonly WrittenWords[] {
  const filled = lines.filter(({ text }) => text.trim() !== '')
  const day = (): string | undefined =>
    meetingDay(
      filled
        .slice(0, MOST_OF_HEAD)
        .map(({ text }) => text)
        .join('\n'),
    )
  return filled.flatMap((line, at) => {
    const who = headedBy(line.text)
    const found = who && !isTaken(line) ? accountFrom(filled, at + 1, who, 'testimony', isTaken) : undefined
    if (!found || !who) return []
    const saidOn = found.saidOn ?? findDates(line.text).find(({ iso }) => isWholeDay(iso))?.iso ?? day()
    return withoutReports({ ...found, ...(saidOn !== undefined && { saidOn }) }, who.speaker, filled)
  })
}

function headedBy(text: string): Signatories | undefined {
  if (text.length > LONGEST || text.length < SHORTEST) return undefined
  const witness = /[Ww]itness|WITNESS/u.test(text.slice(0, 40)) ? WITNESS.exec(text)?.groups?.['who'] : undefined
  if (witness !== undefined) return personOn(inSmall(witness))
  if (!MAY_ANNOUNCE.test(text)) return undefined
  const who = (FOLLOWS.exec(text) ?? FRENCH.exec(text))?.groups?.['who']
  const speaker = who === undefined ? undefined : parseSpeaker(who)
  if (speaker?.speaker === undefined || speaker.isOutlet || !/\p{L}\s\p{Lu}/u.test(speaker.speaker)) return undefined
  return { speaker: withoutTitle(speaker.speaker), ...(speaker.role !== undefined && { role: speaker.role }) }
}

/** Without paragraphs that tell of the witness, `Mr Moss said that he was tired`. */
function withoutReports(found: WrittenWords, speaker: string, lines: readonly Line[]): readonly WrittenWords[] {
  const surname = speaker.split(/\s+/u).at(-1) ?? speaker
  const paragraphs = found.paragraphs.filter(({ start }) => {
    const text = lines.find((line) => line.start === start)?.text.replaceAll(/[“"«][^”"»]*[”"»]/gu, ' ') ?? ''
    return isFirstPerson(text) || !text.includes(surname)
  })
  const [first, last] = [paragraphs[0], paragraphs.at(-1)]
  return first && last ? [{ ...found, paragraphs, block: { start: first.start, end: last.end } }] : []
}
