import { isWholeDay } from '../../text/calendar.ts'
import { linesOf } from '../lines/lines.ts'
import { maskDates } from '../lines/mask.ts'

/** The day on which a talk was held, as the head or the end of its text gives it. */

const HEAD = 2_000
/** Or at its end, which may be followed by comments. */
const FOOT = 4_000
const MAY =
  /گفت|مصاحبه|حوار|مقابلة|لقاء|ntretien|nterview|ropos|moignage|ranscri|espräch|onversation|spoke|talked|sat down/u
const DAY = '[^.؟!\\uE000]{0,80}?\\uE000+'
const HELD = new RegExp(
  [
    `(?:گفت[\\u200C ]?و[\\u200C ]?گو|گفتگو|مصاحبه)${DAY}[^.؟!\\uE000]{0,60}?(?:انجام|صورت|برگزار|ضبط)\\s+(?:شد|گرفت)`,
    `(?:[أا]ُ?جر[يى](?:ت|َت)?|[أا]جريت|جرى|جرت|سُ?ج[ّ]?لت?)\\s+(?:هذا\\s+|هذه\\s+)?(?:ال)?(?:حوار|مقابلة|لقاء|حديث)${DAY}`,
    `(?:[Ee]ntretiens?|[Ii]nterviews?|[Pp]ropos|[Tt]émoignages?|[Cc]onversation)\\s+(?:réalisée?s?|recueillie?s?|menée?s?|enregistrée?s?)\\s${DAY}`,
    `^(?:[Rr]et|[Tt])ranscri(?:ption|pt)\\s(?:[^.\\uE000]{0,60}\\s)?(?:émission|entretien|programme|broadcast|show|episode|interview)\\s${DAY}`,
    `(?<!\\p{L})(?:spoke|talked|sat down)\\s(?:to|with)\\s(?:us\\s|\\p{Lu})${DAY}`,
    `(?:[Ii]nterview|[Cc]onversation)\\s+(?:was\\s+)?(?:conducted|recorded|held|took place)\\s${DAY}`,
    `(?:Gespräch|Interview)\\s(?:wurde|fand|haben wir|führten wir)\\s${DAY}`,
    `(?:[Ee]ntretien|[Ii]nterview|[Cc]onversation)\\s(?:a été|a eu lieu|s['’]est)\\s${DAY}`,
  ].join('|'),
  'u',
)

/** ISO 8601, a whole day; undefined where the text does not say it. */
export function heldOn(text: string): string | undefined {
  return (
    heldIn(text.slice(0, HEAD)) ??
    (text.length > HEAD ? heldIn(text.slice(Math.max(HEAD, text.length - FOOT))) : undefined)
  )
}

function heldIn(part: string): string | undefined {
  if (!MAY.test(part)) return undefined
  for (const line of linesOf(part)) {
    if (!MAY.test(line.text) || !/\p{N}/u.test(line.text)) continue
    const masked = maskDates(line.text)
    const found = HELD.exec(masked.text)
    if (!found) continue
    const date = masked.dateAt(found.index + found[0].indexOf('\uE000'), undefined)
    if (isWholeDay(date)) return date
  }
  return undefined
}
