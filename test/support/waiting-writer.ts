import { createWriter } from '../../src/store/local/local-writer.ts'

/** Run as a process of its own: opens the index as its writer, says so, and keeps it until it is killed. */
await createWriter(process.argv[2] ?? '')
process.stdout.write('writing\n')
setInterval(() => undefined, 60_000)
