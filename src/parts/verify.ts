import { join } from 'node:path'
import type { Folders, IngestProgress, Verified } from '../cli/parts.ts'
import { verify } from '../ingest/verify.ts'
import { inspectIndex } from '../store/inspect.ts'

/** Compares the documents folder, the index and its manifest. Throws where there is nothing to compare. */
export async function verifyArchive(
  { documents, index }: Folders,
  onProgress: (progress: IngestProgress) => void,
): Promise<Verified> {
  return verify({
    documentsDir: documents,
    manifestFile: join(index, 'manifest.jsonl'),
    inspected: inspectIndex(index),
    onProgress: ({ step, done, total }) => onProgress({ step: `checking ${step}`, done, total }),
  })
}
