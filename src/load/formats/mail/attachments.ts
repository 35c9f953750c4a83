import { FootnoteError, reasonOf } from '../../../errors.ts'
import { sha256 } from '../../folder/document-id.ts'
import type { Loader, RawText } from '../../loader.ts'
import { loaderFor } from '../../loaders-for.ts'

export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
}

const MOST = 200
const MOST_BYTES = 256 * 1024 * 1024
const MOST_NOTES = 20

/**
 * A message and the documents attached to it, each a text of its own: with its own facts, and where it has none with
 * those of the message: who sent it (as publisher), when, and the name of the file. What can not be read is named.
 */
export async function withAttachments(
  message: RawText,
  file: string,
  attachments: readonly Attachment[],
  inner: readonly Loader[],
): Promise<readonly RawText[]> {
  const texts: RawText[] = []
  const notes: string[] = []
  let size = 0
  for (const [index, { name, bytes }] of attachments.entries()) {
    size += bytes.length
    if (index >= MOST || size > MOST_BYTES) {
      notes.push(`${attachments.length - index} more attachments were left out: too many, or too large together.`)
      break
    }
    const outcome = await readAttachment(`${file}!/${name}`, name, bytes, inner)
    if (typeof outcome === 'string') notes.push(outcome)
    else texts.push(...outcome.map((raw) => sent(raw, name, message)))
  }
  const shown =
    notes.length > MOST_NOTES ? [...notes.slice(0, MOST_NOTES), `And ${notes.length - MOST_NOTES} more.`] : notes
  const told = [...(message.notes ?? []), ...shown]
  const body = { ...message, ...(told.length > 0 && { notes: told }) }
  // A message without words may carry the document that matters.
  if (message.text.trim() !== '' || texts.length === 0) return [body, ...texts]
  const [first, ...others] = texts
  return first === undefined
    ? [body]
    : [{ ...first, ...(told.length > 0 && { notes: [...(first.notes ?? []), ...told] }) }, ...others]
}

function sent(raw: RawText, name: string, { facts }: RawText): RawText {
  const title = name.replace(/\.[^.]*$/u, '')
  return {
    ...raw,
    facts: {
      title,
      ...(facts.publishedOn !== undefined && { publishedOn: facts.publishedOn }),
      ...(facts.author !== undefined && { publisher: facts.author }),
      ...raw.facts,
    },
  }
}

/** The documents in an attachment, or one sentence on why there are none. */
async function readAttachment(
  file: string,
  name: string,
  bytes: Uint8Array,
  inner: readonly Loader[],
): Promise<readonly RawText[] | string> {
  try {
    const loader = loaderFor(name, inner, bytes)
    if (!loader) return `The attachment ${name} was left out: it is of a kind that has no reader.`
    const texts = (await loader.read({ file, bytes, sha256: sha256(bytes) })).filter(({ text }) => text.trim() !== '')
    if (texts.length === 0) return `The attachment ${name} was left out: it holds no text.`
    return texts.map((raw) => ({ ...raw, mediaType: raw.mediaType ?? loader.mediaType }))
  } catch (thrown) {
    const reason = thrown instanceof FootnoteError ? thrown.message : `${name} can not be read (${reasonOf(thrown)})`
    return `The attachment ${name} was left out: ${reason}.`
  }
}
