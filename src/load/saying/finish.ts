import type { Reported } from './reporting.ts'
import type { Subject } from './subject.ts'

export function finish(
  { speaker, role, isOutlet, isDefinite, called, pronoun, isAside }: Subject,
  outlet: string | undefined,
  dateAt: number | undefined,
): Reported {
  const known = outlet ?? (isOutlet ? speaker : undefined)
  return {
    isOutlet,
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && { role }),
    ...(isDefinite === true && { isDefinite }),
    ...(called !== undefined && { called }),
    ...(pronoun !== undefined && { pronoun }),
    ...(isAside === true && { isAside }),
    ...(known !== undefined && { outlet: known }),
    ...(dateAt !== undefined && { dateAt }),
  }
}
