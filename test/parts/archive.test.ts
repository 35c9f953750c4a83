import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { silentLog } from '../../src/log.ts'
import { chooseAnswerer } from '../../src/parts/answerer.ts'
import { createRiver } from '../../src/parts/archive.ts'
import { runDoctor } from '../../src/parts/doctor.ts'
import { chooseEmbedder } from '../../src/parts/embedder.ts'
import { createWriter } from '../../src/store/local/local-writer.ts'
import { fill } from '../support/filled-store.ts'
import { madeDocument } from '../support/made-document.ts'
import { writeFiles } from '../support/a-river.ts'

const config = readConfig({ RECEIPTS_KEPT: '0' })
const river = createRiver(config, silentLog)
let home: string
let folders: { documents: string; index: string }

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'footnote-parts-'))
  folders = { documents: join(home, 'documents'), index: join(home, 'index') }
})
afterEach(() => {
  rmSync(home, { recursive: true, force: true })
})
const ingest = () => river.ingest(folders, () => undefined)

describe('the river, as it is put together', () => {
  it('flows from a folder to an answer', async () => {
    writeFiles(folders.documents, { 'ferry.txt': 'The ferry was built in 1899.\n' })
    const steps = new Set<string>()
    expect(await river.ingest(folders, ({ step }) => steps.add(step))).toMatchObject({ added: 1, documents: 1 })
    expect([...steps]).toEqual(['reading', 'fitting', 'comparing', 'embedding', 'indexing'])
    const archive = await river.open(folders)
    expect(await archive.ask('When was the ferry built?')).toMatchObject({ kind: 'answered' })
    await archive.close()
  })

  it('goes over to what another process has ingested, and looks for it every five seconds', async () => {
    writeFiles(folders.documents, { 'ferry.txt': 'The ferry was built in 1899.\n' })
    await ingest()
    let time = 0
    const archive = await createRiver(config, silentLog, { clock: () => time }).open(folders)
    writeFiles(folders.documents, { 'mill.txt': 'The mill was built in 1902.\n' })
    await ingest()
    expect((await archive.sources()).total).toBe(1)
    time += 5_000
    expect((await archive.sources()).total).toBe(2)
    await archive.close()
  })

  it('begins no index for documents that are not there', async () => {
    await expect(ingest()).rejects.toMatchObject({ code: 'documents-missing' })
    expect(existsSync(folders.index)).toBe(false)
  })

  it('opens no index that is not there, or that another embedder made', async () => {
    await expect(river.open(folders)).rejects.toMatchObject({ code: 'index-missing' })
    const writer = await createWriter(folders.index)
    await fill(writer, [madeDocument('ferry.txt', 'The ferry was built in 1899.\n')])
    await writer.close()
    await expect(river.open(folders)).rejects.toMatchObject({ code: 'index-mismatch' })
  })

  it('lets one writer in at a time', async () => {
    writeFiles(folders.documents, { 'ferry.txt': 'The ferry was built in 1899.\n' })
    const writer = await createWriter(folders.index)
    await expect(ingest()).rejects.toMatchObject({ code: 'index-locked' })
    await writer.close()
    await expect(ingest()).resolves.toMatchObject({ added: 1 })
  })
})

describe('the parts chosen', () => {
  it('are LSA and quoting without any setting', async () => {
    expect(await chooseEmbedder({ EMBEDDER: 'lsa', MODELS_DIR: 'models' })).toHaveProperty('family')
    expect(await chooseAnswerer(config, silentLog)).toMatchObject({ answerer: { id: 'quoting' } })
  })

  it('are refused with what to write when this version does not have them', async () => {
    await expect(chooseEmbedder({ EMBEDDER: 'nobody:knows', MODELS_DIR: 'models' })).rejects.toThrow(
      expect.objectContaining({ code: 'bad-setting' }),
    )
  })
})

const examine = async (
  settings = config,
  settingNames: readonly string[] = [],
): Promise<{ code: number; said: string }> => {
  const lines: string[] = []
  const code = await runDoctor({
    folders,
    config: settings,
    settingNames,
    print: (line) => lines.push(line),
  })
  return { code, said: lines.join('\n') }
}

const withModel = (settings: Record<string, string>) => examine(readConfig({ RECEIPTS_KEPT: '0', ...settings }))

describe('the doctor', () => {
  it('finds nothing wrong with what works, and counts it', async () => {
    writeFiles(folders.documents, { 'ferry.txt': 'The ferry was built in 1899.\n' })
    await ingest()
    const { code, said } = await examine()
    expect(code).toBe(0)
    expect(said).toContain('ok    Index: 1 documents, 1 passages, lsa-')
    expect(said).toContain(`1 file in ${folders.documents}`)
  })

  it('tells of the files that the last ingest skipped', async () => {
    writeFiles(folders.documents, { 'ferry.txt': 'The ferry was built in 1899.\n', 'broken.pdf': 'this is no PDF' })
    await ingest()
    const { code, said } = await examine()
    expect(code).toBe(0)
    expect(said).toContain('note  Skipped: 1 file was skipped by the last ingest: broken.pdf; npm run ingest says why')
  })

  it('only notes an index that was not built yet', async () => {
    writeFiles(folders.documents, { 'ferry.txt': 'The ferry.\n' })
    expect(await examine()).toMatchObject({ code: 0, said: expect.stringContaining('note  Index:') })
  })

  it('fails for a language model whose package or key is missing, with what to install or set', async () => {
    writeFiles(folders.documents, { 'ferry.txt': 'The ferry.\n' })
    expect(await withModel({ CHAT_MODEL: 'mistralai:small', MISTRAL_API_KEY: 'x' })).toMatchObject({
      code: 1,
      said: expect.stringMatching(/FAIL {2}Language model: .*npm install @langchain\/mistralai/u),
    })
    expect(await withModel({ CHAT_MODEL: 'openai:gpt' })).toMatchObject({
      code: 1,
      said: expect.stringMatching(/FAIL {2}Language model: .*OPENAI_API_KEY/u),
    })
    expect(await withModel({ CHAT_MODEL: 'ollama:qwen3' })).toMatchObject({
      code: 0,
      said: expect.stringContaining('ok    Language model: ollama:qwen3'),
    })
  })

  it('fails for a missing folder and for a damaged index, each with what to do', async () => {
    expect(await examine()).toMatchObject({
      code: 1,
      said: expect.stringMatching(/FAIL {2}Documents: .*make the folder/u),
    })
    writeFiles(folders.documents, { 'ferry.txt': 'The ferry was built in 1899.\n' })
    await ingest()
    writeFileSync(join(folders.index, 'catalogue.sqlite'), 'no database at all')
    expect(await examine()).toMatchObject({
      code: 1,
      said: expect.stringMatching(/FAIL {2}Index: .*damaged.*npm run ingest/u),
    })
  })

  it('looks at each choice by itself: the index is well whatever else is wrong', async () => {
    writeFiles(folders.documents, { 'ferry.txt': 'The ferry was built in 1899.\n' })
    await ingest()
    const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ CHAT_MODEL: 'openai:gpt' }, /FAIL {2}Language model: .*OPENAI_API_KEY/u],
      [{ RERANKER: 'server:x' }, /FAIL {2}Re-ranker: .*RERANKER_BASE_URL/u],
      [{ EMBEDDER: 'openai:text' }, /FAIL {2}Embedder: .*OPENAI_API_KEY/u],
      [{ DISCORD_ACCESS_FILE: join(home, 'nosuch.json') }, /FAIL {2}Access: .*nosuch\.json.*is not there/u],
    ]
    for (const [settings, says] of wrong) {
      const { code, said } = await withModel(settings)
      expect([code, said]).toEqual([1, expect.stringMatching(says)])
      expect(said).toContain('ok    Index: 1 documents')
    }
    const file = join(home, 'access.json')
    writeFileSync(file, '{"collections":{"lettres":{"roles":["1"]}}}')
    expect(await withModel({ DISCORD_ACCESS_FILE: file })).toMatchObject({
      code: 0,
      said: expect.stringMatching(/note {2}Access: .*limits lettres, and the archive has no such collection/u),
    })
  })

  it('notes a name that is almost one of a setting', async () => {
    writeFiles(folders.documents, { 'ferry.txt': 'The ferry.\n' })
    const { code, said } = await examine(config, ['EMBEDER', 'EMBEDDER', 'PATH', 'NODE_OPTIONS', 'SOMETHING_ELSE'])
    expect([code, said.match(/Settings: .*/gu)]).toEqual([
      0,
      ['Settings: EMBEDER is no setting and changes nothing; is EMBEDDER meant?'],
    ])
  })

  it('never shows a secret', async () => {
    const { said } = await examine(readConfig({ DISCORD_TOKEN: 'token.that.is-secret' }))
    expect(said).not.toContain('secret')
    expect(said).toMatch(/Discord: .*token/u)
  })
})
