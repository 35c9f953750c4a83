import { beforeAll } from 'vitest'
import { storeLaws } from '../../laws/store-laws.ts'
import { postgresPlace, testUrl } from '../../support/postgres-place.ts'

beforeAll(async () => {
  await testUrl()
}, 120_000)

storeLaws('PostgreSQL', postgresPlace)
