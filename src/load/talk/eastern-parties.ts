import { easternMentions } from '../eastern/eastern-people.ts'
import { isEasternGiven } from '../eastern/eastern-names.ts'
import { easternSpeaker, nobodyKnown } from '../eastern/eastern-speaker.ts'
import { keyOf } from '../eastern/eastern-tokens.ts'
import { isBody, isRole, isStop, isVerbal } from '../eastern/eastern-words.ts'
import type { Parties } from './interview.ts'

/** Who asks and who answers in a Persian or Arabic interview, as the text in front of it tells. */

const ASKER =
  /(?:^|[\s،.(])(?:(?:ال)?حوار|حاور(?:ه|ها|هم)|أجرى (?:الحوار|اللقاء|المقابلة)|أجرت (?:الحوار|اللقاء|المقابلة)|گفت[\u200C ]?و[\u200C ]?گو(?:[\u200C ]?(?:کننده|از))?|مصاحبه(?:[\u200C ]?(?:کننده|گر|از))?|گفتگو(?:کننده| از)?|پرسشگر)\s*(?<colon>[:：])?\s+(?<who>[^\n.،؛:|]{3,60})/gu
const ANSWERER =
  /(?:حوار(?:نا)?|لقاء|مقابلة|حديث|دردشة|گفت[\u200C ]?و[\u200C ]?گو(?:ی)?|گفتگو(?:ی)?|مصاحبه|گپ)(?:\s(?!مع\s|با\s)[\p{L}\u200C]+){0,2}\s(?:مع|با)\s(?<who>[^\n.؛:|«]{3,80})/gu
/** `الخطّاطة ميساء القصبجي: تعلمت الخط`: a title of what somebody says. */
const TITLE = /^(?<who>[^:：\n«»"]{5,50})[:：]\s\S/u
/** `تعيش ريحانة السقّاف في بيت`: how a portrait begins whose person no list knows. */
const LIVES =
  /^(?:تعيش|يعيش|ولدت|ولد|تعمل|يعمل|تقيم|يقيم|تصنع|يصنع|تدير|يدير|بدأت|بدأ|تسكن|يسكن|أمضت|أمضى|قضت|قضى)\s(?<who>\p{L}{3,}\sال[\p{L}\p{M}]{3,})\s/u
const FIRST_SENTENCE = /^[^.؟!\n]{5,300}[.؟!]/u
const SHORTEST_LEAD = 80
const MOST_LINES = 14

/** `head` stands above the first turn. */
export function easternParties(head: string): Parties {
  const lines = head
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
  const near = lines.join('\n')
  const asker = firstNamed(near.matchAll(ASKER))
  const answerer = [
    firstNamed(near.matchAll(ANSWERER)),
    titled(lines),
    ...lines.filter((line) => line.length >= SHORTEST_LEAD).map(portrayed),
  ].find((name) => name !== undefined && name !== asker)
  return { ...(asker !== undefined && { asker }), ...(answerer !== undefined && { answerer }) }
}

function firstNamed(matches: Iterable<RegExpExecArray>): string | undefined {
  for (const { groups } of matches) {
    const who = (groups?.['who'] ?? '').trim()
    const found = easternSpeaker(who, nobodyKnown)
    if (found?.speaker !== undefined && found.isSure === true && !isBody(keyOf(who.split(' ')[0] ?? '')))
      return found.speaker
    // `حوار: رولا السمان`: behind a colon two words and no more.
    if (groups?.['colon'] !== undefined && isTwoWords(who)) return who
  }
  return undefined
}

function isTwoWords(who: string): boolean {
  const words = who.split(/\s+/u)
  return words.length === 2 && words.every((word) => !isStop(keyOf(word)) && !isVerbal(keyOf(word), word))
}

function titled(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const who = TITLE.exec(line)?.groups?.['who'] ?? ''
    const [first = ''] = who.split(' ')
    const found = isRole(keyOf(first)) || isEasternGiven(first) ? easternSpeaker(who, nobodyKnown) : undefined
    if (found?.speaker !== undefined && found.isSure === true && found.speaker.includes(' ')) return found.speaker
  }
  return undefined
}

/** The one whom the first sentence of a paragraph names. */
function portrayed(line: string): string | undefined {
  const lives = LIVES.exec(line)?.groups?.['who']
  if (lives !== undefined) return lives
  const sentence = FIRST_SENTENCE.exec(line)?.[0] ?? ''
  const named = easternMentions(sentence, nobodyKnown).filter(({ name }) => name?.includes(' ') === true)
  return new Set(named.map(({ name }) => name)).size === 1 ? named[0]?.name : undefined
}
