/** The beginning of a file as characters, for telling formats apart: bytes beyond ASCII come out as any letter. */
export function headOf(bytes: Uint8Array, length = 4096): string {
  // Every loader in turn asks for that of one file.
  const known = latest.get(bytes)
  if (known?.length === length) return known.head
  const head = read(bytes, length)
  latest.set(bytes, { length, head })
  return head
}

const latest = new WeakMap<Uint8Array, { readonly length: number; readonly head: string }>()

function read(bytes: Uint8Array, length: number): string {
  const part = bytes.subarray(0, length)
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part)
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part)
  const hasMark = part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf
  return Buffer.from(hasMark ? part.subarray(3) : part).toString('latin1')
}

/** True when the file begins with these bytes. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
