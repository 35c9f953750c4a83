import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { FootnoteError } from '../errors.ts'

const key = z.union([z.string(), z.number()]).transform(String)
const corpusLine = z.object({ _id: key, title: z.string().default(''), text: z.string() })
const queryLine = z.object({ _id: key, text: z.string() })
const questionLine = z.object({
  id: key,
  question: z.string(),
  document: z.string(),
  references: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })),
})

export interface CorpusDocument {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** A question with the spans of its document (UTF-16 offsets into the corpus text) that answer it; none when nothing does. */
export interface SpanQuestion {
  readonly id: string
  readonly question: string
  readonly documentId: string
  readonly references: readonly { readonly start: number; readonly end: number }[]
}

export interface Collection {
  readonly name: string
  readonly documents: readonly CorpusDocument[]
  /** BEIR style: query id to graded documents. */
  readonly queries: readonly { readonly id: string; readonly text: string }[]
  readonly judgements: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly questions: readonly SpanQuestion[]
}

/** Reads a folder of BEIR files (corpus.jsonl, queries.jsonl, qrels.tsv), of spans (questions.jsonl), or of both. */
export async function readCollection(folder: string): Promise<Collection> {
  const documents = await readDocuments(folder)
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const judgements = new Map<string, Map<string, number>>()
  for (const { line } of await lines(join(folder, 'qrels.tsv'))) {
    const [query = '', document = '', grade = ''] = line.split('\t')
    if (!Number.isFinite(Number(grade)) || grade === '') continue
    const graded = judgements.get(query) ?? new Map<string, number>()
    judgements.set(query, graded.set(document, Number(grade)))
  }
  const queries = await records(join(folder, 'queries.jsonl'), queryLine)
  const questions = await records(join(folder, 'questions.jsonl'), questionLine)
  return {
    name: folder.replace(/\/+$/u, '').split('/').at(-1) ?? folder,
    documents,
    queries: queries.map(({ _id, text }) => ({ id: _id, text })),
    judgements,
    questions: questions.map(({ id, question, document, references }) => {
      const documentId = texts.has(document) ? document : document.replace(/^.*\//u, '')
      const toUnits = codeUnits(texts.get(documentId) ?? '')
      return {
        id,
        question,
        documentId,
        references: references.map(({ start, end }) => ({ start: toUnits(start), end: toUnits(end) })),
      }
    }),
  }
}

async function readDocuments(folder: string): Promise<CorpusDocument[]> {
  const corpus = await records(join(folder, 'corpus.jsonl'), corpusLine)
  if (corpus.length > 0)
    return corpus.map(({ _id, title, text }) => ({ id: _id, title: title.replaceAll('_', ' '), text }))
  const named = await records(join(folder, 'questions.jsonl'), questionLine)
  const files = [...new Set(named.map(({ document }) => document))]
  const found = files.filter((file) => existsSync(join(folder, file)))
  if (found.length === 0) {
    throw new FootnoteError('bad-usage', `${folder} holds no collection.`, {
      hint: 'A collection has corpus.jsonl with queries.jsonl and qrels.tsv, or questions.jsonl with the files it names.',
    })
  }
  return Promise.all(
    found.map(async (file) => ({ id: file, title: '', text: await readFile(join(folder, file), 'utf8') })),
  )
}

/** Offsets in code points, as the collections give them, to JavaScript's code units. */
function codeUnits(text: string): (offset: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (offset) => offset
  const units = [0]
  for (const point of text) units.push((units.at(-1) ?? 0) + point.length)
  return (offset) => units[offset] ?? text.length
}

/** Blank lines are left out; `number` counts them all, from 1, as an editor does. */
async function lines(file: string): Promise<{ readonly line: string; readonly number: number }[]> {
  if (!existsSync(file)) return []
  const all = (await readFile(file, 'utf8')).split('\n')
  return all.map((line, at) => ({ line, number: at + 1 })).filter(({ line }) => line.trim() !== '')
}

async function records<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  return (await lines(file)).map(({ line, number }) => {
    try {
      return schema.parse(JSON.parse(line))
    } catch (cause) {
      throw new FootnoteError('bad-usage', `Line ${number} of ${file} is not as expected.`, {
        hint: 'See docs/evaluation.md for the fields of each file.',
        cause,
      })
    }
  })
}
