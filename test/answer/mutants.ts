/** Ways to make a true quote false. Each gives the changed quotes, none when a quote has nothing to change. */
export type Mutation = (quote: string) => string[]

const DIGITS = /[0-9٠-٩۰-۹]/u
const MONTHS =
  'January February March April June July August September October November December janvier février juin juillet août septembre décembre مرداد خرداد شهریور بهمن ژوئیه اوت مارس يونيو يوليو'.split(
    ' ',
  )
const NAMES = ['Rosa Lind', 'Karl Brandt', 'Claire Dumas', 'حسن راد', 'نادر سليم']
const NEGATIONS: readonly [RegExp, readonly string[]][] = [
  [/(?<=\p{L}) (was|were|is|are|had|has|have|did|would|could|can) (?!not)/u, [' $1 not ', ' $1 never ']],
  [/(?<=\p{L}) (fut|furent|est|sont|a|ont|peut) /u, [' ne $1 pas ', ' $1 jamais ']],
  [/(?<=\s)(?=شد|کرد|است|بود|می‌)/u, ['نه ', 'ن']],
  [/^/u, ['لم ', 'ليس ']],
]
const DENIED: readonly [RegExp, string][] = [
  [/ not /u, ' '],
  [/ no /u, ' a '],
  [/ never /u, ' '],
  [/n['’]a pas/u, 'a'],
  [/ ne (\p{L}+) pas/u, ' $1'],
  [/ n['’](\p{L}+) pas/u, ' $1'],
  [/نکرد/u, 'کرد'],
  [/نمی‌/u, 'می‌'],
  [/نیست/u, 'است'],
  [/لم /u, ''],
]

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  digit: (quote) =>
    [...quote.matchAll(new RegExp(DIGITS, 'gu'))].map(({ 0: digit, index }) => {
      const zero = (digit.codePointAt(0) ?? 48) & ~0xf
      const changed = String.fromCodePoint(zero + ((((digit.codePointAt(0) ?? 0) & 0xf) + 3) % 10))
      return quote.slice(0, index) + changed + quote.slice(index + 1)
    }),
  'number cut': (quote) =>
    [...quote.matchAll(/\p{N}+(?:[.,٬٫  ]\p{N}{1,3})+/gu)].flatMap(({ 0: number, index }) => {
      const cut = number.search(/[.,٬٫  ]/u)
      return [quote.slice(0, index + cut), quote.slice(index + cut + 1)]
    }),
  negated: (quote) =>
    NEGATIONS.flatMap(([place, words]) => (place.test(quote) ? words.map((word) => quote.replace(place, word)) : [])),
  'negation out': (quote) => DENIED.flatMap(([word, rest]) => (word.test(quote) ? [quote.replace(word, rest)] : [])),
  name: (quote) =>
    [
      ...quote.matchAll(
        /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*|مریم کریمی|رضا امینی|ليلى حداد|سامي نصر|منتظری/gu,
      ),
    ].flatMap(({ 0: name, index }) =>
      NAMES.slice(0, 2).map((other) => quote.slice(0, index) + other + quote.slice(index + name.length)),
    ),
  date: (quote) =>
    MONTHS.filter((month) => quote.includes(month)).flatMap((month) => {
      const other = MONTHS[(MONTHS.indexOf(month) + 1) % MONTHS.length] ?? ''
      return [quote.replace(month, other)]
    }),
  swapped: (quote) => {
    const words = quote.split(' ')
    const at = words.findIndex(
      (word, index) => index > 0 && word !== words[index + 1] && words[index + 1] !== undefined,
    )
    return at < 0 ? [] : [[...words.slice(0, at), words[at + 1], words[at], ...words.slice(at + 2)].join(' ')]
  },
  'word left out': (quote) => {
    const words = quote.split(' ')
    return words.length < 6 ? [] : [words.toSpliced(Math.floor(words.length / 2), 1).join(' ')]
  },
}

/** Words after which, or before which, the rest of a sentence says something else than the whole. */
const TURNS_AFTER =
  /(?:\b(?:said|says|wrote|writes|denied|denies|claims?|claimed|alleged) (?:in them )?that|\bnot|\bnever|\bno|\bif|\bwhether|\bfewer than|\bover|\bat least|\babout|\bneither|\bselon|\bne|\bpas|\bn['’]a pas|گفت که|(?<!\p{L})نه|(?<!\p{L})لم|(?<!\p{L})لا|(?<!\p{L})إن)(?= )/giu

/** The rest behind a turning word, and the part before it: both stand in the text, and neither says what it says. */
export function truncations(sentence: string): string[] {
  return [...sentence.matchAll(TURNS_AFTER)].flatMap(({ 0: word, index }) =>
    [sentence.slice(index + word.length).trim(), sentence.slice(0, index).trim()].filter((part) =>
      /\p{L}.*\s.*\p{L}/u.test(part),
    ),
  )
}

/** The same words typed in another way: what a quote may differ in. */
export const VARIANTS: Readonly<Record<string, (quote: string) => string>> = {
  'as it stands': (quote) => quote,
  'typewriter quotation marks': (quote) => quote.replaceAll(/[“”„«»]/gu, '"').replaceAll(/[‘’]/gu, "'"),
  'curly quotation marks': (quote) => quote.replaceAll('"', '”').replaceAll("'", '’'),
  guillemets: (quote) => quote.replaceAll(/["“]/gu, '«').replaceAll('”', '»'),
  'white space': (quote) => `\n ${quote.replaceAll(' ', ' \t ')} `,
  'hard spaces': (quote) => quote.replaceAll(' ', '\u00A0'),
  'without ZWNJ': (quote) => quote.replaceAll('\u200C', ''),
  'Arabic yeh and kaf': (quote) => quote.replaceAll('ی', 'ي').replaceAll('ک', 'ك'),
  'Persian yeh and kaf': (quote) => quote.replaceAll('ي', 'ی').replaceAll('ك', 'ک'),
  'Persian digits': (quote) => digits(quote, 0x6f0),
  'Arabic digits': (quote) => digits(quote, 0x660),
  'ASCII digits': (quote) => digits(quote, 0x30),
  NFD: (quote) => quote.normalize('NFD'),
  NFC: (quote) => quote.normalize('NFC'),
  'other dashes': (quote) => quote.replaceAll('–', '-').replaceAll('—', '–'),
  'direction marks': (quote) => `\u200F${quote}\u200E`,
}

function digits(text: string, zero: number): string {
  return text.replaceAll(/[0-9٠-٩۰-۹]/gu, (digit) => String.fromCodePoint(zero + ((digit.codePointAt(0) ?? 0) & 0xf)))
}
