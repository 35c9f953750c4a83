/**
 * As much of WebAssembly's binary form as kernels.ts needs (W3C, WebAssembly Core 2.0, chapter 5). Code is a list of
 * bytes; the functions here write the instructions.
 */
export type Code = readonly number[]

function unsigned(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) | 128)
  }
}

function signed(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest >>= 7) {
    const low = rest & 127
    if ((rest >> 7 === 0 && low < 64) || (rest >> 7 === -1 && low >= 64)) return [...bytes, low]
    bytes.push(low | 128)
  }
}

const vector = (code: number): number[] => [0xfd, ...unsigned(code)]
/** Bytes that an address may be taken to be a multiple of do not change what is read: all say one. */
const at = (offset: number): number[] => [0, ...unsigned(offset)]

export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number): Code => [0x21, ...unsigned(local)]
export const number = (value: number): Code => [0x41, ...signed(value)]
export const add: Code = [0x6a]
export const multiply: Code = [0x6c]
/** Unsigned: addresses may lie past two gigabytes. */
export const isLess: Code = [0x49]
/** Each of these takes an address from the stack, and adds `offset` to it. */
export const load = (offset = 0): Code => [0x28, ...at(offset)]
export const loadVector = (offset = 0): Code => [...vector(0x00), ...at(offset)]
/** One float32 into all four places. */
export const loadFloatToAll = (offset = 0): Code => [...vector(0x09), ...at(offset)]
/** One float32, widened, into both places. */
export const loadFloatToBoth = (offset = 0): Code => [0x2a, ...at(offset), 0xbb, ...vector(0x14)]
/** Two float32, widened. */
export const loadTwoFloats: Code = [...vector(0x5d), ...at(0), ...vector(0x5f)]
/** Takes an address and a vector. */
export const storeVector: Code = [...vector(0x0b), ...at(0)]
export const floats = { add: vector(0xe4), multiply: vector(0xe6) } as const
export const doubles = { add: vector(0xf0), multiply: vector(0xf2) } as const

/** Repeats `body` as long as `condition` holds before it. */
export function loopWhile(condition: Code, body: Code): Code {
  // block { loop { leave unless the condition; body; again } }
  return [0x02, 0x40, 0x03, 0x40, ...condition, 0x45, 0x0d, 1, ...body, 0x0c, 0, 0x0b, 0x0b]
}

export interface Kernel {
  /** All parameters are addresses or counts of 32 bits. */
  readonly parameters: number
  /** Further locals: of 32 bits, then vectors of 128. */
  readonly numbers: number
  readonly vectors: number
  readonly body: Code
}

const section = (id: number, content: Code): number[] => [id, ...unsigned(content.length), ...content]
const list = (items: readonly Code[]): number[] => [...unsigned(items.length), ...items.flat()]
const named = (name: string): number[] => list(Array.from(Buffer.from(name), (byte) => [byte]))

/** The letters asm behind a zero, and version 1. */
const HEAD = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]

/** A module that imports `env.memory` and exports the kernels by name. */
export function assemble(kernels: Readonly<Record<string, Kernel>>): Uint8Array<ArrayBuffer> {
  const all = Object.entries(kernels)
  const types = all.map(([, { parameters }]) => [0x60, ...list(Array.from({ length: parameters }, () => [0x7f])), 0])
  const memory = [...named('env'), ...named('memory'), 2, 0, 0]
  const exported = all.map(([name], place) => [...named(name), 0, place])
  const codes = all.map(([, { numbers, vectors, body }]) => {
    const locals = list([
      [...unsigned(numbers), 0x7f],
      [...unsigned(vectors), 0x7b],
    ])
    const whole = [...locals, ...body, 0x0b]
    return [...unsigned(whole.length), ...whole]
  })
  return Uint8Array.from([
    ...HEAD,
    ...section(1, list(types)),
    ...section(2, list([memory])),
    ...section(3, list(all.map((_, place) => [place]))),
    ...section(7, list(exported)),
    ...section(10, list(codes)),
  ])
}
