import { createRequire } from 'node:module'
import type * as msgreader from '@kenjiuno/msgreader'
import { declaredEncoding, startsWith } from '../../bytes/head.ts'
import type { Loader, RawText, SourceFile } from '../../loader.ts'
import { isMsg } from './msg.ts'
import { withAttachments } from './attachments.ts'
import { fileName } from './mail-message.ts'
import { mailText } from './mail-text.ts'
import { assertText, decode } from '../../bytes/decode.ts'
import { parseHtml } from '../html/dom.ts'
import { quotedText } from '../html/html-quoted.ts'
import { CONTAINER } from '../office/containers.ts'
import { unreadable } from '../../unreadable.ts'

const require = createRequire(import.meta.url)
/** The plain body; where there is none, the text of the HTML one. */
function bodyOf(file: string, { body, bodyHtml, html }: msgreader.FieldsData): string {
  if (body !== undefined && body.trim() !== '') return body
  const page = bodyHtml ?? (html && decode({ file, bytes: html, sha256: '' }, declaredEncoding(html)))
  return page === undefined ? '' : quotedText(parseHtml(file, page))
}

/** `inner`: what reads the documents attached to it. */
export async function readMsg(source: SourceFile, inner: readonly Loader[]): Promise<readonly RawText[]> {
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
    // A message inside a message is given as a file of its own.
    return {
      name: one.innerMsgContent === true ? `${name}.msg` : name,
      bytes: Uint8Array.from(reader.getAttachment(one).content),
    }
  })
  const message = mailText({
    subject: data.subject,
    from: data.senderName ?? data.senderEmail ?? data.senderSmtpAddress,
    date: data.messageDeliveryTime ?? data.clientSubmitTime ?? data.creationTime,
    text: bodyOf(source.file, data),
  })
  return withAttachments(message, source.file, attached, inner)
}
