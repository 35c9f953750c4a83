import { embedderLaws } from '../laws/embedder-laws.ts'
import { hashingEmbedder } from '../support/hashing-embedder.ts'

embedderLaws('the hashing embedder of the tests', async () => hashingEmbedder(64), [
  'The old bridge was closed in March.',
  'زنبورها در باغ پرواز می‌کنند',
  'Le jardin est ouvert le samedi.',
])
