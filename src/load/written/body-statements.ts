import type { Line } from '../lines/lines.ts'
import { keyOf } from '../eastern/eastern-tokens.ts'
import { isBody, isVerbal } from '../eastern/eastern-words.ts'
import { isFinite } from '../eastern/persian-frame.ts'
import type { WrittenWords } from './written-words.ts'

/** Statements and open letters of bodies inside Persian and Arabic texts: between a heading that says whose it is and a line that signs it. */

const MAY_HEAD = /بيان|بیانیه|اطلاعیه|جوابیه|اعلامیه|بلاغ|رد|جواب|رسالة|نامه/u
const HEADING: readonly RegExp[] = [
  /^(?:متن\s)?(?:بیانیه|اطلاعیه|جوابیه|اعلامیه)[\u200C]?[\u0654ٔ]?ی?\s(?<who>[^:.؟!«»]{3,80})$/u,
  /^(?:نص\s)?(?:بيان|بلاغ|ردّ?|جواب)\s(?:صادر عن\s|من\s)?(?<who>[^:.؟!«»]{3,80})$/u,
  /^رسالة\s(?:مفتوحة\s)?من\s(?<who>[^:.؟!«»]{3,80}?)\sإلى\s.{3,80}$/u,
  /^نامه[\u200C]?[\u0654ٔ]?ی?\s(?:سرگشاده[\u200C]?[\u0654ٔ]?ی?\s)?(?<who>[^:.؟!«»]{3,80}?)\s(?:به|خطاب به|درباره[\u200C]?[\u0654ٔ]?ی?)\s.{3,80}$/u,
  /^(?:بيان|بیانیه|بلاغ|اطلاعیه)(?<who>)$/u,
]
/** `عن المجلس: د. شوقي الخطيب، رئيسا`, `امضا: انجمن حافظان تالاب` */
const SIGNED: readonly RegExp[] = [
  /^عن\s(?<who>[^:.،]{3,60})(?:\s*[:،].{3,80})?$/u,
  /^(?:امضا|امضاء|الإمضاء|التوقيع|از طرف|به نمایندگی از)\s*[:：]?\s(?<who>[^:]{3,80})$/u,
  /^(?:التواقيع|الموقعون|الموقّعون|الموقعات|امضاها|امضاکنندگان)(?:\s\([^()]{2,80}\))?\s*[:：](?<who>)/u,
]
/** What a heading goes on with is on what, and when it came. */
const BEHIND = /\s(?:بشأن|حول|في شأن|درباره|در پی|به مناسبت|بمناسبة|على خلفية|إلى)\s.*$|\s*\([^()]*\)\s*$/u
const DASHES = /^[\s—–#*=-]+|[\s—–#*=-]+$/gu
/** `صادر عن رابطة الحكواتيين` below the heading. */
const ISSUED = /^(?:ال)?صادر(?:ة)?\sعن\s(?<who>[^:.؟!«»،]{3,80})$/u
const ITEM = /^(?:أول|ثاني|ثالث|رابع|خامس|نخست|اول|دوم|سوم|چهارم|[\p{N}•*–-])/u
const MOST_BELOW = 4
const PARTED = /^[\s*•·—–_=~#-]+$/u
const SHORTEST = 60
const MOST_LINES = 60
const LONGEST_HEADING = 130

export function findBodyStatements(lines: readonly Line[], isTaken: (line: Line) => boolean): readonly WrittenWords[] {
  const found: WrittenWords[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]?.text ?? ''
    if (line === '' || line.length > LONGEST_HEADING || !MAY_HEAD.test(line)) continue
    const who = headingOf(line)
    const statement = who === undefined ? undefined : statementFrom(lines, at, who, isTaken)
    if (!statement) continue
    found.push(statement.words)
    at = statement.after - 1
  }
  return found
}

function headingOf(line: string): string | undefined {
  const text = line.replace(DASHES, '').replace(/\s*\([^()]*\)\s*$/u, '')
  for (const form of HEADING) {
    const who = form.exec(text)?.groups?.['who']
    if (who === undefined) continue
    // `بيان بشأن الأرشيف` says on what, and not whose it is.
    const own = ` ${who}`.replace(BEHIND, '').trim()
    const words = own.split(/\s+/u)
    // `بیانیه انجمن جنجال شد`: a sentence, and no heading.
    if (words.length > 9 || words.some((word) => isFinite(word) || isVerbal(keyOf(word), word))) return undefined
    return own
  }
  return undefined
}

function statementFrom(
  lines: readonly Line[],
  at: number,
  heading: string,
  isTaken: (line: Line) => boolean,
): { readonly words: WrittenWords; readonly after: number } | undefined {
  const paragraphs: Line[] = []
  for (let next = at + 1; next < Math.min(lines.length, at + MOST_LINES); next += 1) {
    const line = lines[next]
    const text = line?.text.trim() ?? ''
    if (!line || text === '') continue
    const signed = paragraphs.length > 0 ? signerOf(text) : undefined
    if (signed !== undefined) {
      const speaker = heading === '' ? (issuedBelow(lines, at) ?? named(lines, at, signed) ?? signed) : heading
      const told = paragraphs.filter((paragraph) => isOwn(paragraph.text, speaker))
      // Where half of them are surely its own, so is all above its name that quotes nobody.
      const isAll = told.length * 2 >= paragraphs.length
      const own = paragraphs.filter((one) => told.includes(one) || (isAll && !/[«»“”"]/u.test(one.text)))
      return speaker === '' || own.length === 0 ? undefined : { words: wordsOf(own, speaker), after: next + 1 }
    }
    if (isTaken(line) || PARTED.test(text) || headingOf(text) !== undefined) return undefined
    // Below a colon somebody else may be heard, if no list follows.
    const above = lines.slice(at + 1, next).findLast((one) => one.text.trim() !== '')
    const isLed = /[:：]\s*$/u.test(above?.text ?? '') && !ITEM.test(text)
    if (text.length >= SHORTEST && !isLed) paragraphs.push(line)
  }
  return undefined
}

/** Who speaks as we, or calls itself by its name: what is told of others in between is left to the text. */
const WE =
  /(?<!\p{L})(?:إن+ّ?نا|أننا|نعلن|نؤكد|نطالب|نكتب|نرفض|نرجو|نشكر|ندعو|نشدد|نهيب|نناشد|نحيي|نحيّي|نستنكر|ندين|نأسف|نثمن|نثمّن|نؤمن|ما|نحن|می[\u200C ]?خواهیم|می[\u200C ]?پرسیم)(?!\p{L})/u

function isOwn(text: string, speaker: string): boolean {
  const [name = ''] = speaker.split(/\s+/u)
  const key = keyOf(name).replace(/^ال/u, '')
  const isNamed = isBody(key) && text.split(/\s+/u).some((word) => keyOf(word).replace(/^[وف]?ال/u, '') === key)
  return isNamed || WE.test(text)
}

function signerOf(line: string): string | undefined {
  const text = line.replace(DASHES, '')
  for (const form of SIGNED) {
    const who = form.exec(text)?.groups?.['who']
    if (who !== undefined) return who.trim()
  }
  return undefined
}

function issuedBelow(lines: readonly Line[], at: number): string | undefined {
  const below = lines.slice(at + 1, at + 1 + MOST_BELOW).map(({ text }) => ISSUED.exec(text.trim())?.groups?.['who'])
  return below.find((who) => who !== undefined)
}

/** `عن الرابطة` below `رابطة الحكواتيين`, which stands above the heading. */
function named(lines: readonly Line[], at: number, signed: string): string | undefined {
  const key = keyOf(signed.split(/\s/u)[0] ?? '').replace(/^ال/u, '')
  return lines
    .slice(Math.max(0, at - 6), at)
    .map(({ text }) => text.trim())
    .findLast(
      (text) => isBody(key) && keyOf(text.split(/\s/u)[0] ?? '').replace(/^ال/u, '') === key && text.length < 80,
    )
}

function wordsOf(paragraphs: readonly Line[], speaker: string): WrittenWords {
  return {
    block: { start: paragraphs[0]?.start ?? 0, end: paragraphs.at(-1)?.end ?? 0 },
    paragraphs: paragraphs.map(({ start, text }) => ({ start, end: start + text.trimEnd().length })),
    speaker,
    kind: 'quotation',
  }
}
