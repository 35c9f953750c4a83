import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Rank and frequency: 1 / (rank + SHIFT) ** EXPONENT (Zipf 1949, Mandelbrot 1953); figures of ordinary prose. */
const SHIFT = 2.7
const EXPONENT = 1.05
const VOCABULARY = 200_000
const TOPICS = 600
const TOPIC_WORDS = 150
/** Of a document's content words, those that come from its topics. */
const ON_TOPIC = 0.35
const DOCUMENTS_IN_FOLDER = 1_000
/** Passages that the product cuts a made document into, on average. */
export const PASSAGES_PER_DOCUMENT = 2.3

const LANGUAGES = {
  en: {
    functions:
      'the of and to in a is that it for was on with as by at be this had not are but from or have an they which one were all we when there can more if out so up said what its about than into them only some could time these two may then do first any my now such like our over even most after also did many before must through years where much your way well down should because long each just those how too little good very make world still own see men work life no'.split(
        ' ',
      ),
    starts: 'b br c ch cl d dr f fl g gr h j k l m n p pl pr r s sh sl st t th tr v w'.split(' '),
    middles: 'a e i o u ai ea ee oa ou'.split(' '),
    ends: 'b ck d ft g l ll m n nd ng nt p r rd rn rt s sh st t th x'.split(' '),
    endings: ['', '', '', 's', 'ed', 'ing', 'er', 'ly', 'ness', 'tion'],
    stop: '.',
    hasCapitals: true,
  },
  fa: {
    functions:
      'و در به از که این را با است برای آن یک تا بر هم نیز بود شد شده می خود او وی ما شما آنها هر هیچ همه همین همان چه اگر اما ولی یا پس چون زیرا هنوز نه باید باشد شوند کرد کرده کردند کند کنند داد داده دهد داشت دارد دارند هستند بودند مورد توسط روی دیگر بسیار بین پیش بعد قبل سپس حتی بدون میان یکی'.split(
        ' ',
      ),
    starts: 'ب پ ت ج چ خ د ر ز س ش ف ق ک گ ل م ن و ه ی'.split(' '),
    middles: ['ا', 'و', 'ی', '', '', 'ا'],
    ends: 'ب ت د ر ز س ش ف ک گ ل م ن ه'.split(' '),
    endings: ['', '', '', 'ها', 'های', 'ی', 'تر', 'ان'],
    stop: '.',
    hasCapitals: false,
  },
}

/** Mulberry32: small, seeded, and the same on every machine. */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws whole numbers below `count`, the low ones more often, by the law of Zipf and Mandelbrot. */
function createRanks(count, random) {
  const sums = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank += 1) sums[rank] = sum += 1 / (rank + SHIFT) ** EXPONENT
  return () => {
    const wanted = random() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sums[middle] < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

function makeWords({ functions, starts, middles, ends, endings, hasCapitals }, random) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const seen = new Set(functions)
  const words = [...functions]
  while (words.length < VOCABULARY) {
    const syllables = 1 + Math.floor(random() * 2 + Math.min(1, words.length / 20_000))
    let word = ''
    for (let at = 0; at < syllables; at += 1) word += pick(starts) + pick(middles)
    word += pick(ends) + pick(endings)
    // One word in eight is a name, and always written as one.
    if (hasCapitals && random() < 0.125) word = capital(word)
    if (seen.has(word)) continue
    seen.add(word)
    words.push(word)
  }
  return words
}

const capital = (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`

/**
 * Made documents of two to three passages each, always the same for a seed: function words of the language, made-up
 * content words, some of them names, and one to three topics a document, so that meaning has something to find.
 */
export async function makeCorpus({ folder, passages, language, seed }) {
  const random = seeded(seed)
  const made = LANGUAGES[language]
  const words = makeWords(made, random)
  const anyRank = createRanks(words.length, random)
  const topicRank = createRanks(TOPIC_WORDS, random)
  const contentRank = createRanks(words.length - made.functions.length, random)
  const topics = Array.from({ length: TOPICS }, () =>
    Array.from({ length: TOPIC_WORDS }, () => words[made.functions.length + contentRank()]),
  )
  const documents = Math.max(1, Math.round(passages / PASSAGES_PER_DOCUMENT))
  const asked = []

  const text = () => {
    const own = Array.from({ length: 1 + Math.floor(random() * 3) }, () => topics[Math.floor(random() * TOPICS)])
    const word = () => {
      const any = words[anyRank()]
      if (made.functions.includes(any) || random() >= ON_TOPIC) return any
      return own[Math.floor(random() * own.length)][topicRank()]
    }
    const sentence = () => {
      const length = 8 + Math.floor(random() * 18)
      return `${capital(Array.from({ length }, word).join(' '))}${made.stop}`
    }
    const sentences = Array.from({ length: 10 + Math.floor(random() * 5) }, sentence)
    asked.push(sentences[Math.floor(random() * sentences.length)])
    const part = Math.ceil(sentences.length / 3)
    return [0, part, 2 * part].map((from) => `${sentences.slice(from, from + part).join(' ')}\n`).join('\n')
  }
  const fileOf = (at) => {
    const part = `part-${String(Math.floor(at / DOCUMENTS_IN_FOLDER)).padStart(4, '0')}`
    return { part: join(folder, part), path: join(folder, part, `${String(at).padStart(7, '0')}.txt`) }
  }
  for (let at = 0; at < documents; at += 1) {
    const { part, path } = fileOf(at)
    if (at % DOCUMENTS_IN_FOLDER === 0) await mkdir(part, { recursive: true })
    await writeFile(path, text())
  }
  const sentences = asked.slice()
  return {
    documents,
    /** Each of six words from a sentence of the corpus, in their order. */
    questions: (count) =>
      Array.from({ length: count }, (_, at) => {
        const sentence = sentences[Math.floor((at * sentences.length) / count)].slice(0, -1).split(' ')
        return sentence
          .slice(0, 9)
          .filter((_word, place) => place % 3 !== 1)
          .join(' ')
      }),
    /** Writes one document in a hundred anew. */
    async touch() {
      for (let at = 0; at < documents; at += 100) await writeFile(fileOf(at).path, text())
    },
  }
}
