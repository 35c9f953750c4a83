import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { quotingAnswerer } from '../../../src/answer/quoting/quoting.ts'
import { type Archive, createArchive } from '../../../src/archive.ts'
import { lsa } from '../../../src/embed/lsa.ts'
import { ingest } from '../../../src/ingest.ts'
import { LOADERS } from '../../../src/load/loaders.ts'
import { createWriter } from '../../../src/store/local/local-writer.ts'
import { openStore } from '../../../src/store/local/open-store.ts'

/** A real index over files given by name, through the same parts that the program uses. */
export async function aRealArchive(folder: string, files: Readonly<Record<string, string>>): Promise<Archive> {
  const documentsDir = join(folder, 'documents')
  const index = join(folder, 'index')
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(documentsDir, name, '..'), { recursive: true })
    await writeFile(join(documentsDir, name), content)
  }
  const embedder = lsa()
  const writer = await createWriter(index)
  await ingest({ documentsDir, writer, embedder, loaders: LOADERS, now: () => new Date() })
  await writer.close()
  const store = await openStore(index)
  return createArchive({
    store,
    embedder: embedder.restore(store.embedderState),
    answerer: quotingAnswerer,
    clock: () => performance.now(),
  })
}
