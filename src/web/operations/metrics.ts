import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Meter, QuestionOutcome } from '../../model/meter.ts'

/** From a look-up in memory to an answer that a language model writes. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120]
/** Steps are told by programs, not by people; should one tell too many, the rest share a name. */
const MOST_STEPS = 20
const MILLISECOND = 1000

const OUTCOMES: readonly QuestionOutcome[] = ['answered', 'silent', 'failed', 'left']

/** A number at the moment of the scrape; undefined where it is not known. */
export type Reading = readonly (readonly [value: number, labels?: Readonly<Record<string, string>>])[]

export interface Metrics {
  readonly meter: Meter
  readonly contentType: string
  /** Adds gauges of one source that is read once for each scrape; what it throws leaves them out and counts as unknown. */
  watch(gauges: Readonly<Record<string, Watched>>, read: () => Promise<Readonly<Record<string, Reading>>>): void
  /** Everything in the text format of Prometheus. */
  expose(): Promise<string>
}

export interface Watched {
  readonly help: string
  readonly labels?: readonly string[]
}

/** Counters and histograms in a registry of their own: two in one process know nothing of each other. */
export function createMetrics(options: { readonly version: string; readonly withProcess?: boolean }): Metrics {
  const register = new Registry()
  const registers = [register]
  if (options.withProcess !== false) collectDefaultMetrics({ register })
  const build = new Gauge({ name: 'footnote_build_info', help: 'Always 1', labelNames: ['version', 'node'], registers })
  build.set({ version: options.version, node: process.version }, 1)
  const questions = new Counter({
    name: 'footnote_questions_total',
    help: 'Questions by the way they came and how they ended: answered, silent, failed, or left by who asked',
    labelNames: ['front_end', 'outcome'],
    registers,
  })
  const questionSeconds = new Histogram({
    name: 'footnote_question_duration_seconds',
    help: 'From question to answer',
    labelNames: ['front_end'],
    buckets: SECONDS,
    registers,
  })
  const stepSeconds = new Histogram({
    name: 'footnote_step_duration_seconds',
    help: 'What a question takes in each of its steps',
    labelNames: ['step'],
    buckets: SECONDS,
    registers,
  })
  const lookUps = new Counter({
    name: 'footnote_look_ups_total',
    help: 'Look-ups by the way they came, their kind, and how they ended',
    labelNames: ['front_end', 'look_up', 'outcome'],
    registers,
  })
  const lookUpSeconds = new Histogram({
    name: 'footnote_look_up_duration_seconds',
    help: 'What a look-up takes',
    labelNames: ['look_up'],
    buckets: SECONDS,
    registers,
  })
  const unread = new Counter({
    name: 'footnote_scrape_failures_total',
    help: 'Sources of figures that could not be read; /readyz tells why',
    registers,
  })
  const steps = new Set<string>()
  const before: (() => Promise<void>)[] = []
  let exposing = Promise.resolve('')
  async function exposed(): Promise<string> {
    for (const refresh of before) await refresh()
    return register.metrics()
  }

  return {
    contentType: register.contentType,
    meter: {
      question(front_end, outcome, milliseconds) {
        // From its first question on, a front end has a number for every end, so that rates can be had of each.
        for (const each of OUTCOMES) questions.inc({ front_end, outcome: each }, 0)
        questions.inc({ front_end, outcome })
        questionSeconds.observe({ front_end }, milliseconds / MILLISECOND)
      },
      lookUp(front_end, look_up, outcome, milliseconds) {
        lookUps.inc({ front_end, look_up, outcome })
        lookUpSeconds.observe({ look_up }, milliseconds / MILLISECOND)
      },
      step(told, milliseconds) {
        if (steps.size < MOST_STEPS) steps.add(told)
        stepSeconds.observe({ step: steps.has(told) ? told : 'other' }, milliseconds / MILLISECOND)
      },
    },
    watch(watched, read) {
      const gauges = Object.entries(watched).map(
        ([name, { help, labels = [] }]) =>
          ({ name, labels, gauge: new Gauge({ name, help, labelNames: [...labels], registers }) }) as const,
      )
      before.push(async () => {
        const values = await read().catch((): Readonly<Record<string, Reading>> => {
          unread.inc()
          return {}
        })
        for (const { name, labels: labelled, gauge } of gauges) {
          gauge.reset()
          // A reset gauge without labels is 0, which would be a claim.
          if (labelled.length === 0) gauge.remove()
          for (const [value, labels = {}] of values[name] ?? []) gauge.set({ ...labels }, value)
        }
      })
    },
    expose() {
      // One scrape after the other: a gauge that is being set anew is nobody's to read.
      exposing = exposing.then(exposed, exposed)
      return exposing
    },
  }
}
