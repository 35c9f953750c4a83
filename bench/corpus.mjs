import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const SYLLABLES = {
  en: 'ba be bi bo da de di do fa fe fi ga go ha he ka ke ki la le li lo ma me mi na ne no pa pe ra re ri ro sa se si so ta te ti to va ve wa we'.split(
    ' ',
  ),
  fa: 'با بی بو دا دی دو را ری رو سا سی شا شی کا کی گا لا لی ما می نا نی وا ها هی تا تی پا پی زا خا جا چا فا'.split(
    ' ',
  ),
}

/** Mulberry32: small, seeded, and the same on every machine. */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Made documents of two to three passages each. Words follow Zipf's law over 60,000 made-up words; each document draws a
 * fifth of its words from its own topic, so that meaning has something to find.
 */
export async function makeCorpus({ folder, passages, language, seed }) {
  const random = seeded(seed)
  const syllables = SYLLABLES[language]
  const vocabulary = Array.from({ length: 60_000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => syllables[Math.floor(random() * syllables.length)]).join(
      '',
    ),
  )
  const zipf = () =>
    vocabulary[Math.min(vocabulary.length - 1, Math.floor(Math.exp(random() * Math.log(vocabulary.length))))]
  const topics = Array.from({ length: 500 }, () => Array.from({ length: 60 }, zipf))
  const documents = Math.max(1, Math.round(passages / 2.3))
  const asked = []
  const text = () => {
    const topic = topics[Math.floor(random() * topics.length)]
    const sentences = Array.from({ length: 14 + Math.floor(random() * 6) }, () => {
      const words = Array.from({ length: 9 + Math.floor(random() * 12) }, () =>
        random() < 0.2 ? topic[Math.floor(random() * topic.length)] : zipf(),
      )
      const sentence = words.join(' ')
      return `${sentence[0].toUpperCase()}${sentence.slice(1)}.`
    })
    asked.push(sentences[Math.floor(random() * sentences.length)])
    return `${sentences.slice(0, 8).join(' ')}\n\n${sentences.slice(8).join(' ')}\n`
  }
  for (let at = 0; at < documents; at += 1) {
    const sub = join(folder, `part-${String(Math.floor(at / 1000)).padStart(4, '0')}`)
    if (at % 1000 === 0) await mkdir(sub, { recursive: true })
    await writeFile(join(sub, `${String(at).padStart(7, '0')}.txt`), text())
  }
  return {
    folder,
    documents,
    /** Six words of sentences of the corpus, in their order. */
    questions: (count) =>
      Array.from({ length: count }, (_, at) => {
        const words = asked[Math.floor((at * asked.length) / count)].slice(0, -1).split(' ')
        return words
          .slice(0, 9)
          .filter((_word, place) => place % 3 !== 1)
          .join(' ')
      }),
    /** Changes one document in a hundred. */
    async touch() {
      for (let at = 0; at < documents; at += 100) {
        const sub = join(folder, `part-${String(Math.floor(at / 1000)).padStart(4, '0')}`)
        await writeFile(join(sub, `${String(at).padStart(7, '0')}.txt`), text())
      }
    },
  }
}
