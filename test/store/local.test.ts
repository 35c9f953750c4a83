import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWriter } from '../../src/store/local-writer.ts'
import { openStore } from '../../src/store/open-store.ts'
import { storeLaws } from '../laws/store-laws.ts'

storeLaws('the local store', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'footnote-store-'))
  return {
    write: () => createWriter(dir),
    open: () => openStore(dir),
    remove: () => rm(dir, { recursive: true, force: true }),
  }
})
