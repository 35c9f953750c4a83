import type { Document } from '../model/document.ts'
import type { Passage } from '../model/passage.ts'
import type { Span } from '../model/span.ts'
import { passageId } from '../model/passage.ts'
import type { Statement } from '../model/statement.ts'
import { FootnoteError, reasonOf } from '../errors.ts'
import { documentLanguage } from '../text/document-language.ts'
import { chunk, type ChunkOptions } from './passages/chunk.ts'
import { citedIn } from './quotations/cited-in-post.ts'
import { clean } from './lines/clean.ts'
import { documentIds, sha256 } from './folder/document-id.ts'
import { moveMarks, movePosts, moveSpans } from './lines/edits.ts'
import { headFacts } from './about/head-facts.ts'
import { findHeadings, titleLine } from './about/headings.ts'
import type { Loader, Post, RawText, SourceFacts, SourceFile } from './loader.ts'
import { loaderFor } from './loaders-for.ts'
import { asQuotation, withOthersApart } from './quotations/other-voices.ts'
import { withYears } from './posts/post-day.ts'
import { withOutlets } from './posts/post-outlet.ts'
import { findPosts } from './posts/posts.ts'
import { withQuestions } from './about/question-headings.ts'
import { findQuotations, type Quotation } from './quotations/quotations.ts'
import { titleOf } from './about/title.ts'
import { heldOn } from './about/talk-date.ts'
import { findTurns } from './talk/turns.ts'
import { findPlainInterview } from './talk/plain-interview.ts'
import { markedInterview } from './talk/marked-interview.ts'
import { unreadable } from './unreadable.ts'
import { findWritten } from './written/written-in.ts'
import type { WrittenWords } from './written/written-words.ts'

export interface LoadedDocument {
  readonly document: Document
  readonly statements: readonly Statement[]
  readonly passages: readonly Passage[]
  /** What was left out of the file and why, one sentence each. On the first of a file's documents. */
  readonly notes?: readonly string[]
  /** What the search for copies compares, where it was made beside the reading. */
  readonly sketch?: Uint8Array
}

export interface LoadFileOptions {
  /** Ids of documents of other files: a copy with the same bytes gets another id, from its path. */
  readonly taken?: ReadonlySet<string>
  readonly chunk?: ChunkOptions
}

/** The documents in a file, ready to be stored. Throws FootnoteError('document-unreadable') with the file and the reason. */
export async function loadFile(
  source: SourceFile,
  sidecar: SourceFile | undefined,
  loaders: readonly Loader[],
  options: LoadFileOptions = {},
): Promise<readonly LoadedDocument[]> {
  const loader = loaderFor(source.file, loaders, source.bytes)
  if (!loader) throw unreadable(source.file, 'has no reader for its kind', 'Leave it out, or save it as text.')
  // Imported for the files that have one: what reads YAML is half of what a reader loads at its start.
  const facts = sidecar ? (await import('./folder/sidecar.ts')).readSidecar(sidecar) : {}
  const texts = await read(loader, source)
  if (texts.length === 0) throw unreadable(source.file, 'holds no text', 'Remove it, or put its text in.')
  const ids = documentIds(source, texts.length, options.taken)
  return texts.map((raw, index) => {
    // A sidecar's title names the file; the documents inside a file of several keep their own.
    const { title, ...others } = facts
    const given = texts.length === 1 && title !== undefined ? facts : others
    return loadText(
      raw,
      given,
      source,
      { id: ids[index] ?? '', mediaType: raw.mediaType ?? loader.mediaType },
      options.chunk,
    )
  })
}

async function read(loader: Loader, source: SourceFile): Promise<readonly RawText[]> {
  try {
    return await loader.read(source)
  } catch (thrown) {
    if (thrown instanceof FootnoteError) throw thrown
    throw unreadable(source.file, `can not be read (${reasonOf(thrown)})`, 'Check that it opens elsewhere.', thrown)
  }
}

function loadText(
  raw: RawText,
  given: SourceFacts,
  source: SourceFile,
  { id, mediaType }: { readonly id: string; readonly mediaType: string },
  chunking: ChunkOptions | undefined,
): LoadedDocument {
  const cleaned = clean(raw.text)
  const { text } = cleaned
  if (text.trim() === '') throw unreadable(source.file, 'holds no text', 'Remove it, or put its text in.')
  const posts = postsOf(raw, cleaned)
  const blocks = posts.map(({ block }) => block)
  const ownTitle = raw.headings === 'unmarked' ? titleLine(text, blocks) : undefined
  const told = findTurns(text, blocks)
  const labelled = told.length > 0 || raw.marked ? told : findPlainInterview(text, blocks)
  const marks =
    raw.headings === 'unmarked'
      ? withQuestions(
          text,
          findHeadings(text, blocks, ownTitle),
          labelled.map(({ words }) => words),
        )
      : moveMarks(raw.marks, cleaned)
  const offsets = marks.map(({ offset }) => offset)
  const asked = raw.marked && labelled.length === 0 ? moveSpans(raw.marked, cleaned) : []
  const turns = asked.length === 0 ? labelled : markedInterview(text, asked, offsets, blocks)
  const spoken = turns.map(({ words }) => words)
  // Formats with fields of their own say who and when in them.
  const isPlain = raw.headings === 'unmarked' || mediaType === 'text/markdown'
  const own = isPlain && raw.mediaType === undefined ? headFacts(text, blocks, cleaned.syndicatedFrom) : {}
  const { collection, tags, ...facts } = { ...own, ...raw.facts, ...given }
  const syndicatedFrom = facts.syndicatedFrom ?? cleaned.syndicatedFrom
  const allTags = [...new Set([...(tags ?? []), ...cleaned.tags])]
  const document: Document = {
    ...facts,
    ...titleOf(given.title, raw.facts.title ?? ownTitle, text, raw.facts.kind === 'table' ? source.file : undefined),
    id,
    kind: facts.kind ?? 'article',
    language: facts.language ?? documentLanguage(text),
    collection: collection ?? collectionOf(source.file),
    file: source.file,
    mediaType,
    sha256: source.sha256,
    textSha256: sha256(text),
    ...(syndicatedFrom !== undefined && { syndicatedFrom }),
    ...(allTags.length > 0 && { tags: allTags }),
    text,
    marks,
  }
  const written = findWritten(text, [...blocks, ...spoken])
  const held = turns.some(({ saidOn }) => saidOn === undefined) ? heldOn(text) : undefined
  const talk = held === undefined ? turns : turns.map((turn) => ({ saidOn: held, ...turn }))
  const cited = posts.flatMap((post) => citedIn(post, text))
  const quotations = [...findQuotations(text, blocks, facts, turns.map(asSpan), written), ...cited].map(asQuotation)
  const statements = [
    ...withOutlets(text, withYears(text, posts, facts.publishedOn), offsets),
    ...withOthersApart(text, quotations, [...talk.map(asQuotation), ...written.flatMap(statedIn)]),
  ]
    .map((post) => statementOf(id, post))
    .sort((one, other) => one.span.start - other.span.start)
  return {
    document,
    statements,
    passages: chunk(document, blocks, chunking),
    ...(raw.notes && raw.notes.length > 0 && { notes: raw.notes }),
  }
}

function asSpan({ words, speaker }: Quotation): Span & { readonly speaker?: string } {
  return { ...words, ...(speaker !== undefined && { speaker }) }
}

function postsOf(raw: RawText, cleaned: ReturnType<typeof clean>): readonly Post[] {
  const known = movePosts(raw.posts, cleaned)
  const found = findPosts(
    cleaned.text,
    known.map(({ block }) => block),
  )
  return [...known, ...found].sort((one, other) => one.block.start - other.block.start)
}

function statedIn({ paragraphs, ...written }: WrittenWords): readonly (Post & Partial<Quotation>)[] {
  return paragraphs.map((words) => ({ ...written, words }))
}

function statementOf(
  id: string,
  { kind = 'post', words, speaker, handle, saidOn, url, role, outlet }: Post & Partial<Quotation>,
): Statement {
  return {
    id: passageId(id, words),
    documentId: id,
    span: words,
    kind,
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && { role }),
    ...(outlet !== undefined && { outlet }),
    ...(handle !== undefined && { handle }),
    ...(saidOn !== undefined && { saidOn }),
    ...(url !== undefined && { url }),
  }
}

function collectionOf(file: string): string {
  const [folder, ...below] = file.split('/')
  return below.length > 0 && folder ? folder : 'documents'
}
