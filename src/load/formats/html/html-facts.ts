import { parseDate } from '../../../text/dates.ts'
import { findAll, rawText, type ElementNode } from './dom.ts'
import { outletOfKind } from '../../eastern/eastern-outlets.ts'
import { linkedData } from './linked-data.ts'
import type { SourceFacts } from '../../loader.ts'
import { defined } from '../../folder/defined.ts'

const PUBLISHED =
  `article:published_time og:article:published_time og:published_time datepublished date dc.date dc.date.issued
  dcterms.date dcterms.created dcterms.issued citation_publication_date citation_date sailthru.date parsely-pub-date pubdate
  publish-date publication_date article.published`.split(/\s+/u)
const AUTHOR = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'parsely-author',
  'sailthru.author',
]
const PUBLISHER = ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title']
const TITLE = ['og:title', 'dc.title', 'citation_title', 'twitter:title']
const ORIGINAL = ['syndication-source', 'original-source']

/**
 * What a page says of itself. Of several voices the most careful is believed: JSON-LD, then meta elements, then what
 * stands in the page. A fact that is not well formed is no fact. `root` is the part with the text.
 */
export function htmlFacts(page: ElementNode, root: ElementNode): SourceFacts {
  const linked = linkedData(
    findAll(
      page,
      ({ name, attributes }) => name === 'script' && /^application\/ld\+json/iu.test(attributes['type'] ?? ''),
    ).map(rawText),
  )
  const meta = metaOf(page)
  const first = (names: readonly string[]): string | undefined => names.flatMap((name) => meta.get(name) ?? [])[0]
  const publisher = linked.publisher ?? first(PUBLISHER) ?? siteIn(page)
  const canonical = httpUrl(linkTo(page, 'canonical'))
  const authors = AUTHOR.flatMap((name) => meta.get(name) ?? []).filter((name) => !/^https?:|^@/u.test(name))
  const tags = meta.get('article:tag') ?? []
  return defined({
    title: titleOf(page, root, [linked.title, first(TITLE)], publisher),
    author: linked.author ?? (authors.length > 0 ? [...new Set(authors)].join(', ') : undefined),
    publisher,
    publishedOn: linked.publishedOn ?? firstDate(PUBLISHED.flatMap((name) => meta.get(name) ?? [])) ?? timeOf(root),
    url: canonical ?? httpUrl(first(['og:url'])) ?? httpUrl(linked.url),
    language: languageOf(
      findAll(page, ({ name }) => name === 'html')[0]?.attributes['lang'] ?? linked.language ?? first(['og:locale']),
    ),
    syndicatedFrom: first(ORIGINAL),
    tags: tags.length > 0 ? [...new Set(tags)] : undefined,
  })
}

function metaOf(page: ElementNode): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>()
  for (const { attributes } of findAll(page, ({ name }) => name === 'meta')) {
    const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase()
    const content = attributes['content']?.replace(/\s+/gu, ' ').trim() ?? ''
    if (name !== '' && content !== '') meta.set(name, [...(meta.get(name) ?? []), content])
  }
  return meta
}

function titleOf(
  page: ElementNode,
  root: ElementNode,
  given: readonly (string | undefined)[],
  publisher: string | undefined,
): string | undefined {
  const heads = findAll(root, ({ name }) => name === 'h1')
  const own = given.find((title) => title !== undefined) ?? (heads.length === 1 ? wordsOf(heads[0]) : undefined)
  const title = own ?? wordsOf(findAll(page, ({ name }) => name === 'title')[0])
  return title === undefined ? undefined : withoutSite(title, publisher)
}

function wordsOf(element: ElementNode | undefined): string | undefined {
  return element && (rawText(element).replace(/\s+/gu, ' ').trim() || undefined)
}

/** Pages add their site's name: `The title | The site`. */
function withoutSite(title: string, publisher: string | undefined): string {
  const parts = /^(.+\S)\s+[|–—·»-]\s+(\S[^|–—·»]*)$/u.exec(title)
  return parts?.[1] !== undefined && parts[2]?.toLowerCase() === publisher?.toLowerCase() ? parts[1] : title
}

/** `… | خبرگزاری دشت`: a site that is called a paper or an agency in the page's title is one. */
function siteIn(page: ElementNode): string | undefined {
  const title = wordsOf(findAll(page, ({ name }) => name === 'title')[0]) ?? ''
  const site = /\s[|–—·»-]\s+(?<site>\S[^|–—·»]{2,40})$/u.exec(title)?.groups?.['site']
  return site !== undefined && outletOfKind(site) !== undefined ? site : undefined
}

/** The date of publication as a `time` element; one inside a paragraph or a list tells of something else. */
function timeOf(root: ElementNode): string | undefined {
  const times: { readonly date: string; readonly isMeant: boolean }[] = []
  const walk = (element: ElementNode): void => {
    for (const child of element.children) {
      if (child.kind === 'text' || /^(?:p|li|td|blockquote|aside|footer|nav)$/u.test(child.name)) continue
      const date = child.name === 'time' ? parseDate(child.attributes['datetime'] ?? '') : undefined
      const about = `${child.attributes['itemprop'] ?? ''} ${child.attributes['class'] ?? ''} ${'pubdate' in child.attributes ? 'publi' : ''}`
      if (date !== undefined) times.push({ date, isMeant: /publi/iu.test(about) })
      walk(child)
    }
  }
  walk(root)
  return (times.find(({ isMeant }) => isMeant) ?? times[0])?.date ?? inByline(root)
}

/** A byline is often a paragraph whose only words beside the author are the date. */
function inByline(root: ElementNode): string | undefined {
  const short = findAll(root, (element) => /^(?:p|li)$/u.test(element.name) && rawText(element).trim().length <= 80)
  const times = short.flatMap((element) => findAll(element, ({ name }) => name === 'time'))
  return firstDate(times.map(({ attributes }) => attributes['datetime'] ?? ''))
}

function linkTo(page: ElementNode, relation: string): string | undefined {
  const links = findAll(
    page,
    ({ name, attributes }) => name === 'link' && attributes['rel']?.toLowerCase() === relation,
  )
  return links[0]?.attributes['href']
}

function firstDate(given: readonly string[]): string | undefined {
  return given.map(parseDate).find((date) => date !== undefined)
}

function httpUrl(given: string | undefined): string | undefined {
  if (given === undefined || !/^https?:\/\//iu.test(given.trim())) return undefined
  return URL.canParse(given.trim()) ? given.trim() : undefined
}

function languageOf(tag: string | undefined): string | undefined {
  return /^[a-z]{2,3}(?=[-_]|$)/iu.exec(tag?.trim() ?? '')?.[0].toLowerCase()
}
