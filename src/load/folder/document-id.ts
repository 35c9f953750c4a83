import { hash } from 'node:crypto'

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 12

export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content)
}

/**
 * Twelve letters and digits (60 bits) of a file's SHA-256, given in hex. Salt tells apart what has the same bytes:
 * the place of a document in its file, or the path of a second copy.
 */
export function documentId(bytesSha256: string, salt?: string): string {
  const digest = salt === undefined ? bytesSha256 : sha256(`${bytesSha256}\n${salt}`)
  let bits = BigInt(`0x${digest.slice(0, 15)}`)
  let id = ''
  for (let count = 0; count < LENGTH; count += 1) {
    id = (LETTERS[Number(bits & 31n)] ?? '') + id
    bits >>= 5n
  }
  return id
}

/** The ids of the documents of one file; `taken` are those of other files. */
export function documentIds(
  source: { readonly file: string; readonly sha256: string },
  count: number,
  taken: ReadonlySet<string> = new Set(),
): readonly string[] {
  const within = (index: number): string[] => (count > 1 ? [`#${index}`] : [])
  return Array.from({ length: count }, (_, index) => {
    const id = documentId(source.sha256, ...within(index))
    return taken.has(id) ? documentId(source.sha256, [source.file, ...within(index)].join('\n')) : id
  })
}
