import { genderOf } from '../people/gender.ts'
import { NAME } from '../people/names.ts'
import type { Reported } from '../saying/reporting.ts'
import { parseSpeaker, type Speaker } from '../people/speaker.ts'
import { TURNS_TO } from './spoken-next.ts'
import { toldBefore } from '../saying/told-before.ts'

/** Whom the sentence right in front of `“…,” she said` turns to, where the people of the text leave `she` open. */

const MANNER =
  /\s(?:was|is|remained|sounded|seemed)\s(?:a\s(?:little|bit)\s|rather\s|much\s|far\s|no\s|not\s|even\s)?(?:less|more|so|as)\s\p{Ll}/u
const SHRUGS =
  /\s(?:shrugs|shrugged|nods|nodded|laughs|laughed|smiles|smiled|sighs|sighed|grins|grinned|hesitates|hesitated|shakes? (?:his|her) head|shook (?:his|her) head)(?:\s[^.]{0,40})?[.]\s*$/u
const CLAUSE = /,\s+(?:who|whose)\s[^,]{2,80},/u
/** `Among those who came was Ada Reed, aged nine, who had …` */
const INVERTED = new RegExp(
  `^\\s*(?:Among|Beside|Behind|Next to|With|First)\\s[^.;:]{2,90}?\\s(?:was|is|sat|stood|came)\\s(?<who>${NAME})(?=[,\\s])`,
  'u',
)
const NAMES = new RegExp(`(?<![\\p{L}’'-])${NAME}`, 'gu')
const SUBJECT = new RegExp(
  `^\\s*(?<who>(?:(?:[Aa]n?|[Tt]he|[Oo]ne of the|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir|[Ii]ts)\\s(?:[\\p{Ll}-]+\\s){0,3}?[\\p{Ll}-]+(?:\\s${NAME})?)|${NAME})(?=\\s(?:was|is|remained|sounded|seemed|shr|nod|laugh|smil|sigh|grin|hesit|shak|shook)|,)`,
  'u',
)

/** `sentence` stands in front of the words, and `pronoun` behind them. */
export function turnedTo(sentence: string, pronoun: string): Speaker | undefined {
  if (!/^(?:he|she)$/u.test(pronoun) || /[“”"«»\uE002?;:]/u.test(sentence)) return undefined
  const own = inFront(sentence)
  if (!own) return undefined
  const gender = own.speaker === undefined ? genderOf('', own.role) : genderOf(own.speaker, own.role)
  if (gender !== undefined ? gender !== pronoun : own.speaker !== undefined && namesIn(sentence) !== 1) return undefined
  return own
}

function inFront(sentence: string): Speaker | undefined {
  const told: Reported | undefined = toldBefore(sentence.trim())
  if (told?.speaker !== undefined && !told.isOutlet) return told
  const plain = sentence.replace(CLAUSE, '')
  const inverted = INVERTED.exec(sentence)?.groups?.['who']
  const isTurn = MANNER.test(plain) || SHRUGS.test(plain) || TURNS_TO.test(plain.trim())
  const who = inverted ?? (isTurn ? SUBJECT.exec(plain)?.groups?.['who'] : undefined)
  const found = who === undefined ? undefined : parseSpeaker(who)
  return found?.isOutlet === true || (found?.speaker ?? found?.role) === undefined ? undefined : found
}

function namesIn(sentence: string): number {
  return [...sentence.matchAll(NAMES)].filter(({ 0: name }) => name.includes(' ')).length
}
