import { CLOCKS, type Clock } from '../model/look-up.ts'
import type { Call, Command } from './command.ts'
import { filterMistake, filterOf, longPage } from './filter.ts'
import { documentFilters } from './options.ts'
import { type Problem, problemOf } from './problem.ts'

const PAGE = 10

export const timeline: Command = {
  name: 'timeline',
  nameIn: { fr: 'chronologie' },
  description: 'Dated sentences and statements in order: what happened, was said, came out, was captured',
  descriptionIn: { fr: 'Phrases et propos datés, dans l’ordre : faits, paroles, publications, captures' },
  options: [
    {
      name: 'topic',
      nameIn: { fr: 'sujet' },
      description: 'What it should be about; without it, everything that is dated',
      descriptionIn: { fr: 'Le sujet ; sans lui, tout ce qui est daté' },
      kind: 'text',
      required: false,
      longest: 500,
    },
    {
      name: 'clock',
      nameIn: { fr: 'horloge' },
      description: 'Only one of: event, statement, publication, capture',
      descriptionIn: { fr: 'Seulement l’une de : event, statement, publication, capture' },
      kind: 'text',
      required: false,
      longest: 20,
      suggest: (_archive, typed) =>
        Promise.resolve(
          CLOCKS.filter((clock) => clock.startsWith(typed.trim().toLowerCase())).map((clock) => ({
            name: clock,
            value: clock,
          })),
        ),
    },
    ...documentFilters,
  ],
  mistake: async (call) => (readClocks(call.values['clock']) === undefined ? noClock(call) : filterMistake(call)),
  async run(call) {
    const clocks = readClocks(call.values['clock'])
    if (clocks === undefined) return noClock(call)
    const filtered = await filterOf(call)
    if (filtered.kind === 'problem') return filtered
    const topic = call.values['topic']?.trim()
    const made = await call.archive.timeline(topic === '' ? undefined : topic, {
      ...longPage(call, filtered.filter, PAGE),
      clocks,
    })
    return { kind: 'timeline', timeline: made }
  },
}

const noClock = ({ values }: Call): Problem =>
  problemOf({ what: 'no-clock', typed: values['clock'] ?? '', clocks: CLOCKS })

/** Undefined for a clock that is none. */
function readClocks(typed: string | undefined): readonly Clock[] | undefined {
  if (typed === undefined || typed.trim() === '') return CLOCKS
  const wanted = typed.trim().toLowerCase()
  const clock = CLOCKS.find((one) => one === wanted || `${one}s` === wanted)
  return clock === undefined ? undefined : [clock]
}
