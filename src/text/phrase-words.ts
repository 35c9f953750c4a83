import { normaliseQuote, normaliseWords } from './normalise.ts'

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
    const read = at < text.length ? (READ[text.charCodeAt(at)] ?? HARD) : PARTS
    if (read >= FIRST_LETTER) made[length++] = read
    else if (read === HARD) isHard = true
    else if (read === PARTS) {
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

/** What a code unit is read as, where it is none of the letters and digits, which are read as one letter or digit each. */
const [HARD, PARTS, NOTHING] = [0, 1, 2]
const FIRST_LETTER = 0x20

/** Latin, and Cyrillic to Arabic: Greek in between has a letter whose small form depends on what stands behind it. */
const EASY = [
  [0, 0x24f],
  [0x400, 0x6ff],
] as const
/** Signs beyond ASCII that part words and become nothing else when a text is normalised. */
const SIGNS = '\u00A0«»،؛؟‐‑‒–—―‘’‚‛“”„‟•…‹›'

const READ = (() => {
  const read = new Uint16Array(0x1_00_00)
  for (const [from, to] of EASY)
    for (let code = from; code <= to; code += 1) {
      const sign = String.fromCharCode(code)
      const normal = normaliseWords(sign)
      if (normal.length === 1 && /[\p{L}\p{N}]/u.test(normal)) read[code] = normal.charCodeAt(0)
      else if (code < 0x80) read[code] = PARTS
    }
  for (const sign of SIGNS) read[sign.charCodeAt(0)] = PARTS
  for (let code = 0; code < read.length; code += 1)
    if (String.fromCharCode(code).replace(DROPPED, '') === '') read[code] = NOTHING
  return read
})()

const SPACE = 0x20
