import { createRequire } from 'node:module'
import type * as msgreader from '@kenjiuno/msgreader'
import { startsWith } from './head.ts'
import type { Loader } from './loader.ts'
import { withAttachments } from './attachments.ts'
import { fileName } from './mail.ts'
import { mailText } from './mail-text.ts'
import { assertText } from './decode.ts'
import { CONTAINER } from './office.ts'
import { unreadable } from './unreadable.ts'

const require = createRequire(import.meta.url)
/** A message has a stream of this name, written in UTF-16. */
const STREAM = Buffer.from('__properties_version1.0', 'utf16le')

const isMsg = (bytes: Uint8Array): boolean =>
  startsWith(bytes, CONTAINER) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(STREAM)

/** Outlook's .msg files: one message, and behind it the documents attached to it that `inner` can read. */
export const msgWith = (inner: readonly Loader[]): Loader => ({
  name: 'msg',
  version: 3 + inner.reduce((sum, { version }) => sum + version, 0),
  mediaType: 'application/vnd.ms-outlook',
  extensions: ['.msg'],
  recognises: isMsg,
  read: async (source) => {
    if (!isMsg(source.bytes)) {
      if (!startsWith(source.bytes, CONTAINER)) assertText(source)
      throw unreadable(source.file, 'is not an Outlook message', 'Save it again from Outlook, or as .eml.')
    }
    // Outlook messages are rare in archives, and their parser is slow to load. It is CommonJS whose class is a field of
    // its default export: `require` gives that the same way under every loader, and the cast is its own declaration.
    // oxlint-disable-next-line no-unsafe-type-assertion
    const { default: MsgReader } = require('@kenjiuno/msgreader') as typeof msgreader.default
    const reader = new MsgReader(Uint8Array.from(source.bytes).buffer)
    const data = reader.getFileData()
    if (data.error !== undefined)
      throw unreadable(source.file, 'is a damaged Outlook message', 'Save it again from Outlook, or as .eml.')
    const attached = (data.attachments ?? []).map((one, index) => {
      const name = fileName(one.fileName ?? one.name ?? `attachment ${index + 1}`)
      // A message inside a message has no bytes of its own.
      const bytes = one.innerMsgContent === true ? new Uint8Array() : reader.getAttachment(one).content
      return { name, bytes: Uint8Array.from(bytes) }
    })
    const message = mailText({
      subject: data.subject,
      from: data.senderName ?? data.senderEmail ?? data.senderSmtpAddress,
      date: data.messageDeliveryTime ?? data.clientSubmitTime ?? data.creationTime,
      text: data.body ?? '',
    })
    return withAttachments(message, source.file, attached, inner)
  },
})
