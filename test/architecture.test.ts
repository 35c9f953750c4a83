import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The river flows one way: a step may import the steps named here, itself, errors.ts and log.ts, and nothing else. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  load: ['model', 'text'],
  embed: ['text'],
  store: ['model', 'text'],
  search: ['model', 'text', 'embed', 'store'],
  answer: ['model', 'text'],
  ingest: ['model', 'text', 'load', 'embed', 'store'],
  'ingest.ts': ['ingest'],
  receipts: ['model'],
  archive: ['model', 'search', 'answer', 'store'],
  'archive.ts': ['model', 'search', 'answer', 'store', 'embed', 'receipts', 'archive'],
  commands: ['model', 'archive.ts'],
  discord: ['model', 'archive.ts', 'commands'],
  cli: ['model', 'archive.ts', 'commands'],
  web: ['model', 'archive.ts', 'commands'],
  mcp: ['model', 'archive.ts', 'commands'],
  'retriever.ts': ['model', 'archive.ts'],
  eval: ['model', 'text', 'archive.ts'],
  'config.ts': [],
  'errors.ts': [],
  'growing.ts': [],
  'log.ts': [],
  threads: [],
  'optional-package.ts': [],
}
const FROM_ANYWHERE = ['errors.ts', 'growing.ts', 'log.ts', 'threads', 'optional-package.ts']

/** The same inside of a large step, whose folders are steps of their own. */
interface Inner {
  readonly folders: Readonly<Record<string, readonly string[]>>
  /** What all of them are written against. What else stands beside the folders puts them together. */
  readonly shared: readonly string[]
}
const INNER: Readonly<Record<string, Inner>> = {
  load: {
    folders: {
      bytes: [],
      lines: [],
      folder: ['bytes'],
      people: ['lines'],
      saying: ['lines', 'people'],
      eastern: ['lines', 'people', 'saying'],
      passages: ['saying'],
      about: ['lines', 'people', 'eastern'],
      quotations: ['lines', 'people', 'saying', 'eastern', 'about'],
      talk: ['lines', 'people', 'eastern', 'about', 'quotations'],
      posts: ['lines', 'people', 'eastern', 'about', 'talk'],
      formats: ['bytes', 'lines', 'folder', 'saying', 'eastern', 'about', 'posts'],
      written: ['lines', 'people', 'eastern', 'about', 'quotations', 'talk', 'formats'],
      reader: ['load-file.ts', 'loaders.ts'],
    },
    shared: ['loader.ts', 'loaders-for.ts', 'unreadable.ts', 'version.ts'],
  },
  store: {
    folders: {
      common: [],
      catalogue: ['common'],
      words: ['common', 'catalogue'],
      vectors: ['common', 'catalogue', 'words'],
      local: ['common', 'catalogue', 'words', 'vectors'],
      postgres: ['common', 'catalogue', 'words', 'vectors'],
      moving: ['common', 'postgres'],
    },
    shared: ['store.ts', 'writer.ts'],
  },
  answer: {
    folders: {
      question: [],
      gate: [],
      sentences: ['question'],
      silence: ['question', 'sentences'],
      quoting: ['question', 'sentences', 'silence'],
      writing: ['question', 'gate', 'sentences', 'silence', 'quoting'],
      beside: ['question'],
    },
    shared: ['answerer.ts'],
  },
}

/** Where an outside package may be known; its shapes are turned into ours there. */
const HOMES: readonly { readonly packages: RegExp; readonly homes: readonly string[] }[] = [
  { packages: /^(?:discord\.js|@discordjs\/|discord-api-types)/u, homes: ['discord'] },
  { packages: /^(?:hnswlib-node|better-sqlite3|pg)(?:\/|$)/u, homes: ['store'] },
  { packages: /^(?:langchain|@langchain\/)/u, homes: ['load', 'embed', 'answer', 'retriever.ts'] },
  {
    packages:
      /^(?:htmlparser2|markdown-it|yaml|pdfjs-dist|mammoth|csv-parse|postal-mime|word-extractor|@kenjiuno\/msgreader)(?:\/|$)/u,
    homes: ['load'],
  },
  { packages: /^(?:stemmer|@orama\/stemmers)(?:\/|$)/u, homes: ['text'] },
  { packages: /^(?:picocolors|cli-progress)$/u, homes: ['cli'] },
  { packages: /^(?:hono|@hono\/|prom-client)/u, homes: ['web'] },
  { packages: /^@modelcontextprotocol\//u, homes: ['mcp'] },
  { packages: /^chokidar$/u, homes: ['load'] },
]

/** These choose the parts and may know them all. */
const COMPOSING = ['main.ts', 'parts']

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

function importsOf(file: string): string[] {
  const source = readFileSync(join('src', file), 'utf8')
  return [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/gu)].flatMap((match) => match[1] ?? [])
}

function stepOf(file: string): string {
  return file.split(sep)[0] ?? file
}

function stepsImportedBy(file: string): string[] {
  const own = importsOf(file).filter((name) => name.startsWith('.'))
  return own.map((name) => stepOf(normalize(join(dirname(file), name))))
}

/** The folder, or else the file, of its step that a file is in. */
function innerStepOf(file: string): string {
  return file.split(sep)[1] ?? file
}

function innerStepsImportedBy(file: string): string[] {
  const own = importsOf(file).filter((name) => name.startsWith('.'))
  return own
    .map((name) => normalize(join(dirname(file), name)))
    .flatMap((name) => (stepOf(name) === stepOf(file) ? [innerStepOf(name)] : []))
}

const inFolders = files.filter((file) => stepOf(file) in INNER && !innerStepOf(file).endsWith('.ts'))
const flowing = files.filter((file) => !COMPOSING.includes(stepOf(file)))

describe('the import table', () => {
  it('names every step of src/', () => {
    const steps = new Set(files.map(stepOf))
    for (const composing of COMPOSING) steps.delete(composing)
    expect([...steps].filter((step) => !(step in MAY_IMPORT))).toEqual([])
  })

  it.each(flowing)('%s imports only what flows into it', (file) => {
    const step = stepOf(file)
    const allowed = [step, ...(MAY_IMPORT[step] ?? []), ...FROM_ANYWHERE]
    expect(stepsImportedBy(file).filter((imported) => !allowed.includes(imported))).toEqual([])
  })

  it.each(Object.keys(INNER))('names every folder of %s/', (step) => {
    const folders = new Set(inFolders.filter((file) => stepOf(file) === step).map(innerStepOf))
    expect([...folders].toSorted()).toEqual(Object.keys(INNER[step]?.folders ?? {}).toSorted())
  })

  it.each(inFolders)('%s imports only what flows into its folder', (file) => {
    const { folders = {}, shared = [] } = INNER[stepOf(file)] ?? {}
    const folder = innerStepOf(file)
    const allowed = [folder, ...(folders[folder] ?? []), ...shared]
    expect(innerStepsImportedBy(file).filter((imported) => !allowed.includes(imported))).toEqual([])
  })

  it.each(flowing)('%s keeps outside packages at home', (file) => {
    const abroad = HOMES.filter(({ homes }) => !homes.includes(stepOf(file)))
    expect(importsOf(file).filter((name) => abroad.some(({ packages }) => packages.test(name)))).toEqual([])
  })

  // What exits in threads/jobs.ts is a thread.
  it.each(files.filter((file) => !/^(?:main\.ts|cli\b|threads\/jobs\.ts)/u.test(file)))(
    '%s neither reads the environment, prints nor exits',
    (file) => {
      const source = readFileSync(join('src', file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')
      expect(source).not.toMatch(/process\.(?:env|exit|stdout|stderr|argv)|console\./u)
    },
  )
})
