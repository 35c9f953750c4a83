import { createLog } from '../dist/log.js'
import { readConfig } from '../dist/config.js'
import { createRiver } from '../dist/parts/archive.js'
import { residentMegabytes, spread, timed } from './timing.mjs'

/** The product's own path: ingest, open, search and ask, and an ingest after one document in a hundred changed. */
export async function measureFootnote({ folder, index, questions, touch }) {
  const river = createRiver(
    readConfig({}),
    createLog(
      () => undefined,
      () => new Date(),
      'error',
    ),
  )
  const folders = { documents: folder, index }
  const { value: report, milliseconds: ingest } = await timed(() => river.ingest(folders, () => undefined))
  const { value: archive, milliseconds: open } = await timed(() => river.open(folders))
  const search = await spread(questions, (question) => archive.search(question, { count: 10 }))
  const answer = await spread(questions, (question) => archive.ask(question))
  const memory = residentMegabytes()
  await archive.close()
  await touch()
  const { milliseconds: again } = await timed(() => river.ingest(folders, () => undefined))
  return { who: 'footnote', passages: report.passages, ingest, again, open, search, answer, memory }
}
