import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quotingAnswerer } from '../../src/answer/quoting/quoting.ts'
import { type Archive, createArchive } from '../../src/archive.ts'
import type { Embedder } from '../../src/embed/embedder.ts'
import { lsa } from '../../src/embed/lsa.ts'
import { ingest, type IngestReport } from '../../src/ingest.ts'
import { LOADERS } from '../../src/load/loaders.ts'
import type { Document, DocumentFacts } from '../../src/model/document.ts'
import { createSearch, type Search } from '../../src/search/search.ts'
import { createWriter } from '../../src/store/local/local-writer.ts'
import { openStore } from '../../src/store/local/open-store.ts'
import type { Store } from '../../src/store/store.ts'

/** Both halves of the river over a real index, with every part within reach. Close it when done. */
export interface River {
  readonly archive: Archive
  readonly store: Store
  readonly embedder: Embedder
  readonly search: Search
  readonly report: IngestReport
  /** The facts of the one document of that file. */
  readonly factsOf: (file: string) => DocumentFacts
  readonly documentOf: (file: string) => Promise<Document>
  readonly close: () => Promise<void>
}

export type Files = Readonly<Record<string, string>>

/** Of files given by name and content. */
export async function aRiver(files: Files): Promise<River> {
  const home = mkdtempSync(join(tmpdir(), 'footnote-river-'))
  writeFiles(join(home, 'documents'), files)
  return flow(join(home, 'documents'), home)
}

/** Of a folder that is there already; nothing is written into it. */
export async function aRiverOf(folder: string, now?: () => Date): Promise<River> {
  return flow(folder, mkdtempSync(join(tmpdir(), 'footnote-river-')), now)
}

export function writeFiles(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true })
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
}

async function flow(documentsDir: string, home: string, now = (): Date => new Date(0)): Promise<River> {
  const method = lsa()
  const writer = await createWriter(join(home, 'index'))
  const options = { documentsDir, writer, embedder: method, loaders: LOADERS, now }
  const report = await ingest(options)
  await writer.close()
  const store = await openStore(join(home, 'index'))
  const embedder = method.restore(store.embedderState)
  const archive = createArchive({ store, embedder, answerer: quotingAnswerer, clock: () => performance.now() })
  const all = await store.facts()
  const factsOf = (file: string): DocumentFacts => {
    const found = all.find((facts) => facts.file === file)
    if (!found) throw new Error(`no document of ${file}`)
    return found
  }
  return {
    archive,
    store,
    embedder,
    search: createSearch(store, embedder),
    report,
    factsOf,
    async documentOf(file) {
      const found = await store.document(factsOf(file).id)
      if (!found) throw new Error(`no text of ${file}`)
      return found
    },
    async close() {
      await archive.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
