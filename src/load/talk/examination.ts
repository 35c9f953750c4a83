import type { Line } from '../lines/lines.ts'
import { inSmall } from '../about/signatories.ts'
import type { Parties } from './interview.ts'

/** Who asks and who answers under `Q.` and `A.` in the record of a court, where lines between tell it: `ADA REED, sworn`, `Examined by MR MOSS`. */

const WITNESS =
  /^(?:(?:Witness|WITNESS)(?:\s\p{N}{1,2})?\s?[:.–-]\s)?(?<name>\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,4}),?\s\(?(?:affirmed|sworn|called|recalled|(?:having been )?(?:duly |previously )?(?:sworn|affirmed|called)|on (?:his|her) oath|a witness)(?!\p{L})[^.?!]{0,60}[.)]?$/iu
const EXAMINER =
  /^(?:(?:direct |cross-?\s?|re-?\s?|redirect |recross |further )?examin(?:ed|ation)(?:-in-chief)?|questioned|questions)\s(?:\(?continued\)?\s)?by\s(?<name>\p{Lu}[^:?!]{2,60}?)[.:]?$/iu
const TITLE = /^(?:PROFESSOR|DOCTOR|MR|MRS|MS|MISS|DR|PROF|SIR|DAME|LADY)\.?\s/iu
const LONGEST = 140

/** For the place of a turn: who was called and examined last in front of it. `named` gives the whole name where the record has it elsewhere. */
export function examinationOf(
  lines: readonly Line[],
  named: (label: string) => string | undefined,
): (start: number) => Parties {
  const told = lines.flatMap(({ text, start }) => {
    if (text.length > LONGEST) return []
    const witness = WITNESS.exec(text.trim())?.groups?.['name']
    const examiner = EXAMINER.exec(text.trim())?.groups?.['name']
    return witness === undefined && examiner === undefined ? [] : [{ start, witness, examiner }]
  })
  const lastOf = (start: number, key: 'witness' | 'examiner'): string | undefined =>
    told.findLast((one) => one.start < start && one[key] !== undefined)?.[key]
  return (start) => {
    const [witness, examiner] = [lastOf(start, 'witness'), lastOf(start, 'examiner')]
    return {
      ...(examiner !== undefined && { asker: named(examiner) ?? inSmall(examiner) }),
      ...(witness !== undefined && { answerer: inSmall(witness).replace(TITLE, '') }),
    }
  }
}
