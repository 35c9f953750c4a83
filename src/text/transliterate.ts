import { foldAccents, normaliseWords } from './normalise.ts'

/**
 * Names across scripts. Two spellings of one name meet in a key (their consonants, folded) by which a vocabulary is looked
 * up, and are then compared letter by letter: of two that share a key, `isSameName` tells whether one can be read as the
 * other. Vowels count there, as far as both scripts write them.
 */

const ARABIC = /^\p{Script=Arabic}+$/u
const LATIN = /^[a-z'’]+$/u

/** A word as it is compared here: folded, without apostrophes; undefined for what is written in neither script. */
function plain(word: string): { readonly text: string; readonly isArabic: boolean } | undefined {
  const folded = foldAccents(normaliseWords(word)).replaceAll(/[\u200C\u02BB-\u02BF'’`-]/gu, '')
  if (ARABIC.test(folded)) return { text: folded.replaceAll(/[ءٔ]/gu, ''), isArabic: true }
  return LATIN.test(folded) ? { text: folded, isArabic: false } : undefined
}

/** What an Arabic or Persian consonant may be in Latin letters, as a regular expression, and its classes in a key. */
const CONSONANTS: Readonly<Record<string, readonly [latin: string, keys: string]>> = {
  ب: ['b', 'b'],
  پ: ['p', 'b'],
  ت: ['t', 't'],
  ث: ['(?:th|s)', 's'],
  ج: ['(?:j|dj|g|dsch)', 'jk'],
  چ: ['(?:ch|tch|tsch|c)', 'j'],
  ح: ['h', 'h'],
  خ: ['(?:kh|ch|x)', 'x'],
  د: ['d', 'd'],
  ذ: ['(?:z|dh|th|d)', 'zd'],
  ر: ['r', 'r'],
  ز: ['z', 'z'],
  ژ: ['(?:zh|j)', 'jz'],
  س: ['(?:s|c|ç)', 's'],
  ش: ['(?:sh|ch|sch)', 'S'],
  ص: ['s', 's'],
  ض: ['(?:z|d|dh)', 'zd'],
  ط: ['t', 't'],
  ظ: ['(?:z|dh)', 'z'],
  غ: ['(?:gh|g|q)', 'k'],
  ف: ['(?:f|ph|v)', 'f'],
  ق: ['(?:q|gh|g|k|c)', 'k'],
  ک: ['(?:k|c|ck|q)', 'k'],
  گ: ['g(?:u(?=[ei]))?', 'k'],
  ل: ['l', 'l'],
  م: ['m', 'm'],
  ن: ['n', 'n'],
  ه: ['h', 'h'],
}

const SHORT = '[aeiou]'
/** Long vowels and the two letters that are vowels and consonants both. */
const VOWELS: Readonly<Record<string, string>> = {
  ا: '[aeo]{0,2}[iu]?',
  و: '(?:[oua]{1,2}[wuv]?|v|w|ow)',
  ی: '(?:[iey]{1,3}|a[iy]|y|a)',
  ع: '[aeiou]{0,2}',
}

/** Every reading of one Arabic or Persian spelling in Latin letters. */
function readingsOf(text: string): RegExp {
  const letters = Array.from(text)
  const parts = letters.map((letter, at) => {
    const isFirst = at === 0
    const isLast = at === letters.length - 1
    if (letter === 'ه' && isLast && at > 0) return '(?:[ae]h?|h|at)'
    if (letter === 'ا' && isFirst) return '(?:[aeiou]{1,2}|ou)'
    if (letter === 'ع' && isFirst) return '[aeiou]{1,2}'
    if (letter === 'ی' && isFirst) return '(?:y|i|j)'
    if (letter === 'و' && isFirst) return '(?:v|w|ou?)'
    const vowel = VOWELS[letter]
    if (vowel !== undefined) return vowel
    const [latin = letter] = CONSONANTS[letter] ?? []
    return `(?:${latin}){1,2}`
  })
  // Between two letters a short vowel may stand that the script does not write; behind the last only before 'h'.
  const body = parts.map((part, at) => (at === 0 ? part : `${takesShort(letters, at) ? `(?:${SHORT}{0,2})` : ''}${part}`))
  return new RegExp(`^(?:al)?${body.join('')}$`, 'u')
}

/** A short vowel is heard beside consonants, and between a consonant and و or ی when these are consonants themselves. */
function takesShort(letters: readonly string[], at: number): boolean {
  const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'اوی'.includes(letter)
  return !isVowel(letters[at - 1]) && !'ا'.includes(letters[at] ?? '')
}

const readings = new Map<string, RegExp>()
const MOST_REMEMBERED = 2_000

function readingOf(arabic: string): RegExp {
  const known = readings.get(arabic)
  if (known) return known
  if (readings.size >= MOST_REMEMBERED) readings.clear()
  const made = readingsOf(arabic)
  readings.set(arabic, made)
  return made
}

const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/gu, 'J'],
  [/sch|sh/gu, 'S'],
  [/kh/gu, 'x'],
  [/gh|ck|q/gu, 'k'],
  [/zh|dj/gu, 'J'],
  [/ph/gu, 'f'],
]
const LATIN_KEYS: Readonly<Record<string, string>> = {
  b: 'b', p: 'b', t: 't', j: 'j', J: 'j', d: 'd', r: 'r', z: 'z', s: 's', S: 'S', x: 'x', h: 'h',
  k: 'k', g: 'k', f: 'f', l: 'l', m: 'm', n: 'n',
} // prettier-ignore

/** Letters of two sounds, in Latin spellings: each gives a further key. */
const TWOFOLD: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<!s|t)ch/u, ['C', 'S', 'x']],
  [/th/u, ['s', 'th']],
  [/dh/u, ['z', 'd']],
  [/c(?!h|k)/u, ['k', 's']],
]

/** The consonants that a spelling may stand for, a few alternatives where a letter has two sounds; none for other scripts. */
export function nameKeys(word: string): readonly string[] {
  const found = plain(word)
  if (!found) return []
  const keys = found.isArabic ? arabicKeys(found.text) : latinKeys(found.text)
  return [...new Set(keys.map((key) => key.replaceAll(/(.)\1+/gu, '$1')))].filter((key) => key !== '')
}

const MOST_KEYS = 4

function arabicKeys(text: string): string[] {
  const bare = text.replace(/^ال(?=.{3})/u, '').replace(/(?<=.{2})ه$/u, '')
  return Array.from(bare).reduce<string[]>(
    (keys, letter) => {
      const classes = Array.from(CONSONANTS[letter]?.[1] ?? '')
      if (classes.length === 0) return keys
      return classes.flatMap((one) => keys.map((key) => key + one)).slice(0, MOST_KEYS)
    },
    [''],
  )
}

function latinKeys(text: string): string[] {
  let spellings = [text]
  for (const [pattern, sounds] of TWOFOLD) {
    const all = new RegExp(pattern.source, 'gu')
    spellings = spellings
      .flatMap((one) => (pattern.test(one) ? sounds.map((sound) => one.replaceAll(all, sound.toUpperCase() === 'TH' ? 'tH' : sound)) : [one]))
      .slice(0, MOST_KEYS)
  }
  return spellings.map((one) => {
    const folded = DIGRAPHS.reduce((rest, [pattern, sound]) => rest.replaceAll(pattern, sound), one.replaceAll('C', 'J'))
    const ended = folded.replace(/(?<=[aeiou])h$|t(?=$)(?<=[aeiou]at)/u, '')
    return Array.from(ended)
      .map((letter) => LATIN_KEYS[letter] ?? '')
      .join('')
  })
}
