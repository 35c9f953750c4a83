import { readingOf } from './readings.ts'
import { foldAccents, normaliseWords } from './normalise.ts'

/**
 * Names across scripts. Spellings of one name meet in a key, their consonants in folded classes, by which a vocabulary is
 * looked up; `isSameName` then compares two of them letter by letter, vowels too, as far as both scripts write them.
 */

const ARABIC = /^\p{Script=Arabic}+$/u
const LATIN = /^[a-z]+$/u

interface Plain {
  readonly text: string
  readonly isArabic: boolean
}

/** Most words come folded already, and folding costs more than looking. */
const FOLDED_ARABIC = /^[ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی]+$/u

/** A word as it is compared here; undefined when it is written in neither script, or in both. */
function plain(word: string): Plain | undefined {
  if (LATIN.test(word)) return { text: word, isArabic: false }
  if (FOLDED_ARABIC.test(word)) return { text: word, isArabic: true }
  const text = foldAccents(normaliseWords(word)).replaceAll(/[\u200C\u02BB-\u02BF'’`ء-]/gu, '')
  if (ARABIC.test(text)) return { text, isArabic: true }
  return LATIN.test(text) ? { text, isArabic: false } : undefined
}

export function isArabicScript(word: string): boolean {
  return ARABIC.test(word)
}

/** Classes of each Arabic and Persian consonant; one of two sounds is in two classes. و and ی and ا are no part of a key. */
const ARABIC_CLASSES: ReadonlyMap<string, readonly string[]> = new Map(
  'بb پb تt طt ثs سs صs جjk چjSx حh هh خx دd ذzd ضzd رr زz ظz ژjz شS غk قk کk گk فf لl مm نn'
    .split(' ')
    .map((entry): [string, string[]] => [entry.charAt(0), Array.from(entry.slice(1))]),
)

/** Sounds of Latin letters, alone and together; vowels and w, v, y are no part of a key. */
const LATIN_CLASSES: ReadonlyMap<string, readonly string[]> = new Map(
  `tsch:j tch:j dj:j zh:j sch:S sh:S kh:x gh:k ck:k ph:f ch:j|S|x th:s|t dh:z|d x:ks c:k|s q:k g:k p:b b:b d:d f:f h:h
  j:j k:k l:l m:m n:n r:r s:s t:t z:z`
    .split(/\s+/u)
    .map((entry): [string, string[]] => {
      const [letters = '', classes = ''] = entry.split(':')
      return [letters, classes.split('|')]
    }),
)
/** Those with more letters first, as they are heard. What is no part of a key is passed over. */
const LATIN_SOUNDS = new RegExp(
  [...LATIN_CLASSES.keys()].toSorted((one, other) => other.length - one.length).join('|'),
  'gu',
)
const MOST_KEYS = 4

/** The consonants that a spelling may stand for, with alternatives where a letter has two sounds; none for other scripts. */
export function nameKeys(word: string): readonly string[] {
  const found = plain(word)
  if (!found) return []
  const keys = (found.isArabic ? arabicKeys(found.text) : latinKeys(found.text)).map(({ text }) => text)
  return (keys.length === 1 ? keys : [...new Set(keys)]).filter((key) => key !== '')
}

/** A key that is being made, and the sound at its end: to ask the text for it would have it copied for every letter. */
interface GrowingKey {
  text: string
  last: string
}

function arabicKeys(text: string): readonly GrowingKey[] {
  let keys = [{ text: '', last: '' }]
  for (const letter of withoutArticle(text).replace(/(?<=.{2})ه$/u, '')) {
    const classes = ARABIC_CLASSES.get(letter)
    if (classes) keys = lengthened(keys, classes)
  }
  return keys
}

function withoutArticle(text: string): string {
  return text.replace(/^ال(?=.{3})/u, '')
}

function latinKeys(text: string): readonly GrowingKey[] {
  const heard = /[aeiou]h$/u.test(text) ? text.slice(0, -1) : text
  let keys = [{ text: '', last: '' }]
  for (const letters of heard.match(LATIN_SOUNDS) ?? []) keys = lengthened(keys, LATIN_CLASSES.get(letters) ?? [])
  return keys
}

/** Keys with each of these classes behind each; where there is one class, the same keys, grown. */
function lengthened(keys: GrowingKey[], classes: readonly string[]): GrowingKey[] {
  const [sounds = '', alternative] = classes
  if (alternative !== undefined)
    return classes.flatMap((one) => keys.map((key) => withSounds({ ...key }, one))).slice(0, MOST_KEYS)
  for (const key of keys) withSounds(key, sounds)
  return keys
}

/** A sound that is doubled is one. */
function withSounds(key: GrowingKey, sounds: string): GrowingKey {
  for (let at = 0; at < sounds.length; at += 1) {
    const sound = sounds.charAt(at)
    if (sound !== key.last) key.text += sound
    key.last = sound
  }
  return key
}

/** True when two different words can be spellings of one name. Gives nothing away about words that share no key. */
export function isSameName(one: string, other: string): boolean {
  const [left, right] = [plain(one), plain(other)]
  if (!left || !right || left.text === right.text) return false
  if (left.isArabic && right.isArabic) return isArabicised(left.text, right.text) || isArabicised(right.text, left.text)
  if (left.isArabic) return readingOf(left.text).test(right.text)
  if (right.isArabic) return readingOf(right.text).test(left.text)
  return isSameLatin(left.text, right.text)
}

/** How Arabic writes the four letters that only Persian has. */
const ARABICISED: Readonly<Record<string, readonly string[]>> = {
  پ: ['ب', 'پ'],
  گ: ['گ', 'ک', 'غ', 'ج', 'ق'],
  چ: ['چ', 'تش', 'ج', 'ش'],
  ژ: ['ژ', 'ج', 'ز'],
}
const ARTICLE = 'ال'

function isArabicised(persian: string, arabic: string): boolean {
  if (!/[پگچژ]/u.test(persian)) return false
  return standsFor(persian, arabic, 0) || (arabic.startsWith(ARTICLE) && standsFor(persian, arabic, ARTICLE.length))
}

/** Letter by letter from that place of the Arabic word on: no letter has two ways to go on. */
function standsFor(persian: string, arabic: string, from: number): boolean {
  let at = from
  for (const letter of persian) {
    const written = (ARABICISED[letter] ?? [letter]).find((one) => arabic.startsWith(one, at))
    if (written === undefined) return false
    at += written.length
  }
  return at === arabic.length
}

const FEWEST_LETTERS = 5
/** George is not Georgia. */
const GLIDE = /[iy][aou]/u
const SIMILAR_VOWELS = ['ae', 'eiy', 'ou']

/** Two Latin spellings: the same consonants, and at each place vowels that stand for one another. */
function isSameLatin(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < FEWEST_LETTERS) return false
  const [left, right] = [latinShape(one), latinShape(other)]
  if (left.consonants !== right.consonants || left.consonants.length < 3) return false
  return left.vowels.every((group, at) => isSimilar(group, right.vowels[at] ?? ''))
}

function latinShape(text: string): { readonly consonants: string; readonly vowels: readonly string[] } {
  const coded = text
    .replace(/(?<=[aeiou])h$/u, '')
    .replaceAll(/kh/gu, 'X')
    .replaceAll(/sh/gu, 'S')
    .replaceAll(/ch/gu, 'C')
    .replaceAll(/th/gu, 'T')
    .replaceAll(/gh|q/gu, 'Q')
    .replaceAll(/zh|dj/gu, 'j')
    .replaceAll('w', 'v')
    .replaceAll(/([^aeiouy])\1+/gu, '$1')
  return { consonants: coded.replaceAll(/[aeiouy]+/gu, ''), vowels: coded.split(/[^aeiouy]/u) }
}

function isSimilar(one: string, other: string): boolean {
  if (one === other) return true
  if (GLIDE.test(one) !== GLIDE.test(other)) return false
  return one !== '' && other !== '' && isAlike(one[0], other[0]) && isAlike(one.at(-1), other.at(-1))
}

function isAlike(one = '', other = ''): boolean {
  return one === other || SIMILAR_VOWELS.some((group) => group.includes(one) && group.includes(other))
}
