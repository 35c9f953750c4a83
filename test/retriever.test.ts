import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { BaseCallbackHandler } from '@langchain/core/callbacks/base'
import { StringOutputParser } from '@langchain/core/output_parsers'
import { ChatPromptTemplate } from '@langchain/core/prompts'
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables'
import { FakeListChatModel } from '@langchain/core/utils/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ArchiveRetriever } from '../src/retriever.ts'
import { aRiver, type River, writeFiles } from './support/a-river.ts'
import { VALLEY, WITHOUT_LEDGERS } from './support/valley.ts'

let river: River
beforeAll(async () => {
  river = await aRiver(VALLEY)
})
afterAll(() => river.close())

describe('ArchiveRetriever', () => {
  it('gives the passages of a search, their words untouched, with what they are known by', async () => {
    const retriever = new ArchiveRetriever({ archive: river.archive, count: 3 })
    const found = await retriever.invoke('hives lost in winter')
    const { hits } = await river.archive.search('hives lost in winter', { count: 3 })
    expect(found.map(({ pageContent }) => pageContent)).toEqual(hits.map(({ passage }) => passage.text))
    const [first] = found
    const { text } = await river.documentOf('reports/hives.md')
    expect(first?.metadata).toMatchObject({
      documentId: river.factsOf('reports/hives.md').id,
      file: 'reports/hives.md',
      title: 'Beehives in the valley',
      publisher: "Beekeepers' Union",
      publishedOn: '2019-03',
      collection: 'reports',
      language: 'en',
      place: { kind: 'heading' },
    })
    expect(text.slice(first?.metadata.start, first?.metadata.end)).toBe(first?.pageContent)
    expect(first?.id).toBe(first?.metadata.passageId)
    const scores = found.map(({ metadata }) => metadata.score)
    expect(scores).toEqual(scores.toSorted((one, other) => other - one))
  })

  it('finds nothing that its filter leaves out', async () => {
    const filter = { visible: WITHOUT_LEDGERS }
    const retriever = new ArchiveRetriever({ archive: river.archive, filter })
    const found = await retriever.invoke('quicksilver of the Thorne family')
    expect(found.filter(({ metadata }) => metadata.collection === 'ledgers')).toEqual([])
  })

  it('works in a chain, and tells its callbacks', async () => {
    const retriever = new ArchiveRetriever({ archive: river.archive, count: 2, tags: ['valley'] })
    const prompts: string[] = []
    const model = new FakeListChatModel({ responses: ['In 1951.'] })
    const chain = RunnableSequence.from([
      {
        context: retriever.pipe((found) => found.map(({ pageContent }) => pageContent).join('\n')),
        question: new RunnablePassthrough<string>(),
      },
      ChatPromptTemplate.fromTemplate('{context}\nQuestion: {question}'),
      RunnableLambda.from((prompt: { toString(): string }) => {
        prompts.push(prompt.toString())
        return prompt.toString()
      }),
      model,
      new StringOutputParser(),
    ])
    const runs: string[] = []
    const handler = BaseCallbackHandler.fromMethods({
      handleRetrieverEnd: (documents) => void runs.push(`${documents.length} found`),
    })
    expect(await chain.invoke('When was the stone bridge at Alder opened?', { callbacks: [handler] })).toBe('In 1951.')
    expect(prompts[0]).toContain('7 June 1951')
    expect(runs).toEqual(['2 found'])
  })
})

describe('the built program, as a package', () => {
  const run = promisify(execFile)
  const home = mkdtempSync(join(tmpdir(), 'footnote-program-'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('opens an archive for programs of one’s own, and gives the retriever', async () => {
    const exported = z.object({ exports: z.object({ '.': z.object({ types: z.string(), default: z.string() }) }) })
    const { exports } = exported.parse(JSON.parse(readFileSync('package.json', 'utf8')))
    const door = resolve(exports['.'].default)
    expect(readFileSync(resolve(exports['.'].types), 'utf8')).toContain('ArchiveRetriever')
    writeFiles(join(home, 'documents'), VALLEY)
    const program = join(home, 'program.mjs')
    writeFileSync(
      program,
      `import { ArchiveRetriever, openArchive } from ${JSON.stringify(pathToFileURL(door).href)}
const archive = await openArchive({ index: 'index', documents: 'documents', settings: { DATA_DIR: 'data' } })
const retriever = new ArchiveRetriever({ archive, count: 1 })
const [found] = await retriever.invoke('bridge opened')
const answer = await archive.ask('When was the stone bridge at Alder opened?')
console.log(JSON.stringify({ kind: answer.kind, file: found.metadata.file, text: found.pageContent }))
await archive.close()
`,
    )
    const { stdout } = await run(process.execPath, [program], { cwd: home })
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'answered',
      file: expect.stringMatching(/^(?:news|ledgers)\//u),
      text: expect.stringContaining('7 June 1951'),
    })
  }, 60_000)
})
