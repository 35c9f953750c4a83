import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCollection } from '../../src/eval/collection.ts'
import { FootnoteError } from '../../src/errors.ts'
import { writeFiles } from '../support/a-river.ts'
import { RANKED, SPANS } from './collections.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-collection-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const failure = async (): Promise<FootnoteError> => {
  const thrown: unknown = await readCollection(folder).catch((error: unknown) => error)
  if (!(thrown instanceof FootnoteError)) throw new Error(`expected a FootnoteError, got ${String(thrown)}`)
  return thrown
}

describe('a collection of the BEIR style', () => {
  it('is its documents, queries and judgements; numbers become names, underscores spaces', async () => {
    writeFiles(folder, RANKED)
    const collection = await readCollection(`${folder}/`)
    expect(collection.name).toBe(basename(folder))
    expect(collection.documents.map(({ id, title }) => [id, title])).toEqual([
      ['d1', 'The mill'],
      ['d2', ''],
      ['3', ''],
    ])
    expect(collection.queries.map(({ id }) => id)).toEqual(['q1', '2', 'q3'])
    expect(collection.judgements).toEqual(
      new Map([
        [
          'q1',
          new Map([
            ['d1', 2],
            ['3', 0],
          ]),
        ],
        ['2', new Map([['d2', 1]])],
      ]),
    )
    expect(collection.questions).toEqual([])
  })
})

describe('a collection of spans', () => {
  it('is its questions and the files they name, with spans in code units', async () => {
    writeFiles(folder, SPANS)
    const { documents, questions } = await readCollection(folder)
    expect(documents.map(({ id }) => id)).toEqual(['mill.txt', 'texts/bridge.txt', 'hives.txt'])
    const texts = new Map(documents.map(({ id, text }) => [id, text]))
    expect(
      questions.map(({ documentId, references }) =>
        references.map(({ start, end }) => texts.get(documentId)?.slice(start, end)),
      ),
    ).toEqual([['the winter of 1947'], ['Peter Holm'], ['lime trees'], []])
  })
})

describe('a collection that can not be used', () => {
  it('names the bad line', async () => {
    writeFiles(folder, { ...RANKED, 'corpus.jsonl': '{"_id":"a","text":"x"}\n\n{"_id":"b"}\n' })
    expect(await failure()).toMatchObject({
      code: 'bad-usage',
      message: `Line 3 of ${join(folder, 'corpus.jsonl')} is not as expected.`,
    })
    writeFiles(folder, { ...RANKED, 'queries.jsonl': '{"_id":"a","text":"x"}\nnot json\n' })
    expect(await failure()).toMatchObject({
      code: 'bad-usage',
      message: `Line 2 of ${join(folder, 'queries.jsonl')} is not as expected.`,
    })
  })

  it('says what a collection holds', async () => {
    expect(await failure()).toMatchObject({ code: 'bad-usage', message: `${folder} holds no collection.` })
    expect((await failure()).hint).toContain('corpus.jsonl')
  })
})
