import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bridge, createScriptedArchive } from '../cli/a-scripted-archive.ts'
import { anApi, type MadeApi } from './an-api.ts'

const parameter = z.looseObject({ name: z.string(), in: z.enum(['query', 'path']), schema: z.looseObject({}) })
const media = z.record(z.string(), z.looseObject({ schema: z.looseObject({}) }))
const operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(parameter).optional(),
  responses: z.record(z.string(), z.looseObject({ content: media })),
})
const document = z.looseObject({
  openapi: z.literal('3.1.0'),
  servers: z.array(z.strictObject({ url: z.string() })),
  paths: z.record(z.string(), z.strictObject({ get: operation.optional(), post: operation.optional() })),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
})
type Operation = z.infer<typeof operation>

const archive = createScriptedArchive()
let made: MadeApi
let openapi: z.infer<typeof document>

beforeAll(async () => {
  made = anApi(archive)
  openapi = document.parse(await (await made.get('/openapi.json')).json())
})

/** What each operation is asked here; a new path fails until it has an example. */
const EXAMPLES: Readonly<Record<string, () => Promise<string>>> = {
  ask: async () => '/ask?question=How+many+arches',
  exportAnswer: async () => '/export?question=How+many+arches&format=json',
  search: async () => '/search?words=arches',
  checkQuote: async () => '/quote?text=It+was+opened+in+1911.',
  timeline: async () => '/timeline',
  mentions: async () => '/mentions?words=arches',
  listSources: async () => '/sources',
  getSource: async () => '/source/bridges/ashford.txt',
  readText: async () => `/document/${bridge.id}/text`,
  getReceipt: async () => '/receipt/000000000000',
  facts: async () => '/facts',
}

const everyGet = (): readonly Operation[] => Object.values(openapi.paths).flatMap(({ get }) => (get ? [get] : []))

describe('openapi.json', () => {
  it('is valid OpenAPI 3.1 to a judge that is not ours', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(openapi))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('names the published address and each operation once', async () => {
    expect(openapi.servers).toEqual([{ url: '/api/v1' }])
    const published = anApi(archive, [], { settings: { url: 'https://room.example' } })
    const told = document.parse(await (await published.get('/openapi.json')).json())
    expect(told.servers).toEqual([{ url: 'https://room.example/api/v1' }])
    const ids = Object.values(openapi.paths).flatMap((methods) => Object.values(methods).map((one) => one?.operationId))
    expect(new Set(ids).size).toBe(ids.length)
    expect(
      everyGet()
        .map(({ operationId }) => operationId)
        .toSorted(),
    ).toEqual(Object.keys(EXAMPLES).toSorted())
  })

  it('tells the truth: every answer fits the schema that it has there', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'footnote', components: openapi.components })
    for (const { operationId, responses } of everyGet()) {
      const response = await made.get((await EXAMPLES[operationId]?.()) ?? '')
      const type = response.headers.get('content-type')?.split(';')[0] ?? ''
      const schema = responses[String(response.status)]?.content[type]?.schema
      const reference = z.object({ $ref: z.string() }).parse(schema).$ref
      const validate = ajv.getSchema(`footnote${reference}`)
      expect(validate?.(await response.json()), `${operationId}: ${ajv.errorsText(validate?.errors)}`).toBe(true)
    }
  })

  it('describes every parameter, and takes no more than it describes', () => {
    for (const { parameters = [] } of everyGet()) {
      expect(parameters.filter(({ description }) => !/\w{3}/u.test(String(description)))).toEqual([])
    }
    const search = openapi.paths['/search']?.get?.parameters ?? []
    expect(search.find(({ name }) => name === 'words')).toMatchObject({
      required: true,
      schema: { type: 'string', minLength: 1, maxLength: 500 },
    })
    expect(search.find(({ name }) => name === 'count')?.schema).toMatchObject({ type: 'integer', maximum: 200 })
  })
})
