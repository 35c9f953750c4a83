import { normaliseQuote, normaliseWords } from './normalise.ts'
import { JOINER, OTHER, SIGN, unitsOf } from './word-walk.ts'

const WORD = /[\p{L}\p{N}]+/gu
/** Where marks stand behind these, normaliseQuote treats the two as one sign; letter by letter is then the only way. */
const JOINED = /[\p{Cf}\sʼ´`]\p{M}/u
const DROPPED = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
const APOSTROPHES = /[ʼ´]/gu

/**
 * The words by which SQLite finds the documents that may hold a quote; whether one does is checked letter by letter.
 * Two texts that are equal as quotes give the same words: they are the words of the text as normalised for quotes, taken
 * by a shorter way, because every document passes here. Words are cut here and not by SQLite, whose tables of letters are
 * older than some scripts.
 */
export function phraseWords(text: string): readonly string[] {
  const joined = phraseText(text)
  return joined === '' ? [] : joined.split(' ')
}

/** Of a text with more that is hard to read than one sign in so many, all is read the long way. */
const OFTEN = 200

/** Longer texts are few, and would keep as much memory. */
const LONGEST = 1 << 20

/** Where a text is made, code unit by code unit: one after the other, so all share it. */
let made = new Uint16Array(1 << 16)

/** The words of `phraseWords` with a space between each two. */
export function phraseText(text: string): string {
  if (text.length > LONGEST) return wordsOf(text).join(' ')
  if (made.length <= text.length) made = new Uint16Array(2 * text.length)
  // Since the sign that parted words last: where it stands, how much was made before, and whether the short way can read on.
  let [from, before, isHard] = [0, 0, false]
  let [length, hard] = [0, 0]
  for (let at = 0; at <= text.length; at += 1) {
    const read = at < text.length ? (READ[text.charCodeAt(at)] ?? OTHER) : SIGN
    if (read > JOINER) made[length++] = read
    else if (read === OTHER) isHard = true
    else if (read !== JOINER) {
      if (isHard) {
        if ((hard += 1) > 1 + text.length / OFTEN) break
        // With the sign before it: a mark may belong to it.
        length = appended(wordsOf(text.slice(from, at)).join(' '), before, text.length - at)
        isHard = false
      }
      if (length > 0 && made[length - 1] !== SPACE) made[length++] = SPACE
      ;[from, before] = [at, length]
    }
  }
  if (isHard) return wordsOf(text).join(' ')
  if (length > 0 && made[length - 1] === SPACE) length -= 1
  return Buffer.from(made.buffer, 0, 2 * length).toString('utf16le')
}

/** Puts words at a place in what is made, with room for as many code units as are left, and gives where they end. */
function appended(words: string, place: number, left: number): number {
  const end = place + words.length
  if (made.length <= end + left + 1) {
    const wider = new Uint16Array(2 * (end + left + 1))
    wider.set(made)
    made = wider
  }
  for (let at = 0; at < words.length; at += 1) made[place + at] = words.charCodeAt(at)
  return end
}

/** The long way, for texts of any script. */
function wordsOf(text: string): readonly string[] {
  const plain = JOINED.test(text) ? normaliseQuote(text).text : text.replace(DROPPED, '').replace(APOSTROPHES, "'")
  return normaliseWords(plain).match(WORD) ?? []
}

/** As words are walked, with digits read as letters are, and all that is dropped as joiners are. */
const READ = unitsOf(normaliseWords, true)
for (const digit of '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹') READ[digit.charCodeAt(0)] = normaliseWords(digit).charCodeAt(0)
for (const code of [0xad, 0xfeff, ...Array.from({ length: 0x70 }, (_, at) => 0x2000 + at)])
  if (String.fromCharCode(code).replace(DROPPED, '') === '') READ[code] = JOINER

const SPACE = 0x20
