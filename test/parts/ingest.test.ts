import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { writeFiles } from '../support/a-river.ts'
import { VALLEY } from '../support/valley.ts'

/** Ingests with the built program, and tells how nice each of its threads is while the ingest's own one waits for more. */
const PROGRAM = `
import { readdirSync, readFileSync } from 'node:fs'
import { readConfig } from ${url('config.js')}
import { silentLog } from ${url('log.js')}
import { createIngest } from ${url('parts/ingest.js')}
await createIngest(readConfig({}), silentLog)({ documents: 'documents', index: 'index' }, () => undefined)
const nice = (id) => Number(readFileSync(\`/proc/self/task/\${id}/stat\`, 'utf8').replace(/^.*\\) /u, '').split(' ')[16])
const threads = readdirSync('/proc/self/task').map((id) => ({ isMain: id === String(process.pid), nice: nice(id) }))
console.log(JSON.stringify(threads))
process.exit()
`

function url(module: string): string {
  return JSON.stringify(pathToFileURL(resolve('dist', module)).href)
}

describe('the ingest of the built program', () => {
  const home = mkdtempSync(join(tmpdir(), 'footnote-ingest-'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  // Only Linux knows how nice a thread is.
  it.runIf(process.platform === 'linux')('lets whoever asks a question go first', async () => {
    writeFiles(join(home, 'documents'), VALLEY)
    writeFileSync(join(home, 'program.mjs'), PROGRAM)
    const { stdout } = await promisify(execFile)(process.execPath, ['program.mjs'], { cwd: home })
    const threads: readonly { readonly isMain: boolean; readonly nice: number }[] = JSON.parse(stdout)
    const main = threads.find(({ isMain }) => isMain)?.nice ?? Number.NaN
    expect(threads.filter(({ nice }) => nice > main)).not.toEqual([])
    expect(threads.filter(({ nice }) => nice === main).length).toBeGreaterThan(1)
  })
})
