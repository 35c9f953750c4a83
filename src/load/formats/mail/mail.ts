import { assertText, decode } from '../../bytes/decode.ts'
import { headOf } from '../../bytes/head.ts'
import type { Loader, RawText } from '../../loader.ts'
import { unreadable } from '../../unreadable.ts'

const HEADERS =
  /^(?:From|To|Cc|Subject|Date|Received|Message-ID|MIME-Version|Return-Path|Delivered-To|Content-Type|Reply-To|X-[\w-]+|DKIM-Signature|Sender|In-Reply-To|References)$/iu
const TECHNICAL =
  /^(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To|Content-Type|DKIM-Signature|X-[\w-]+)$/iu
/** `From ada@x.example Mon May  3 14:30:00 2021`, with a header below: a sentence may begin with the word too. */
const BEGINS = /(?:^|\n\r?\n)(?=From \S[^\n]*\d{1,2}:\d{2}[^\n]*\d{4}[^\n]*\n[!-9;-~]+:)/gu
const MOST_NOTES = 20
/** For the messages of one mailbox: it is read as far as it goes, and not stopped. */
const MAILBOX_MILLISECONDS = 8_000
const LARGEST_MAILBOX = 100_000

/** What else begins a file is no header; most files are told by this alone. */
const FIRST_HEADER = /^(?:From .*\r?\n)?(?:[ \t].*\r?\n)*[\w-]+:/u

/** True for lines of headers such as programs write; a letter that begins `From:` and `To:` is none. */
function isMessage(head: string): boolean {
  if (!FIRST_HEADER.test(head)) return false
  const lines = head.replace(/^From .*\r?\n/u, '').split(/\r?\n/u)
  const blank = lines.findIndex((line) => line.trim() === '')
  const names = (blank < 0 ? lines : lines.slice(0, blank))
    .filter((line) => !/^[ \t]/u.test(line))
    .map((line) => /^([\w-]+):/u.exec(line)?.[1])
  if (names.length < 2 || names[0] === undefined) return false
  const known = names.filter((name) => name !== undefined && HEADERS.test(name))
  return (
    known.length >= 2 &&
    known.some((name) => name !== undefined && TECHNICAL.test(name)) &&
    known.length * 2 >= names.length
  )
}

const isMailbox = (head: string): boolean => /^From \S+.*\d{4}.*\r?\n/u.test(head) && isMessage(head)
const isWebArchive = (head: string): boolean =>
  isMessage(head) &&
  /^Content-Type:\s*multipart\/related/imu.test(head) &&
  /^(?:Snapshot-Content-Location:|From:\s*<?Saved by)/imu.test(head)

/** Of what is inside a message the readers' versions count too. */
function versionWith(inner: readonly Loader[]): number {
  return 4 + inner.reduce((sum, { version }) => sum + version, 0)
}

/**
 * .eml files: one message, its text before its HTML, and behind it the documents attached to it that `inner` can read.
 */
export const emlWith = (inner: readonly Loader[]): Loader => ({
  name: 'eml',
  version: versionWith(inner),
  mediaType: 'message/rfc822',
  extensions: ['.eml'],
  recognises: (bytes) => {
    const head = headOf(bytes)
    return isMessage(head) && !isMailbox(head) && !isWebArchive(head)
  },
  read: async (source) => {
    // A message in UTF-16 was saved as text by some editor; mail itself is ASCII with its own encodings inside.
    const bytes = source.bytes.includes(0) ? new TextEncoder().encode(decode(source)) : source.bytes
    assertText(source)
    if (!/^[\w-]+:/mu.test(headOf(bytes)))
      throw unreadable(source.file, 'is not a message: it has no headers', 'Save it again from the mail program.')
    return (await import('./mail-message.ts')).readMessage(source.file, bytes, inner)
  },
})

/** .mbox files: each of their messages a document, and each document attached to one. Those that `milliseconds` do not suffice for are named. */
export const mboxWith = (inner: readonly Loader[], milliseconds = MAILBOX_MILLISECONDS): Loader => ({
  name: 'mbox',
  version: versionWith(inner),
  mediaType: 'application/mbox',
  extensions: ['.mbox', '.mbx'],
  recognises: (bytes) => isMailbox(headOf(bytes)),
  read: async (source) => {
    assertText(source)
    const whole = Buffer.from(source.bytes).toString('latin1')
    const starts = [...whole.matchAll(BEGINS)].map((match) => match.index + match[0].length)
    if (starts.length === 0)
      throw unreadable(source.file, 'is not a mailbox: no message begins in it', 'Save it again from the mail program.')
    if (starts.length > LARGEST_MAILBOX)
      throw unreadable(source.file, `holds ${starts.length} messages`, 'Split it into several mailboxes.')
    const { messageOrReason } = await import('./mail-message.ts')
    const texts: RawText[] = []
    const notes: string[] = []
    const began = performance.now()
    for (const [index, start] of starts.entries()) {
      if (index > 0 && performance.now() - began > milliseconds) {
        notes.push(
          `Messages ${index + 1} to ${starts.length} were not read, as the others took too long: split the mailbox.`,
        )
        break
      }
      const message = whole
        .slice(start, starts[index + 1])
        .replace(/^From [^\n]*\n/u, '')
        .replace(/^>(>*From )/gmu, '$1')
      const read = await messageOrReason(source.file, Buffer.from(message, 'latin1'), inner)
      if (typeof read === 'string') notes.push(`Message ${index + 1} was left out: ${read}.`)
      else texts.push(...read.filter(({ text }) => text.trim() !== ''))
    }
    const [first, ...others] = texts
    if (first === undefined || notes.length === 0) {
      if (notes[0] !== undefined)
        throw unreadable(
          source.file,
          `holds no message that can be read: ${notes[0]}`,
          'Save it again from the mail program.',
        )
      return texts
    }
    const shown =
      notes.length > MOST_NOTES
        ? [...notes.slice(0, MOST_NOTES - 1), `And ${notes.length - MOST_NOTES} more.`, ...notes.slice(-1)]
        : notes
    return [{ ...first, notes: [...(first.notes ?? []), ...shown] }, ...others]
  },
})

/** Web pages that a browser saved as one file (.mhtml, .mht). */
export function mhtmlWith(readPage: (file: string, text: string) => Promise<RawText>): Loader {
  return {
    name: 'mhtml',
    version: 4,
    mediaType: 'multipart/related',
    extensions: ['.mhtml', '.mht'],
    recognises: (bytes) => isWebArchive(headOf(bytes)),
    read: async (source) => {
      assertText(source)
      const [{ parseMail }, { dateOf }] = await Promise.all([import('./mail-message.ts'), import('./mail-text.ts')])
      const mail = await parseMail(source.file, source.bytes)
      if (mail.html === undefined)
        throw unreadable(source.file, 'is not a saved web page', 'Save it again from the browser.')
      const page = await readPage(source.file, mail.html)
      const header = (name: string): string | undefined => mail.headers.find(({ key }) => key === name)?.value
      const capturedAt = dateOf(header('date'))
      const url = header('snapshot-content-location') ?? header('content-location')
      return [
        {
          ...page,
          facts: {
            ...page.facts,
            ...(page.facts.url === undefined && url !== undefined && /^https?:/u.test(url) && { url }),
            ...(capturedAt !== undefined && page.facts.capturedAt === undefined && { capturedAt }),
          },
        },
      ]
    },
  }
}
