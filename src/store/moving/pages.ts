import type { Writer, WrittenDocument } from '../writer.ts'

/** Documents in order of their rows, many at a time. */
export type Pages<Of extends { readonly row: number } = WrittenDocument> = AsyncIterable<readonly Of[]>

/** `read` gives the documents behind a row, until it gives none; the first ones are those behind `from`. */
export async function* pageByPage<Of extends { readonly row: number }>(
  read: (behind: number) => Promise<readonly Of[]>,
  from = 0,
): Pages<Of> {
  for (let behind = from; ;) {
    const page = await read(behind)
    const last = page.at(-1)
    if (!last) return
    yield page
    behind = last.row
  }
}

/** All documents of the next state, so many at a time. */
export function documentsOf(writer: Pick<Writer, 'documents'>, count: number): Pages {
  return pageByPage((behind) => writer.documents(behind, count))
}

/** What the next state has and the current one has not, or the other way round; nothing where the writer can not tell. */
export function changesOf(writer: Pick<Writer, 'changes'>, which: 'came' | 'went', count: number): Pages {
  return pageByPage(async (behind) => (await writer.changes?.(which, behind, count)) ?? [])
}
