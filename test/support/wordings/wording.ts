/** Ordinary ways in which writers bring words in, mixed at random from parts: who, verb, where and when, and their order. */
export interface Facts {
  readonly outlet?: string
  readonly day?: string
}

export interface Wording extends Facts {
  readonly text: string
  /** Each is part of what `speaker` says. */
  readonly words: readonly string[]
  readonly speaker: string
}

/** Where or when, and what that tells. */
export type Adjunct = readonly [words: string, facts: Facts]
export type Form = readonly [name: string, words: string]
export type Pick = <T>(from: readonly T[]) => T

/** The same choices each time. */
export function createPick(seed: number): Pick {
  let state = seed
  return (from) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7f_ff_ff_ff
    const one = from[Math.floor((state / 0x7f_ff_ff_ff) * from.length)] ?? from[0]
    if (one === undefined) throw new Error('Nothing to choose from')
    return one
  }
}

export type Two = readonly [string, string]
export type Three = readonly [string, string, string]

export function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** Makes texts in which `speaker` says some words; `facts` are what they tell of where and when, unless one tells others. */
export function createWording(speaker: string, facts: Facts) {
  return (text: string, words: readonly string[], told: Facts = facts): Wording => ({ text, words, speaker, ...told })
}
