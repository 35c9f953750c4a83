import { isUtf8 } from 'node:buffer'
import type { Address, Email } from 'postal-mime'
import { reasonOf } from '../../../errors.ts'
import { withAttachments } from './attachments.ts'
import { decode } from '../../bytes/decode.ts'
import { parseHtml } from '../html/dom.ts'
import { headOf } from '../../bytes/head.ts'
import { quotedText } from '../html/html-quoted.ts'
import type { Loader, RawText } from '../../loader.ts'
import { mailText } from './mail-text.ts'
import { unreadable } from '../../unreadable.ts'

/** The parts of a message, as a mail program sees them. Throws FootnoteError('document-unreadable'). */
export async function parseMail(file: string, bytes: Uint8Array): Promise<Email> {
  try {
    const { default: PostalMime } = await import('postal-mime')
    return await PostalMime.parse(Uint8Array.from(bytes).buffer, {
      maxNestingDepth: 64,
      attachmentEncoding: 'arraybuffer',
    })
  } catch (cause) {
    throw unreadable(
      file,
      `its message can not be read (${reasonOf(cause)})`,
      'Save it again from the mail program.',
      cause,
    )
  }
}

/** The texts of one message of several, or why there are none: one that is damaged is no reason to leave out the others. */
export async function messageOrReason(
  file: string,
  bytes: Uint8Array,
  inner: readonly Loader[],
): Promise<readonly RawText[] | string> {
  try {
    return await readMessage(file, bytes, inner)
  } catch (thrown) {
    return reasonOf(thrown).replace(`${file}: `, '')
  }
}

/** Where the headers of a message and of its first parts stand. */
const MIME_HEAD = 65_536
const FLOWED = /^Content-Type:\s*text\/plain\b[^\n]*(?:\n[ \t][^\n]*)*?format="?flowed/imu
const CHARSET = /charset\s*=\s*"?(?!utf-?8|us-ascii|unknown|default)[\w-]+/iu

/**
 * Bytes that the parser reads rightly: lines that flow are put together by us, with their quoting; and a message that names
 * no encoding is read as what it is, or not at all.
 */
function prepared(file: string, bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const flat = FLOWED.test(headOf(bytes, MIME_HEAD))
    ? Buffer.from(view.toString('latin1').replace(/format="?flowed"?/giu, 'format=fixed'), 'latin1')
    : view
  if (isUtf8(flat) || CHARSET.test(flat.toString('latin1', 0, MIME_HEAD))) return flat
  return new TextEncoder().encode(decode({ file, bytes: flat, sha256: '' }))
}

/** Its text before its HTML, and behind it the documents attached to it that `inner` can read. */
export async function readMessage(
  file: string,
  bytes: Uint8Array,
  inner: readonly Loader[],
): Promise<readonly RawText[]> {
  const mail = await parseMail(file, prepared(file, bytes))
  const plain = mail.text?.trim() ?? ''
  const text = plain !== '' || mail.html === undefined ? plain : quotedText(parseHtml(file, mail.html))
  const attached = mail.attachments
    .filter(
      ({ disposition, filename, related }) => disposition === 'attachment' || (filename !== null && related !== true),
    )
    .map(({ filename, content, mimeType }, index) => ({
      name: fileName(filename ?? `attachment ${index + 1}${ENDINGS[mimeType] ?? ''}`),
      bytes: bytesOf(content),
    }))
  const message = mailText({
    subject: mail.subject,
    from: nameOf(mail.from),
    date: mail.headers.find(({ key }) => key === 'date')?.value ?? mail.date,
    text,
    isFlowed: FLOWED.test(headOf(bytes, MIME_HEAD)),
  })
  return withAttachments(message, file, attached, inner)
}

/** Names of attachments that have none, by their kind. */
const ENDINGS: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'application/pdf': '.pdf',
  'text/plain': '.txt',
  'text/html': '.html',
  'text/csv': '.csv',
}

/** Without folders: a name in a message may be anything. */
export function fileName(given: string): string {
  return given.replaceAll('\\', '/').split('/').at(-1)?.trim() || 'without a name'
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
}

function nameOf(address: Address | undefined): string | undefined {
  if (!address) return undefined
  const name = address.name.trim()
  return name === '' ? address.address : name
}
