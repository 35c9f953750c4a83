import { NAME } from '../people/names.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'
import type { Reported } from './reporting.ts'
import type { Subject } from './subject.ts'

/** `the canon of Marle, to the Bay Chronicle`: the second is where it was said, and no office. */
const TOLD_TO = new RegExp(`^(?<office>.{2,120}?),?\\s(?:to|in)\\s(?:the\\s)?(?<paper>${NAME})$`, 'u')

export function finish(
  { speaker, role, isOutlet, isDefinite, called, pronoun, isAside }: Subject,
  outlet: string | undefined,
  dateAt: number | undefined,
): Reported {
  const told = role === undefined ? undefined : TOLD_TO.exec(role)?.groups
  const paper = told !== undefined && looksLikeOutlet(told['paper'] ?? '') ? told : undefined
  const known = outlet ?? (isOutlet ? speaker : undefined) ?? paper?.['paper']
  const office = paper === undefined ? role : paper['office']
  return {
    isOutlet,
    ...(speaker !== undefined && { speaker }),
    ...(office !== undefined && { role: office }),
    ...(isDefinite === true && { isDefinite }),
    ...(called !== undefined && { called }),
    ...(pronoun !== undefined && { pronoun }),
    ...(isAside === true && { isAside }),
    ...(known !== undefined && { outlet: known }),
    ...(dateAt !== undefined && { dateAt }),
  }
}
