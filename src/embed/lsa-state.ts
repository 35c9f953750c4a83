import { createHash } from 'node:crypto'
import { FootnoteError } from '../errors.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What LSA learned from an archive. */
export interface Basis {
  readonly vocabulary: Vocabulary
  readonly dimensions: number
  /** Row-major, terms × dimensions. */
  readonly projection: Float32Array
  readonly fittedOn: number
}

const MAGIC = 'footnote-lsa-1\n\0'
const DIGEST_BYTES = 32
const HEAD_BYTES = MAGIC.length + DIGEST_BYTES + 16

/**
 * `project` writes the projection where it is to lie: of thirty thousand terms it is fifteen megabytes.
 * Magic and version, SHA-256 of all behind it, four counts (passages, dimensions, terms, bytes of the terms), idf,
 * projection, terms in UTF-8 with a line each. Little-endian, as every machine is that Node runs on today.
 */
export function encodeBasis(
  { vocabulary, dimensions, fittedOn }: Omit<Basis, 'projection'>,
  project: (to: Float32Array) => void,
): Uint8Array {
  const terms = Buffer.from([...vocabulary.numbers.keys()].join('\n'))
  const { idf } = vocabulary
  // Shared, so that threads which embed need no copy of their own.
  const [projectionStart, projected] = [HEAD_BYTES + idf.byteLength, idf.length * dimensions]
  const bytes = Buffer.from(new SharedArrayBuffer(projectionStart + 4 * projected + terms.length))
  bytes.write(MAGIC, 'latin1')
  const counts = [fittedOn, dimensions, idf.length, terms.length]
  counts.forEach((count, at) => bytes.writeUInt32LE(count, MAGIC.length + DIGEST_BYTES + 4 * at))
  bytes.set(new Uint8Array(idf.buffer, idf.byteOffset, idf.byteLength), HEAD_BYTES)
  project(new Float32Array(bytes.buffer, projectionStart, projected))
  bytes.set(terms, projectionStart + 4 * projected)
  bytes.set(digest(bytes), MAGIC.length)
  return bytes
}

/** Throws index-damaged when the bytes are not what `encodeBasis` wrote. */
export function decodeBasis(state: Uint8Array): Basis {
  const bytes = Buffer.from(state.buffer, state.byteOffset, state.byteLength)
  if (bytes.length < HEAD_BYTES || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) throw damagedState()
  if (!bytes.subarray(MAGIC.length, MAGIC.length + DIGEST_BYTES).equals(digest(bytes))) throw damagedState()
  const { fittedOn, dimensions, termCount, termBytes } = countsIn(bytes)
  const projectionStart = HEAD_BYTES + 4 * termCount
  const termsStart = projectionStart + 4 * termCount * dimensions
  if (bytes.length !== termsStart + termBytes) throw damagedState()
  const terms = termCount === 0 ? [] : bytes.toString('utf8', termsStart).split('\n')
  if (terms.length !== termCount) throw damagedState()
  return {
    vocabulary: {
      numbers: new Map(terms.map((term, number) => [term, number])),
      idf: floats(bytes, HEAD_BYTES, termCount),
    },
    dimensions,
    projection: floats(bytes, projectionStart, termCount * dimensions),
    fittedOn,
  }
}

/** What a state says of itself in front. */
export function countsIn(state: Uint8Array): {
  readonly fittedOn: number
  readonly dimensions: number
  readonly termCount: number
  readonly termBytes: number
} {
  const head = new DataView(
    state.buffer,
    state.byteOffset + MAGIC.length + DIGEST_BYTES,
    HEAD_BYTES - MAGIC.length - DIGEST_BYTES,
  )
  const [fittedOn = 0, dimensions = 0, termCount = 0, termBytes = 0] = [0, 4, 8, 12].map((at) =>
    head.getUint32(at, true),
  )
  return { fittedOn, dimensions, termCount, termBytes }
}

/** Of the settings and all that was learned: the same archive and the same seed give the same name. */
export function nameOf(state: Uint8Array): string {
  return Buffer.from(state.subarray(MAGIC.length, MAGIC.length + 6)).toString('hex')
}

/** As it stands in a state, of all that is behind it; a state that was cut short has a shorter one. */
export function digestIn(state: Uint8Array): Buffer {
  return Buffer.from(state.subarray(MAGIC.length, MAGIC.length + DIGEST_BYTES))
}

function digest(bytes: Buffer): Buffer {
  return createHash('sha256')
    .update(bytes.subarray(MAGIC.length + DIGEST_BYTES))
    .digest()
}

/** A view where that can be: a projection is large. */
function floats(bytes: Buffer, start: number, count: number): Float32Array {
  const from = bytes.byteOffset + start
  if (from % 4 === 0) return new Float32Array(bytes.buffer, from, count)
  const copy = new Uint8Array(4 * count)
  copy.set(bytes.subarray(start, start + 4 * count))
  return new Float32Array(copy.buffer)
}

function damagedState(): FootnoteError {
  return new FootnoteError('index-damaged', 'What the embedder had learned from the archive can not be read.', {
    hint: 'Run npm run ingest: it learns again from your documents.',
  })
}
