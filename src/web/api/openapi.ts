import { z } from 'zod'
import { type Route, SHAPES } from './route.ts'

type Schema = Readonly<Record<string, unknown>>

const reference = (shape: string): Schema => ({ $ref: `#/components/schemas/${shape}` })

/** The OpenAPI 3.1 document, made of the same routes and zod schemas that the API itself works with. */
export function openApiDocument(
  routes: readonly Route[],
  options: { readonly version: string; readonly server: string },
) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Footnote',
      version: options.version,
      summary: 'Answers from an archive of documents, with a checked footnote under every sentence',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: options.server }],
    // Nothing is needed for what everybody may see.
    security: [{}, { link: [] }, { bearer: [] }],
    paths: Object.fromEntries(routes.map((route) => [route.path, operations(route)])),
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        link: { type: 'apiKey', in: 'query', name: 't', description: 'The token of a reading-room link' },
        bearer: { type: 'http', scheme: 'bearer', description: 'The same token in the header Authorization' },
      },
    },
  }
}

/** Open for fields that a later release adds, as the version of the shapes allows; the tests hold them strictly. */
function componentSchemas(): Schema {
  const registry = z.registry<{ readonly id: string }>()
  for (const [id, schema] of Object.entries(SHAPES)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]),
  )
}

function operations(route: Route): Schema {
  return Object.fromEntries(
    route.methods.map((method) => [
      method,
      {
        operationId: route.methods.length > 1 && method === 'post' ? `${route.name}ByPost` : route.name,
        summary: route.summary,
        ...(method === 'get' ? { parameters: parameters(route) } : { requestBody: requestBody(route) }),
        responses: responses(route),
      },
    ]),
  )
}

function parameters({ path, input }: Route): Schema[] {
  const { properties = {}, required = [] } = inputSchema(input)
  return Object.entries(properties).flatMap(([name, schema]) => {
    // A list is for a body alone.
    if (typeof schema === 'boolean' || schema.type === 'array') return []
    const { description, ...rest } = schema
    const isInPath = path.includes(`{${name}}`)
    const must = isInPath || required.includes(name)
    return [{ name, in: isInPath ? 'path' : 'query', required: must, description, schema: rest }]
  })
}

function requestBody({ input }: Route): Schema {
  return { required: true, content: { 'application/json': { schema: inputSchema(input) } } }
}

function inputSchema(input: z.ZodObject) {
  const { $schema: _schema, ...schema } = z.toJSONSchema(input, { io: 'input' })
  return schema
}

function responses({ shape, further = {}, isWork, path }: Route): Schema {
  const problem = (description: string): Schema => ({
    description,
    content: { 'application/problem+json': { schema: reference('Problem') } },
  })
  const others = Object.entries(further).map(([type, description]) => [
    type,
    { schema: { type: 'string', description } },
  ])
  return {
    200: {
      description: 'What was found',
      content: { 'application/json': { schema: reference(shape) }, ...Object.fromEntries(others) },
    },
    400: problem('The request can not be used as it is'),
    ...(path.includes('{') ? { 403: problem('Not open to this request'), 404: problem('There is no such thing') } : {}),
    429: problem('This client has asked too often; Retry-After says when to try again'),
    ...(isWork ? { 503: problem('As much is being worked on as may be; Retry-After says when to try again') } : {}),
    default: problem('Something went wrong'),
  }
}
