import { isWholeDay } from '../../text/calendar.ts'
import { linesOf } from '../lines/lines.ts'
import { maskDates } from '../lines/mask.ts'

/** The day on which a talk was held, as the head of its text gives it. */

const HEAD = 2_000
const MAY = /گفت|مصاحبه|حوار|مقابلة|لقاء|ntretien|nterview|ropos|moignage|ranscri|onversation|spoke|talked|sat down/u
const DAY = '[^.؟!\\uE000]{0,80}?\\uE000+'
const HELD = new RegExp(
  [
    `(?:گفت[\\u200C ]?و[\\u200C ]?گو|گفتگو|مصاحبه)${DAY}[^.؟!\\uE000]{0,60}?(?:انجام|صورت|برگزار|ضبط)\\s+(?:شد|گرفت)`,
    `(?:[أا]ُ?جر[يى](?:ت|َت)?|[أا]جريت|جرى|جرت|سُ?ج[ّ]?لت?)\\s+(?:هذا\\s+|هذه\\s+)?(?:ال)?(?:حوار|مقابلة|لقاء|حديث)${DAY}`,
    `(?:[Ee]ntretiens?|[Ii]nterviews?|[Pp]ropos|[Tt]émoignages?|[Cc]onversation)\\s+(?:réalisée?s?|recueillie?s?|menée?s?|enregistrée?s?)\\s${DAY}`,
    `^(?:[Rr]et|[Tt])ranscri(?:ption|pt)\\s(?:[^.\\uE000]{0,60}\\s)?(?:émission|entretien|programme|broadcast|show|episode|interview)\\s${DAY}`,
    `(?<!\\p{L})(?:spoke|talked|sat down)\\s(?:to|with)\\s(?:us\\s|\\p{Lu})${DAY}`,
    `(?:[Ii]nterview|[Cc]onversation)\\s+(?:was\\s+)?(?:conducted|recorded|held|took place)\\s${DAY}`,
  ].join('|'),
  'u',
)

/** ISO 8601, a whole day; undefined where the text does not say it. */
export function heldOn(text: string): string | undefined {
  const head = text.slice(0, HEAD)
  if (!MAY.test(head)) return undefined
  for (const line of linesOf(head)) {
    if (!MAY.test(line.text) || !/\p{N}/u.test(line.text)) continue
    const masked = maskDates(line.text)
    const found = HELD.exec(masked.text)
    if (!found) continue
    const date = masked.dateAt(found.index + found[0].indexOf('\uE000'), undefined)
    if (isWholeDay(date)) return date
  }
  return undefined
}
