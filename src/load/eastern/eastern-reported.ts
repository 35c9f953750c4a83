import { factsIn } from './eastern-facts.ts'
import { outletOfKind } from './eastern-outlets.ts'
import type { EasternSpeaker } from './eastern-speaker.ts'
import type { Reported } from '../saying/reporting.ts'

/** Who a phrase names, with where and when the clause says it was. */
export function asReported(
  { speaker, role, pronoun, called }: EasternSpeaker,
  context: string,
  gender?: 'he' | 'she',
): Reported {
  const facts = factsIn(context)
  // A paper that speaks for itself does so in its pages.
  const isOutlet = facts.outlet === undefined && speaker !== undefined && outletOfKind(speaker) !== undefined
  return {
    isOutlet: false,
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && { role }),
    ...(pronoun !== undefined && { pronoun }),
    ...(called !== undefined && { called }),
    ...(gender !== undefined && { gender }),
    ...(isOutlet && { outlet: speaker }),
    ...facts,
  }
}
