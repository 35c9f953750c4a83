import type { ComparedFacts } from '../../model/origin.ts'
import { foldAccents } from '../../text/normalise.ts'
import { words } from '../../text/words.ts'

/** What a document says of itself that tells where its text comes from. */
export interface Traits {
  /** Its own address, where that names one page. */
  readonly address: string | undefined
  readonly publisher: string
  readonly title: string
  /** What its reprint line says, as words between spaces, and the pages that it names. */
  readonly copyOf: string
  readonly copiedAddresses: readonly string[]
}

/** Of a document that says nothing of itself, as most in an archive of plain texts. */
const NONE: Traits = { address: undefined, publisher: '', title: '', copyOf: '', copiedAddresses: [] }

/** A title of fewer words is no name of one text. */
const TITLE_WORDS = 4
const ADDRESS = /https?:\/\/[^\s<>"“”«»)\]]+/giu

export function traitsOf({ url, givenTitle = '', publisher = '', syndicatedFrom = '' }: ComparedFacts): Traits {
  if (url === undefined && givenTitle === '' && syndicatedFrom === '') return NONE
  return {
    address: url === undefined ? undefined : pageOf(url),
    publisher: folded(publisher),
    title: folded(givenTitle),
    copyOf: ` ${folded(syndicatedFrom)} `,
    copiedAddresses: (syndicatedFrom.match(ADDRESS) ?? []).flatMap((copied) => pageOf(copied) ?? []),
  }
}

/** Without any of these, nothing joins a document with another but its text. */
export function tellsWhereFrom(facts: ComparedFacts | undefined): boolean {
  return facts?.url !== undefined || facts?.givenTitle !== undefined || facts?.syndicatedFrom !== undefined
}

/** One page has one address, however it is linked; the front page of a site is none: its text changes every day. */
export function pageOf(url: string): string | undefined {
  const address = url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/u, '')
    .replace(/#.*$/u, '')
    .replace(/\?(?:utm_|ref=|fbclid|gclid).*$/u, '')
    .replace(/[/.,;]+$/u, '')
  return /^[^/]+\/./u.test(address) ? address : undefined
}

/** The site that a page's address is on. */
export function siteOf(page: string | undefined): string | undefined {
  return page?.split('/', 1)[0]
}

/** True when the reprint line of `copy` names the address or the title of `original`, or its publisher and the same title. */
export function namesOriginal(copy: Traits, original: Traits): boolean {
  if (original.address !== undefined && copy.copiedAddresses.includes(original.address)) return true
  if (original.title === '' || copy.copyOf.length < 3) return false
  if (original.title.split(' ').length >= TITLE_WORDS && copy.copyOf.includes(` ${original.title} `)) return true
  return copy.title === original.title && original.publisher !== '' && copy.copyOf.includes(` ${original.publisher} `)
}

function folded(text: string): string {
  return text === '' ? '' : words(text).map(foldAccents).join(' ')
}
