import { isOurTitle } from '../../commands/reference.ts'
import type { Attribution, CitedDocument } from '../../model/citation.ts'
import type { Place } from '../../model/document.ts'
import type { Searched } from '../../model/answer.ts'
import type { Texts } from '../languages/texts.ts'
import { isolate, line } from '../text/direction.ts'
import { inline, link } from '../text/escape.ts'

const two = (count: number): string => String(count).padStart(2, '0')

export function placeText(place: Place | undefined, texts: Texts): string | undefined {
  if (place === undefined) return undefined
  switch (place.kind) {
    case 'page':
      return `${texts.pageOf} ${place.page}`
    case 'time': {
      const seconds = Math.floor(place.seconds)
      const hours = Math.floor(seconds / 3600)
      return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
    }
    case 'heading':
      return place.path.length === 0 ? undefined : inline(place.path.join(' › '), 120)
    case 'row':
      return `${place.sheet === undefined ? '' : `${inline(place.sheet, 60)} `}${texts.row} ${place.row}`
  }
}

/** Somebody quoted inside somebody else's words: more of them would be a list, not a line. */
const HELD = 3

function whoSaid(kind: string, said: Omit<Attribution, 'kind' | 'holds'>, texts: Texts): string {
  const name = said.speaker === undefined ? undefined : `**${inline(said.speaker, 80)}**`
  const handle = said.handle === undefined ? undefined : `(${inline(said.handle, 40)})`
  const role = said.role === undefined ? undefined : inline(said.role, 80)
  const outlet = said.outlet === undefined ? undefined : inline(said.outlet, 80)
  const known = [name, handle].filter((part) => part !== undefined).join(' ')
  // Somebody's words whose speaker the text does not name are not to be taken for the article's own.
  const who = known === '' && role === undefined ? texts.unnamed : known
  return line([kind, who, role, outlet, said.saidOn])
}

/** Who said it, where and when, for words that are not the article's own, and who is quoted inside them. */
export function saidBy(attribution: Attribution, texts: Texts): string | undefined {
  const { kind, holds = [] } = attribution
  const lines = [
    ...(kind === 'narration' ? [] : [whoSaid(texts.said[kind], attribution, texts)]),
    ...holds.slice(0, HELD).map((held) => whoSaid(texts.quotes, held, texts)),
  ]
  return lines.length === 0 ? undefined : lines.join('\n')
}

/** Small print, line by line. */
export const small = (lines: string): string =>
  lines
    .split('\n')
    .map((row) => `-# ${row}`)
    .join('\n')

export interface Links {
  readonly originalLink?: string
  readonly readingLink?: string
}

/** Where the words can be read: the original, at these words when it has such a link, and the reading room. Hosts are shown. */
export function linksOf(document: Pick<CitedDocument, 'url'>, links: Links, texts: Texts): readonly string[] {
  const room = link(links.readingLink)
  return [link(links.originalLink, document.url), room === '' ? '' : `${texts.readingRoom}: ${room}`]
}

/** A document's title in bold and, below, who brought it out, when, and where to read it. */
export function documentLines(
  document: CitedDocument,
  texts: Texts,
  { extra = [], links = {} }: { readonly extra?: readonly (string | undefined)[]; readonly links?: Links } = {},
): string {
  const publisher = document.publisher === undefined ? undefined : inline(document.publisher, 80)
  const author = document.author === undefined ? undefined : inline(document.author, 80)
  const date = document.publishedOn ?? texts.undated
  // A title of the archive's own making is not what others call the document; its file is.
  const [note, file] = isOurTitle(document) ? [` (${texts.ourTitle})`, inline(document.file, 100)] : ['', undefined]
  const facts = line([author, publisher, date, ...extra, file, ...linksOf(document, links, texts)])
  return `**${inline(document.title, 140)}**${note}\n${facts}`
}

/** A language's code, or in words that it is not known. */
export const languageText = (code: string, texts: Texts): string => (code === 'und' ? texts.unknownLanguage : code)

/** For a menu: who and when, unescaped, since menus show text as it is. */
export const shortFacts = (document: CitedDocument, texts: Texts): string =>
  [document.publisher, document.publishedOn ?? texts.undated].filter((part) => part !== undefined).join(' · ')

export function searchedText(searched: Searched, texts: Texts): string {
  const between =
    searched.from === undefined || searched.to === undefined ? undefined : texts.between(searched.from, searched.to)
  const { knownOn } = searched.filter ?? {}
  const known = knownOn === undefined ? undefined : texts.knownOn(knownOn)
  return [texts.searched(searched.documents, searched.passages), between, known]
    .filter((part) => part !== undefined)
    .join(' · ')
}

/** A label and its value; the value keeps its own direction beside a label of another. */
export const fact = (name: string, value: string | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : `${name}: ${isolate(value)}`
