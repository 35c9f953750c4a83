/** As much as tells most formats apart. */
const LONGEST = 8192

/** The first signs of a file, for telling formats apart: bytes beyond ASCII come out as any letter. */
export function headOf(bytes: Uint8Array, length = 4096): string {
  if (length > LONGEST) return read(bytes, length)
  // Every loader in turn asks for that of one file.
  let head = latest.get(bytes)
  if (head === undefined) {
    head = read(bytes, LONGEST)
    latest.set(bytes, head)
  }
  return head.slice(0, length)
}

const latest = new WeakMap<Uint8Array, string>()

function read(bytes: Uint8Array, length: number): string {
  const part = bytes.subarray(0, length)
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part)
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part)
  const hasMark = part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf
  return Buffer.from(hasMark ? part.subarray(3) : part).toString('latin1')
}

const IN_META = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/iu
const IN_XML = /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']\s*([\w-]{2,30})/iu

/** The encoding that a page names near its beginning, in small letters: its own word goes before that of XML, which programs write by themselves. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = headOf(bytes)
  return (IN_META.exec(head) ?? IN_XML.exec(head))?.[1]?.toLowerCase()
}

/** True when the file begins with these bytes. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
