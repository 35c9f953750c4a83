import { createGrowing } from '../growing.ts'
import { SKETCH_HEAD, SKETCH_VERSION, type Sketch } from './sketch.ts'

/** Numbers of a piece of memory: a megabyte. */
const PIECE = 1 << 18

/**
 * Sketches by their places, from 0, in a few large pieces of memory: objects for each would take as much again, and most are
 * only ever looked through for a hash that another one has.
 */
export interface Sketches {
  /** Takes a copy of what `sketchBytes` gave; a place without a sketch is one whose bytes are none or of another version. */
  readonly push: (bytes: Uint8Array) => void
  /** Leaves a place without a sketch. */
  readonly drop: (place: number) => void
  readonly length: () => number
  /** Views into the memory, made when asked for. */
  readonly at: (place: number) => Sketch | undefined
  /** Different runs of words in the whole text; 0 without a sketch. */
  readonly totalAt: (place: number) => number
  /** The hashes of a sketch stand in `numbersOf` from `from` to `to`, ascending. */
  readonly numbersOf: (place: number) => Uint32Array
  readonly from: (place: number) => number
  readonly to: (place: number) => number
  /** Of memory, also for what was dropped. */
  readonly bytes: () => number
}

export function createSketches(): Sketches {
  const nothing = new Uint32Array()
  const pieces = [nothing]
  let [numbers, bytesOfPiece, end] = [nothing, new Uint8Array(), 0]
  const pieceOf = createGrowing(Uint32Array)
  const froms = createGrowing(Uint32Array)
  const tos = createGrowing(Uint32Array)
  const ends = createGrowing(Uint32Array)
  const numbersOf = (place: number): Uint32Array => pieces[pieceOf.at(place)] ?? nothing

  const place = (piece: number, from: number, to: number, until: number): void => {
    pieceOf.push(piece)
    froms.push(from)
    tos.push(to)
    ends.push(until)
  }
  // Every sketch has its head in front of it, so none begins at 0.
  const placeNone = (): void => place(0, 0, 0, 0)

  return {
    push(bytes) {
      if (bytes.length < SKETCH_HEAD * 4 || bytes.length % 4 !== 0) {
        placeNone()
        return
      }
      const length = bytes.length / 4
      if (end + length > numbers.length) {
        numbers = new Uint32Array(Math.max(PIECE, length))
        bytesOfPiece = new Uint8Array(numbers.buffer)
        pieces.push(numbers)
        end = 0
      }
      bytesOfPiece.set(bytes, end * 4)
      const from = end + SKETCH_HEAD
      const to = from + (numbers[end + 3] ?? 0)
      if (numbers[end] !== SKETCH_VERSION || to > end + length) {
        placeNone()
        return
      }
      end += length
      place(pieces.length - 1, from, to, end)
    },
    drop(asked) {
      for (const places of [pieceOf, froms, tos, ends]) places.set(asked, 0)
    },
    length: pieceOf.length,
    at(asked) {
      const own = numbersOf(asked)
      const from = froms.at(asked)
      if (from === 0) return undefined
      const [total, most] = [own[from - 3] ?? 0, own[from - 2] ?? 0]
      const to = tos.at(asked)
      return {
        total,
        below: most + 1,
        hashes: own.subarray(from, to),
        quotations: own.subarray(to, ends.at(asked)),
      }
    },
    totalAt: (asked) => {
      const from = froms.at(asked)
      return from === 0 ? 0 : (numbersOf(asked)[from - 3] ?? 0)
    },
    numbersOf,
    from: froms.at,
    to: tos.at,
    bytes: () => pieces.reduce((sum, { byteLength }) => sum + byteLength, 0),
  }
}
