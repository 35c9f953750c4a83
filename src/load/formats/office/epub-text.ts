import { posix } from 'node:path'
import { authorFromMetadata, titleFromMetadata } from '../metadata.ts'
import { findAll, findFirst, parseHtml, rawText, type ElementNode } from '../html/dom.ts'
import { readBlocks } from '../html/html-blocks.ts'
import type { Post, RawText, SourceFacts, SourceFile } from '../../loader.ts'
import { openPackage, xmlText, type Package } from './office.ts'
import { outline, type Heading } from '../outline.ts'
import { unreadable } from '../../unreadable.ts'
import { parseDate } from '../../../text/dates.ts'

export async function readEpub(source: SourceFile): Promise<readonly RawText[]> {
  const part = openPackage(source)
  if (isLocked(part)) throw unreadable(source.file, 'is locked by its publisher (DRM)', 'Use a copy without a lock.')
  const chapters = chaptersOf(part)
  if (!chapters) throw unreadable(source.file, 'is not an e-book: it names no chapters', 'Get an undamaged copy.')
  const headings: Heading[] = []
  const posts: Post[] = []
  let text = ''
  for (const name of chapters.files) {
    const bytes = part.zip.read(name)
    if (!bytes) continue
    const chapter = readBlocks(parseHtml(source.file, xmlText(source.file, bytes)))
    if (chapter.text.trim() === '') continue
    const at = text === '' ? 0 : text.length + 2
    text += (text === '' ? '' : '\n\n') + chapter.text
    headings.push(...chapter.headings.map((heading) => ({ ...heading, offset: heading.offset + at })))
    posts.push(
      ...chapter.posts.map((post) => ({ ...post, block: moved(post.block, at), words: moved(post.words, at) })),
    )
  }
  return [{ text, facts: chapters.facts, marks: outline(headings, chapters.facts.title), posts, headings: 'marked' }]
}

function moved({ start, end }: { start: number; end: number }, by: number): { start: number; end: number } {
  return { start: start + by, end: end + by }
}

/** Fonts may be scrambled without harm; a lock on the chapters themselves leaves nothing to read. */
function isLocked({ xml }: Package): boolean {
  const encryption = xml('META-INF/encryption.xml')
  const locked = encryption ? findAll(encryption, ({ name }) => name.endsWith('CipherReference')) : []
  return locked.some(({ attributes }) => /\.x?html?$/iu.test(attributes['URI'] ?? ''))
}

function chaptersOf(part: Package): { readonly files: readonly string[]; readonly facts: SourceFacts } | undefined {
  const container = part.xml('META-INF/container.xml')
  const named = container && findFirst(container, 'rootfile')?.attributes['full-path']
  const path = named ?? part.zip.entries.find(({ name }) => name.endsWith('.opf'))?.name
  const book = path === undefined ? undefined : part.xml(path)
  if (!book || path === undefined) return undefined
  const local = (name: string): readonly ElementNode[] =>
    findAll(book, (element) => element.name.replace(/^\w+:/u, '') === name)
  const folder = posix.dirname(path)
  const items = new Map(local('item').map(({ attributes }) => [attributes['id'] ?? '', attributes['href'] ?? '']))
  const files = local('itemref').flatMap(({ attributes }) => {
    const href = items.get(attributes['idref'] ?? '')
    return href === undefined || href === '' ? [] : [posix.join(folder, unescaped(href))]
  })
  // A book whose order is lost still has its chapters; one that names a chapter twice has it once.
  const listed = [...items.values()].filter((href) => /\.x?html?$/iu.test(href))
  const all = files.length > 0 ? files : listed.map((href) => posix.join(folder, unescaped(href)))
  return { files: [...new Set(all)], facts: factsOf(local) }
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    // A name with a bare per cent sign is meant as it stands.
    return href
  }
}

function factsOf(local: (name: string) => readonly ElementNode[]): SourceFacts {
  const value = (name: string): string | undefined => {
    const [first] = local(name)
    return first && rawText(first).trim()
  }
  const title = titleFromMetadata(value('title'))
  const author = authorFromMetadata(value('creator'))
  const publishedOn = parseDate((value('date') ?? '').slice(0, 10))
  const language = /^[a-z]{2,3}/u.exec(value('language')?.toLowerCase() ?? '')?.[0]
  const publisher = value('publisher')
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(language !== undefined && language !== 'und' && { language }),
    ...(publisher !== undefined && publisher !== '' && { publisher }),
  }
}
