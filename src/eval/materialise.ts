import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CorpusDocument } from './collection.ts'

/** Writes the documents as files that the product's own loaders read; gives the file of each document's id. */
export async function materialise(documents: readonly CorpusDocument[], folder: string): Promise<Map<string, string>> {
  await mkdir(folder, { recursive: true })
  const files = new Map<string, string>()
  for (const [at, { id, title, text }] of documents.entries()) {
    if (text.trim() === '') continue
    const file = `${String(at).padStart(7, '0')}${id.endsWith('.md') ? '.md' : '.txt'}`
    await writeFile(join(folder, file), text)
    if (title.trim() !== '')
      await writeFile(join(folder, `${file}.meta.yml`), `title: ${JSON.stringify(title.trim())}\n`)
    files.set(id, file)
  }
  return files
}
