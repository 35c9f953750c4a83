import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Span } from '../model/span.ts'

/** What a token opens: one document, or every document of a collection. */
export type Subject =
  { readonly kind: 'document'; readonly id: string } | { readonly kind: 'collection'; readonly name: string }

export type Verdict =
  | { readonly kind: 'allowed'; readonly until: Date }
  | { readonly kind: 'refused'; readonly reason: 'missing' | 'expired' | 'wrong' }

/** Words in a document, as the archive asks for their address. */
export interface CitedPlace {
  readonly documentId: string
  readonly span: Span
  readonly quote: string
  readonly collection: string
}

export interface Links {
  /** The document at these words; with a token where its collection is restricted. Undefined without a base address. */
  readingLink(place: CitedPlace): string | undefined
  receiptLink(receiptId: string): string | undefined
  /** A token for `subject` that ends at `until`, or after the usual time. Whoever has it may see what it names. */
  token(subject: Subject, until?: Date): string
  /** May whoever shows this token see the document? `collection` is the document's, for tokens that open a whole one. */
  verify(token: string | undefined, documentId: string, collection?: string): Verdict
  /** The same of a whole collection. */
  verifyCollection(token: string | undefined, collection: string): Verdict
}

export interface LinkParts {
  /** Where the reading room is published, with or without a slash at its end. */
  readonly baseUrl: string | undefined
  /** From readLinkSecret, read when it is first needed; another secret makes every token that was given out wrong. */
  readonly secret: () => Uint8Array
  readonly isRestricted: (collection: string) => boolean
  readonly now: () => Date
  /** How long a token holds. */
  readonly days: number
}

const DAY = 86_400_000
const SECOND = 1000
/** 128 bits of the HMAC: short enough for a chat message, and far beyond guessing. */
const SIGNATURE_BYTES = 16
const SHAPE = /^([dc])\.([0-9a-z]{1,9})\.([\w-]{22})$/u
/** Of a quote in a link, percent-encoded: Discord's buttons take links of 512 characters in all. */
const LONGEST_QUOTE = 200

/** Links into the reading room, and the tokens that open what not everybody may see. */
export function createLinks({ baseUrl, secret, isRestricted, now, days }: LinkParts): Links {
  const base = baseUrl?.replace(/\/+$/u, '')
  let key: Uint8Array | undefined

  /** The kind stands in what is signed, so that a document's token is never one of a collection of that name. */
  function sign(kind: string, name: string, expiry: string): string {
    key ??= secret()
    const signed = createHmac('sha256', key).update(`footnote-link-1\n${kind}\n${expiry}\n${name}`, 'utf8')
    return signed.digest().subarray(0, SIGNATURE_BYTES).toString('base64url')
  }

  function check(token: string | undefined, names: Readonly<Record<string, string | undefined>>): Verdict {
    if (token === undefined || token === '') return { kind: 'refused', reason: 'missing' }
    const [, kind = '', expiry = '', signature = ''] = SHAPE.exec(token) ?? []
    const name = names[kind]
    if (name === undefined) return { kind: 'refused', reason: 'wrong' }
    // Both are 22 letters, by the shape that was asked for.
    const isSigned = timingSafeEqual(Buffer.from(signature), Buffer.from(sign(kind, name, expiry)))
    if (!isSigned) return { kind: 'refused', reason: 'wrong' }
    const until = new Date(Number.parseInt(expiry, 36) * SECOND)
    return until > now() ? { kind: 'allowed', until } : { kind: 'refused', reason: 'expired' }
  }

  const token: Links['token'] = (subject, until = new Date(now().getTime() + days * DAY)) => {
    const kind = subject.kind === 'document' ? 'd' : 'c'
    const expiry = Math.floor(until.getTime() / SECOND).toString(36)
    const name = subject.kind === 'document' ? subject.id : subject.name
    return `${kind}.${expiry}.${sign(kind, name, expiry)}`
  }

  return {
    token,
    readingLink({ documentId, span: { start, end }, quote, collection }) {
      if (base === undefined) return undefined
      const query = [`s=${start}-${end}`, `q=${shortened(quote)}`]
      if (isRestricted(collection)) query.push(`t=${token({ kind: 'document', id: documentId })}`)
      return `${base}/d/${encodeURIComponent(documentId)}?${query.join('&')}#s-${start}`
    },
    receiptLink: (receiptId) => (base === undefined ? undefined : `${base}/r/${encodeURIComponent(receiptId)}`),
    verify: (given, documentId, collection) => check(given, { d: documentId, c: collection }),
    verifyCollection: (given, collection) => check(given, { c: collection }),
  }
}

/** The beginning of a quote, by which its place is found again after a re-index; cut between two characters. */
function shortened(quote: string): string {
  let encoded = ''
  for (const character of quote
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()) {
    // What Markdown would take for the end of a link is encoded too.
    const next = encoded + encodeURIComponent(character).replaceAll(/[!'()*]/gu, percent)
    if (next.length > LONGEST_QUOTE) return encoded
    encoded = next
  }
  return encoded
}

const percent = (character: string): string => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`
