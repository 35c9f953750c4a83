import { ingest } from '../../src/ingest.ts'
import { lsa } from '../../src/embed/lsa.ts'
import { LOADERS } from '../../src/load/loaders.ts'
import { createWriter } from '../../src/store/local/local-writer.ts'

/** Run as a process of its own: an ingest that kills itself, as the power going out would, when it comes to a step. */
const [documentsDir = '', indexDir = '', fatalStep = '', fatalCount = '1'] = process.argv.slice(2)

const writer = await createWriter(indexDir)
await ingest({
  documentsDir,
  writer,
  embedder: lsa({ dimensions: 16 }),
  loaders: LOADERS,
  now: () => new Date(0),
  onProgress: ({ step, done }) => {
    if (step === fatalStep && done >= Number(fatalCount)) process.kill(process.pid, 'SIGKILL')
  },
})
await writer.close()
