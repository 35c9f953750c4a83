import { decodeBytes } from './code-pages.ts'

/** Letters that a language writes beside A to Z. What holds others was not written in it, or not in this encoding. */
const LATIN_LANGUAGES: readonly ReadonlySet<string>[] = [
  'àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ',
  'äöüßéàÄÖÜ',
  'áéíñóúüÁÉÍÑÓÚÜçàèòï',
  'ãáàâçéêíóôõúüÃÁÀÂÇÉÊÍÓÔÕÚ',
  'àèéìíîòóùúÀÈÉÌÒÙ',
  'åäöæøéÅÄÖÆØü',
  'áðéíóúýþæöÁÐÉÍÓÚÝÞÆÖ',
].map((letters) => new Set(letters))
/** Signs of running text that Windows-1252 and Windows-1256 add to ASCII. */
const SIGNS = /^[\u00A0‘’‚“”„«»‹›–—…•·°§©®™€£¥±×÷½¼¾¹²³ªº¡¿¶†‡‰µ]$/u
/** The letters that Arabic and Persian texts are mostly made of. */
const COMMON_ARABIC = new Set('ايلمنورتبدهسعكیکف')
const ARABIC = /\p{Script=Arabic}/u
const LOOKED_AT = 200_000
/** Share of Arabic letters that are common ones: about 0.8 in texts, far less when another encoding is misread. */
const COMMON_SHARE = 0.6
/** Western texts are mostly ASCII letters: one accented letter in four is more than any of them has. */
const MOST_ACCENTS = 0.25

/**
 * The encoding of a text that is not valid UTF-8 and has no byte order mark, or undefined when nothing fits beyond
 * doubt. A candidate is taken only when every high byte makes sense in it: as letters of one language, inside words
 * of one script. So a text in an encoding that is not known here is refused rather than misread.
 */
export function detectEncoding(bytes: Uint8Array): string | undefined {
  const part = bytes.subarray(0, LOOKED_AT)
  const wide = wideEncoding(part)
  if (wide !== undefined) return wide
  if (part.includes(0) || isDamagedUtf8(part)) return undefined
  const latin = decodeWhole('windows-1252', part)
  if (latin !== undefined && isLatin(latin)) return 'windows-1252'
  const arabic = ['windows-1256', 'iso-8859-6'].filter((name) => {
    const text = decodeWhole(name, part)
    return text !== undefined && isArabic(text)
  })
  return arabic.length === 1 ? arabic[0] : undefined
}

function decodeWhole(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return decodeBytes(encoding, bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without its mark: nearly every second byte is one of a few (zero for Latin, six for Arabic). */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const pairs = Math.floor(bytes.length / 2)
  if (pairs < 2 || !bytes.includes(0)) return undefined
  let little = 0
  let big = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (isPage(bytes[at + 1]) && bytes[at] !== 0) little += 1
    if (isPage(bytes[at]) && bytes[at + 1] !== 0) big += 1
  }
  const encoding = little > 0.9 * pairs ? 'utf-16le' : big > 0.9 * pairs ? 'utf-16be' : undefined
  const text = encoding === undefined ? undefined : decodeWhole(encoding, bytes.subarray(0, pairs * 2))
  return text !== undefined && !/\0/u.test(text) ? encoding : undefined
}

/** Some well-formed sequences of several bytes: then it was UTF-8 once, and no other encoding explains it. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\uFFFD/gu)?.length ?? 0
  const whole = text.match(/[^\0-\u007F\uFFFD]/gu)?.length ?? 0
  return whole > 0 && whole * 4 >= broken
}

function isPage(byte: number | undefined): boolean {
  return byte === 0 || byte === 6
}

function isLatin(text: string): boolean {
  const high = Array.from(text).filter((letter) => letter > '\u007F')
  const letters = new Set(high.filter((letter) => /\p{L}/u.test(letter) && !/[ªºµ]/u.test(letter)))
  if (high.some((letter) => !letters.has(letter) && !SIGNS.test(letter))) return false
  if (/\p{L}[¹²³¿¡£¥¶]\p{L}/u.test(text)) return false
  const accented = high.filter((letter) => letters.has(letter)).length
  const plain = text.match(/[A-Za-z]/gu)?.length ?? 0
  if (accented > plain || accented > MOST_ACCENTS * plain + 2) return false
  return LATIN_LANGUAGES.some((language) => [...letters].every((letter) => language.has(letter)))
}

function isArabic(text: string): boolean {
  const letters = Array.from(text).filter((letter) => ARABIC.test(letter) && /\p{L}/u.test(letter))
  const common = letters.filter((letter) => COMMON_ARABIC.has(letter)).length
  if (letters.length < 4 || common < COMMON_SHARE * letters.length) return false
  // Latin letters beyond ASCII, and words of two scripts, are what misread Arabic looks like.
  return !/[\u00C0-\u024F]/u.test(text) && !/\p{Script=Arabic}[A-Za-z]|[A-Za-z]\p{Script=Arabic}/u.test(text)
}

/** Western words are mostly of plain letters; a text of another script that is taken for one has hardly any such. */
export function isMisread(bytes: Uint8Array): boolean {
  const text = (decodeWhole('windows-1252', bytes.subarray(0, LOOKED_AT)) ?? '').replace(MARKUP, ' ')
  const words = text.match(/[A-Za-z\u0080-\u{10FFFF}]{3,}/gu) ?? []
  const odd = words.filter((word) => (word.match(/[^A-Za-z]/gu)?.length ?? 0) * 2 > word.length).length
  return odd >= 3 && odd * 4 > words.length
}

const MARKUP = /<(script|style)\b[\s\S]*?<\/\1>|<[^<>]{0,2000}>|&#?\w{1,8};/giu
