import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert, constantFrom, date, integer, pre, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FootnoteError } from '../../src/errors.ts'
import { readLinkSecret } from '../../src/web/link-secret.ts'
import { createLinks, type Links, type LinkParts } from '../../src/web/links.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
const DAY = 86_400_000

function linksAt(now: Date, parts: Partial<LinkParts> = {}): Links {
  return createLinks({
    baseUrl: 'https://room.example/archive/',
    secret: () => Buffer.alloc(32, 1),
    isRestricted: (collection) => collection === 'letters',
    now: () => now,
    days: 7,
    ...parts,
  })
}

const links = linksAt(NOW)
const place = {
  documentId: 'abc123def456',
  span: { start: 10, end: 40 },
  quote: 'A bridge of stone',
  collection: 'news',
}

describe('a reading link', () => {
  it('opens the document at the span, with the quote to find it by', () => {
    expect(links.readingLink(place)).toBe(
      'https://room.example/archive/d/abc123def456?s=10-40&q=A%20bridge%20of%20stone#s-10',
    )
    expect(links.receiptLink('r1')).toBe('https://room.example/archive/r/r1')
  })

  it('is none while the room is not published', () => {
    const unpublished = linksAt(NOW, { baseUrl: undefined })
    expect(unpublished.readingLink(place)).toBeUndefined()
    expect(unpublished.receiptLink('r1')).toBeUndefined()
  })

  it('carries a token only into a restricted collection, and it opens that document', () => {
    expect(links.readingLink(place)).not.toContain('t=')
    const closed = new URL(links.readingLink({ ...place, collection: 'letters' }) ?? '')
    expect(links.verify(closed.searchParams.get('t') ?? '', place.documentId).kind).toBe('allowed')
  })

  it('reads no secret until a token is needed', () => {
    const unread = linksAt(NOW, {
      secret: () => {
        throw new Error('read')
      },
    })
    expect(unread.readingLink(place)).toContain('/d/')
    expect(() => unread.readingLink({ ...place, collection: 'letters' })).toThrow('read')
  })

  it('stays an address of at most 512 characters, whole and safe inside Markdown, whatever was quoted', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 400 }), integer({ min: 0, max: 5_000_000 }), (quote, start) => {
        const link =
          links.readingLink({ ...place, span: { start, end: start + 9 }, quote, collection: 'letters' }) ?? ''
        expect(link.length).toBeLessThan(512)
        expect(link).toMatch(/^[\w:/?=&%.~#-]+$/u)
        const found = new URL(link).searchParams.get('q') ?? ''
        expect(quote.replaceAll(/\s+/gu, ' ').trim().startsWith(found)).toBe(true)
      }),
    )
    const persian = 'باغ ایرانی چهار بخش دارد و آب از میان آن می‌گذرد.'
    const shown = new URL(links.readingLink({ ...place, quote: persian }) ?? '').searchParams.get('q') ?? ''
    expect(persian.startsWith(shown) && shown.length > 20).toBe(true)
  })
})

describe('a token', () => {
  const document = { kind: 'document', id: 'abc123def456' } as const
  const token = links.token(document)

  it('opens its document until it ends, and then says so', () => {
    expect(links.verify(token, document.id)).toEqual({ kind: 'allowed', until: new Date(NOW.getTime() + 7 * DAY) })
    const later = linksAt(new Date(NOW.getTime() + 7 * DAY - 1000))
    expect(later.verify(token, document.id).kind).toBe('allowed')
    const tooLate = linksAt(new Date(NOW.getTime() + 7 * DAY))
    expect(tooLate.verify(token, document.id)).toEqual({ kind: 'refused', reason: 'expired' })
    expect(links.verify(links.token(document, new Date(NOW.getTime() + 1000)), document.id).kind).toBe('allowed')
  })

  it('opens nothing else', () => {
    expect(links.verify(token, 'another00000')).toEqual({ kind: 'refused', reason: 'wrong' })
    expect(links.verify(token, 'another00000', document.id)).toEqual({ kind: 'refused', reason: 'wrong' })
    expect(links.verifyCollection(token, document.id)).toEqual({ kind: 'refused', reason: 'wrong' })
    const elsewhere = linksAt(NOW, { secret: () => Buffer.alloc(32, 2) })
    expect(elsewhere.verify(token, document.id)).toEqual({ kind: 'refused', reason: 'wrong' })
    expect(links.verify(undefined, document.id)).toEqual({ kind: 'refused', reason: 'missing' })
    expect(links.verify('', document.id)).toEqual({ kind: 'refused', reason: 'missing' })
  })

  it('of a collection opens its documents and the collection', () => {
    const whole = links.token({ kind: 'collection', name: 'letters' })
    expect(links.verify(whole, document.id, 'letters').kind).toBe('allowed')
    expect(links.verifyCollection(whole, 'letters').kind).toBe('allowed')
    expect(links.verify(whole, document.id, 'news')).toEqual({ kind: 'refused', reason: 'wrong' })
    expect(links.verify(whole, document.id)).toEqual({ kind: 'refused', reason: 'wrong' })
  })

  it('is wrong once a character of it is changed, and a later end can not be written into it', () => {
    const alphabet = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.')
    assert(
      property(integer({ min: 0, max: token.length - 1 }), constantFrom(...alphabet), (at, character) => {
        pre(token[at] !== character)
        const changed = token.slice(0, at) + character + token.slice(at + 1)
        expect(links.verify(changed, document.id)).toEqual({ kind: 'refused', reason: 'wrong' })
      }),
    )
    assert(
      property(date({ min: NOW, max: new Date('2100-01-01'), noInvalidDate: true }), (until) => {
        const [kind, end, signature] = token.split('.')
        const later = Math.floor(until.getTime() / 1000).toString(36)
        pre(later !== end)
        expect(links.verify(`${kind}.${later}.${signature}`, document.id).kind).toBe('refused')
      }),
    )
  })

  it('is refused, not stumbled over, whatever is sent in its place', () => {
    assert(
      property(string({ maxLength: 80 }), (sent) => {
        expect(links.verify(sent, document.id).kind).toBe('refused')
      }),
    )
  })
})

describe('the secret', () => {
  it('is made once, kept for its owner alone, and read again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-secret-'))
    try {
      const made = readLinkSecret(join(folder, 'data'))
      expect(made).toHaveLength(32)
      expect(readLinkSecret(join(folder, 'data'))).toEqual(made)
      expect(statSync(join(folder, 'data', 'link-secret')).mode & 0o777).toBe(0o600)
      expect(readdirSync(join(folder, 'data'))).toEqual(['link-secret'])
      expect(readLinkSecret(join(folder, 'other'))).not.toEqual(made)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('that is damaged is told, and never made anew over the old one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-secret-'))
    try {
      writeFileSync(join(folder, 'link-secret'), 'half')
      expect(() => readLinkSecret(folder)).toThrow(FootnoteError)
      expect(readFileSync(join(folder, 'link-secret'), 'utf8')).toBe('half')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
