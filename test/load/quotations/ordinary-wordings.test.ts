import { expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'
import { arabic } from '../../support/wordings/ar.ts'
import { german } from '../../support/wordings/de.ts'
import { english } from '../../support/wordings/en.ts'
import { persian } from '../../support/wordings/fa.ts'
import { french } from '../../support/wordings/fr.ts'
import { createPick, type Pick, type Wording } from '../../support/wordings/wording.ts'

const MANY = 600
const TITLE = /^(?:Mr|Ms|M\.|Mme|Dr|Dr\.|Frau|Herr|آقای|خانم|دکتر|السيد|السيدة|الدكتور|الدكتورة)\s/u

/** One may be called by a last name alone, or with a title. */
function isSame(one: string, other: string | undefined): boolean {
  if (other === undefined) return false
  const [left, right] = [one, other].map((name) => name.replace(TITLE, '').replaceAll('ي', 'ی').replaceAll('ك', 'ک'))
  return right !== undefined && left !== undefined && right.length > 2 && (left.includes(right) || right.includes(left))
}

/** At least so many of 600 have their speaker, at most so many somebody else; of those that tell it, so many their outlet and their day. */
it.each<[language: string, made: (pick: Pick) => Wording, right: number, wrong: number, where: number, when: number]>([
  ['English', english, 585, 3, 0.99, 0.99],
  ['French', french, 575, 3, 0.97, 0.99],
  ['German', german, 560, 9, 0.98, 0.98],
  ['Persian', persian, 585, 1, 0.98, 0.96],
  ['Arabic', arabic, 570, 1, 0.97, 0.96],
])(
  'words that are brought in as writers of %s do have their speaker',
  (_, made, leastRight, mostWrong, where, when) => {
    const pick = createPick(7)
    let [right, wrong, outlets, outletsRight, days, daysRight] = [0, 0, 0, 0, 0, 0]
    for (let at = 0; at < MANY; at += 1) {
      const { text, words, speaker, outlet, day } = made(pick)
      const said = findQuotations(text, [], { publishedOn: '2021-05-20' })
      const found = words.map((one) => {
        const from = text.indexOf(one)
        return said.find(({ words: { start, end } }) => start <= from + 1 && end >= from + one.length - 1)
      })
      if (found.some((one) => one?.speaker !== undefined && !isSame(speaker, one.speaker))) wrong += 1
      if (!found.every((one) => isSame(speaker, one?.speaker))) continue
      right += 1
      if (outlet !== undefined) {
        outlets += 1
        if (isSame(outlet, found[0]?.outlet)) outletsRight += 1
      }
      if (day !== undefined) {
        days += 1
        if (found[0]?.saidOn === day) daysRight += 1
      }
    }
    expect(right).toBeGreaterThanOrEqual(leastRight)
    expect(wrong).toBeLessThanOrEqual(mostWrong)
    expect(outletsRight / outlets).toBeGreaterThanOrEqual(where)
    expect(daysRight / days).toBeGreaterThanOrEqual(when)
  },
)
