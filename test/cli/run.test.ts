import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive.ts'
import type { CliParts, Folders } from '../../src/cli/parts.ts'
import { FootnoteError } from '../../src/errors.ts'
import * as schemas from '../commands/json-schemas.ts'
import { bridge, createScriptedArchive } from './a-scripted-archive.ts'
import { run, summary } from './a-terminal.ts'

// oxlint-disable-next-line no-control-regex -- what a terminal would obey
const DANGEROUS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

function missing(): FootnoteError {
  return new FootnoteError('index-missing', 'There is no index.', { hint: 'Run npm run ingest.' })
}

describe('ask', () => {
  it('prints sentences with markers, and footnotes beneath', async () => {
    const { code, stdout, stderr } = await run(['ask', 'how many', 'arches?'])
    expect(stdout).toBe(
      [
        '“The bridge of Ashford has five arches.” [1]',
        '',
        '[1] The bridge of Ashford',
        '    River Gazette · Ada Stone · 2019-05-02',
        '    https://river.example/ashford',
        '',
      ].join('\n'),
    )
    expect([code, stderr]).toEqual([0, ''])
  })

  it('says what was searched and shows the nearest passages when the archive is silent', async () => {
    const { code, stdout } = await run(['ask', 'zebras?', '--after', '2019'])
    expect(code).toBe(3)
    expect(stdout).toContain('The archive is silent on this.')
    expect(stdout).toContain(
      'Searched: 3 documents (3 passages), in English and Persian, published 2019-05-02 to 2020, from 2019.',
    )
    expect(stdout).toContain('1. The bridge of Ashford')
  })

  it('sets colours and isolates in a terminal only', async () => {
    const { stdout } = await run(['ask', 'باغ چیست'], { isTerminal: true })
    expect(stdout).toContain('\u2067«باغ ایرانی چهار بخش دارد.» \u2069\u001b[36m[1]\u001b[39m')
    expect((await run(['ask', 'باغ چیست'])).stdout).not.toMatch(DANGEROUS)
    expect(
      (await run(['ask', 'arches'], { isTerminal: true, parts: { env: { NO_COLOR: '1' } } })).stdout,
    ).not.toContain('\u001b[36m')
  })

  it.each([['ask', 'bees'], ['search', 'x'], ['sources'], ['source', 'hostile00001'], ['ask', 'bees', '--json']])(
    'prints no control character of a document: %s %s',
    async (...args) => {
      const { stdout } = await run(args.filter((arg) => arg !== undefined))
      expect(stdout).toContain('hive')
      expect(stdout).not.toMatch(DANGEROUS)
    },
  )

  it('builds a missing index first, with progress on standard error, and closes the archive', async () => {
    const archive = createScriptedArchive()
    let isBuilt = false
    const { code, stdout, stderr } = await run(['ask', 'arches', '--json'], {
      parts: {
        openArchive: () => (isBuilt ? Promise.resolve(archive) : Promise.reject(missing())),
        ingest: (_, onProgress) => {
          onProgress({ step: 'reading', done: 0, total: 3 })
          isBuilt = true
          return Promise.resolve({ ...summary, skipped: [{ file: 'bad\u001b.txt', reason: 'It is empty.' }] })
        },
      },
    })
    expect(code).toBe(0)
    expect(schemas.answerSchema.parse(JSON.parse(stdout)).kind).toBe('answered')
    expect(stderr).toContain('reading 3 …')
    expect(stderr).toContain('bad␛.txt: It is empty.')
    expect(archive.isClosed()).toBe(true)
  })
})

describe('the other verbs', () => {
  it('mark how a quote was altered without needing colours', async () => {
    const { code, stdout } = await run(['quote', 'The bridge of Ashford has six arches.'])
    expect(code).toBe(0)
    expect(stdout).toContain('The bridge of Ashford has [-six-] {+five+} arches.')
    expect(stdout).toContain('Said by Ada Stone')
    expect((await run(['quote', 'nothing like it'])).code).toBe(3)
  })

  it('say of the same words in another spelling what differs, and not that they were altered', async () => {
    const { code, stdout } = await run(['quote', 'The BRIDGE of Ashford has five arches'])
    expect(code).toBe(0)
    expect(stdout.replace(/\s+/gu, ' ')).toContain('Only their spelling differs (capital letters, punctuation).')
    expect(stdout).not.toContain('Altered')
  })

  it('print canonical text exactly as it is stored', async () => {
    expect((await run(['source', bridge.id, '--text'])).stdout).toBe(bridge.text)
  })

  it.each([
    [['ask', 'arches'], schemas.answerSchema, 0],
    [['ask', 'zebras'], schemas.answerSchema, 3],
    [['search', 'x'], schemas.searchSchema, 0],
    [['search', 'zebra'], schemas.searchSchema, 3],
    [['quote', 'six arches'], schemas.quoteSchema, 0],
    [['source', bridge.id, '--text'], schemas.sourceSchema, 0],
    [['source', 'nowhere'], schemas.errorSchema, 3],
    [['source', bridge.id, '--passage', 'nosuch'], schemas.errorSchema, 3],
    [['sources', '--text'], schemas.sourcesSchema, 0],
    [['sources', '--collection', 'boats'], schemas.errorSchema, 2],
    [['about'], schemas.aboutSchema, 0],
    [['ask', 'x', '--after', 'soon'], schemas.errorSchema, 2],
    [['ask', '--nonsense'], schemas.errorSchema, 2],
  ] as const)('%j --json prints one JSON value', async (args, schema, exit) => {
    const { code, stdout } = await run([...args, '--json'])
    expect(() => schema.parse(JSON.parse(stdout))).not.toThrow()
    expect(code).toBe(exit)
  })

  it('list all sources for a script, page by page beneath', async () => {
    const archive = createScriptedArchive()
    const sources: typeof archive.sources = (page = {}) =>
      archive.sources({ ...page, count: Math.min(page.count ?? 1, 1) })
    const { stdout } = await run(['sources', '--json'], { archive: { ...archive, sources } })
    expect(schemas.sourcesSchema.parse(JSON.parse(stdout)).documents).toHaveLength(3)
    const one = await run(['sources', '--json', '--count', '1', '--offset', '1'])
    expect(schemas.sourcesSchema.parse(JSON.parse(one.stdout)).documents.map(({ language }) => language)).toEqual([
      'fa',
    ])
  })

  it('tell what an ingest did, in words or as JSON', async () => {
    expect((await run(['ingest'])).stdout).toBe('3 documents, 3 passages (3 new; 0.1 s).\n')
    const skipped = [{ file: 'a.txt', reason: 'It is empty.' }]
    const parts = { ingest: () => Promise.resolve({ ...summary, skipped }) }
    expect(JSON.parse((await run(['ingest', '--json'], { parts })).stdout)).toEqual({
      version: 1,
      kind: 'ingest',
      ...summary,
      files: { added: [], changed: [], removed: [] },
      skipped: [{ ...skipped[0], hint: null }],
      notes: [],
      notice: null,
    })
  })

  it('name what an ingest added, changed and removed, with a bound', async () => {
    const many = Array.from({ length: 12 }, (_, at) => `new-${at}.txt`)
    const files = { added: many, changed: ['old\nname.txt'], removed: ['gone.txt'] }
    const notes = [{ file: 'scan.pdf', note: 'Page 2 has no text.' }]
    const parts = {
      ingest: () => Promise.resolve({ ...summary, unchanged: 3, files, notes, notice: 'upgraded' as const }),
    }
    const { stderr } = await run(['ingest'], { parts })
    expect(stderr).toContain('made by an older version of Footnote and was brought up to date')
    expect(stderr).toMatch(/New:\n {2}new-0\.txt\n[\s\S]*and 2 more/)
    expect(stderr).toMatch(/Changed:\n {2}old[^\n]name\.txt\n/)
    expect(stderr).toContain('Removed:\n  gone.txt\n')
    expect(stderr).toContain('scan.pdf: Page 2 has no text.')
  })

  it('say what verify found, and fail when something was changed', async () => {
    const verified = { files: 2, documents: 3, entries: 1, changes: [], notes: ['A note.'] }
    const whole = await run(['verify'], { parts: { verify: () => Promise.resolve(verified) } })
    expect(whole).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Nothing was changed: 3 documents of 2 files'),
    })
    const changes = [{ in: 'bytes' as const, file: 'a.txt', says: 'The file is gone.' }]
    const parts = { verify: () => Promise.resolve({ ...verified, changes }) }
    const changed = await run(['verify'], { parts })
    expect(changed).toMatchObject({ code: 1, stdout: expect.stringContaining('File: a.txt: The file is gone.') })
    expect(JSON.parse((await run(['verify', '--json'], { parts })).stdout)).toMatchObject({ whole: false, changes })
  })

  it('repair what verify found by reading it again, and tell what is left', async () => {
    const whole = { files: 2, documents: 3, entries: 1, changes: [], notes: [], again: new Set<string>() }
    const changes = [{ in: 'text' as const, file: 'a.txt', says: 'Its text was changed.' }]
    const flawed = { ...whole, changes, again: new Set(['a.txt']) }
    const asked: unknown[] = []
    const found = [flawed, whole]
    const parts: Partial<CliParts> = {
      verify: () => Promise.resolve(found.shift() ?? whole),
      ingest: (_folders, _onProgress, choice) => {
        asked.push(choice?.again)
        return Promise.resolve({ ...summary, changed: 1 })
      },
    }
    expect(await run(['verify', '--repair'], { parts })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Nothing was changed'),
      stderr: expect.stringContaining('Text: a.txt: Its text was changed.'),
    })
    expect(asked).toEqual([new Set(['a.txt'])])
    const only = await run(['verify'], { parts: { verify: () => Promise.resolve(flawed) } })
    expect(only.stdout).toContain('npm run verify -- --repair')
  })

  it('tell that a folder has no documents', async () => {
    const none = { ingest: () => Promise.resolve({ ...summary, documents: 0 }) }
    const some = { ingest: () => Promise.resolve(summary) }
    const told = 'There are no documents in'
    expect((await run(['ingest'], { parts: none })).stderr).toContain(told)
    expect((await run(['ingest'], { parts: some })).stderr).not.toContain(told)
  })

  it('ingest again whenever the watched folder changed', async () => {
    let ingested = 0
    const parts = {
      ingest: () => Promise.resolve({ ...summary, added: (ingested += 1) }),
      watch: async (_: Folders, changed: () => Promise<void>) => changed(),
    }
    const { stdout, stderr } = await run(['ingest', '--watch'], { parts })
    expect(stdout.match(/\(\d new/g)).toEqual(['(1 new', '(2 new'])
    expect(stderr).toContain('Following /somewhere/documents')
  })

  it('dispatch to what main hands in', async () => {
    const seen: unknown[] = []
    const note = (name: string, args: unknown) => {
      seen.push([name, args])
      return Promise.resolve(5)
    }
    const parts = {
      doctor: (folders: Folders, args: readonly string[]) => note(folders.index, args),
      mcp: (folders: Folders, args: readonly string[]) => note(folders.index, args),
      evaluate: (args: readonly string[]) => note('eval', args),
      register: (args: readonly string[]) => note('register', args),
    }
    expect((await run(['doctor', '--index', '/i', '--verbose'], { parts })).code).toBe(5)
    expect((await run(['mcp', '--index', '/i', '--restricted'], { parts })).code).toBe(5)
    await run(['eval', '--collection', 'x'], { parts })
    await run(['register', '--dry-run'], { parts })
    expect(seen).toEqual([
      ['/i', ['--index', '/i', '--verbose']],
      ['/i', ['--index', '/i', '--restricted']],
      ['eval', ['--collection', 'x']],
      ['register', ['--dry-run']],
    ])
    expect((await run(['--version'])).stdout).toBe('1.2.3\n')
    expect((await run(['ask', '--help'])).stdout).toContain('--queries FILE')
  })

  it.each([
    [['fly'], 'There is no “fly”.'],
    [['ask'], 'There is no question to answer.'],
    [['ask', 'x', '--count', '3'], "Unknown option '--count'."],
    [['search', 'x', '--count', 'many'], '--count can not be “many”.'],
    [['search', 'x', '--count', '0'], '--count can not be “0”.'],
    [['sources', 'all'], '“sources” takes no words, but got “all”.'],
    [['sources', '--text'], '--text of all sources would run together.'],
    [['ask', 'x', '--queries', 'f'], 'Both a question and --queries were given.'],
    [['ask', '--queries', '/no/such/file'], 'The file of questions /no/such/file can not be read:'],
    [['ask', 'x', '--collection'], "Option '--collection <value>' argument missing."],
  ])('%j is refused with what to do', async (args, message) => {
    const { code, stdout, stderr } = await run(args)
    expect([code, stdout]).toEqual([2, ''])
    const [first = '', hint = ''] = stderr.split('\n')
    expect(first.startsWith(message)).toBe(true)
    expect(hint.length).toBeGreaterThan(10)
  })

  it('say what failed and what to do, with a stack for nobody who did not ask for one', async () => {
    const archive = createScriptedArchive({ ask: () => Promise.reject(new Error('disk gone\nsecret')) })
    const failed = await run(['ask', 'x'], { archive })
    expect(failed).toMatchObject({ code: 1, stdout: '' })
    expect(failed.stderr).toMatch(/^Something went wrong: disk gone\nRun `npm run doctor`[^\n]*\n$/)
    const debugging = await run(['ask', 'x'], { archive, parts: { env: { LOG_LEVEL: 'debug' } } })
    expect(debugging.stderr).toContain('run.test.ts')
  })
})

async function foldersOf(args: readonly string[]): Promise<Folders | undefined> {
  let seen: Folders | undefined
  const openArchive = (folders: Folders) => {
    seen = folders
    return Promise.resolve(createScriptedArchive())
  }
  await run(['ask', 'x', ...args], { parts: { openArchive } })
  return seen
}

describe('other folders', () => {
  it('are the usual ones unless chosen', async () => {
    const usual = { documents: '/somewhere/documents', index: '/somewhere/embeddings' }
    expect(await foldersOf([])).toEqual(usual)
    expect(await foldersOf(['--documents', '/somewhere/documents/'])).toEqual(usual)
    expect(await foldersOf(['--index', '/i'])).toEqual({ ...usual, index: '/i' })
    expect(await foldersOf(['--documents', '/d', '--index', '/i'])).toEqual({ documents: '/d', index: '/i' })
  })

  it('get an index of their own, so that they never answer from another folder’s', async () => {
    const [one, other] = [
      await foldersOf(['--documents', '/a/reports']),
      await foldersOf(['--documents', '/b/reports']),
    ]
    expect(one?.index).toMatch(/^\/somewhere\/embeddings\/by-folder\/reports-[0-9a-f]{8}$/)
    expect(other?.index).not.toBe(one?.index)
    expect(await foldersOf(['--documents', '/a/reports'])).toEqual(one)
  })
})

function rowsOf(stdout: string): { readonly [name: string]: unknown }[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row))
}

describe('timeline and mentions', () => {
  it('take a topic behind the verb, or none, and name what each date tells', async () => {
    const { code, stdout } = await run(['timeline', 'old', 'bridges', '--count', '1'])
    expect(stdout).toContain('Timeline on “old bridges”: 2 dated entries, 1 to 1')
    expect(stdout).toContain('1. 2019-05-02 published')
    expect(stdout).toContain('More: add --offset 1')
    expect(code).toBe(0)
    expect((await run(['timeline'])).stdout).toContain('Timeline: 2 dated entries')
    expect((await run(['timeline', 'zebra'])).code).toBe(3)
    expect((await run(['timeline', '--clock', 'noon'])).code).toBe(2)
    const whole = schemas.timelineSchema.parse(JSON.parse((await run(['timeline', '--json'])).stdout))
    expect(whole.entries).toHaveLength(2)
  })

  it('give the exact count with the sentences, or CSV to standard output or a file', async () => {
    const { code, stdout } = await run(['mentions', 'arches'])
    expect(stdout).toContain('“arches”: 1 time, in 1 sentence of 1 document')
    expect(code).toBe(0)
    expect((await run(['mentions', 'zebra'])).code).toBe(3)
    const row = '"bridge000001","bridges/ashford.txt","River Gazette","2019-05-02","","31","37","arches"\r\n'
    const piped = await run(['mentions', 'arches', '--csv', '-'])
    expect(piped.stdout).toBe(`"document","file","publisher","date","place","start","end","sentence"\r\n${row}`)
    const file = join(mkdtempSync(join(tmpdir(), 'footnote-')), 'mentions.csv')
    expect((await run(['mentions', 'arches', '--csv', file])).stdout).toBe('')
    expect(readFileSync(file, 'utf8')).toBe(`\uFEFF${piped.stdout}`)
    const nowhere = await run(['mentions', 'arches', '--csv', join(file, 'x.csv')])
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('can not be written')])
    expect((await run(['mentions', 'arches', '--csv', '-', '--json'])).code).toBe(2)
  })

  it('print no control character of a document', async () => {
    for (const args of [['mentions', 'Bees'], ['timeline']]) expect((await run(args)).stdout).not.toMatch(DANGEROUS)
    expect((await run(['mentions', 'Bees dance\u001b[2J', '--csv', '-'])).stdout.replaceAll('\r\n', '\n')).not.toMatch(
      DANGEROUS,
    )
  })
})

describe('a batch', () => {
  it('writes one JSON line an entry in order, opens the index once, and reports a bad line by its number', async () => {
    const input = [
      '\ufeff{"id":1,"question":"arches"}\r',
      '',
      '{"_id":"q2","text":"zeb\u2028ras","metadata":{}}',
      'no json',
      '{"question":"without an id"}',
      '{"id":"empty","question":" "}',
      '{"id":"last","question":"باغ"}',
    ].join('\n')
    let opened = 0
    const openArchive = () => {
      opened += 1
      return Promise.resolve(createScriptedArchive())
    }
    const { code, stdout, stderr } = await run(['ask', '--queries', '-'], { input, parts: { openArchive } })
    const rows = rowsOf(stdout)
    expect(rows.map(({ id, kind, line }) => [id, kind, line])).toEqual([
      [1, 'answered', undefined],
      ['q2', 'silent', undefined],
      [null, 'error', 4],
      [null, 'error', 5],
      ['empty', 'error', 6],
      ['last', 'answered', undefined],
    ])
    expect(rows[1]?.['question']).toBe('zeb\u2028ras')
    expect(stderr.split('\n').map((row) => row.slice(0, 7))).toEqual(['Line 4:', 'Line 5:', 'Line 6:', ''])
    expect([code, opened]).toEqual([1, 1])
  })

  it('reads a file, with filters and a count for every search', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'footnote-')), 'queries.jsonl')
    writeFileSync(file, '{"_id":"a","text":"bees"}\n{"_id":"b","text":"zebra"}')
    const { code, stdout } = await run(['search', '--queries', file, '--count', '1', '--language', 'en'])
    expect(rowsOf(stdout)).toMatchObject([
      { id: 'a', more: true, hits: [{ rank: 1 }] },
      { id: 'b', hits: [] },
    ])
    expect(code).toBe(0)
  })

  it('goes on after a question that fails', async () => {
    const archive = createScriptedArchive()
    const failing: Archive['ask'] = (question) =>
      question === 'x' ? Promise.reject(new Error('boom')) : archive.ask(question)
    const input = '{"id":1,"question":"x"}\n{"id":2,"question":"arches"}\n'
    const { code, stdout } = await run(['ask', '--queries', '-'], { input, archive: { ...archive, ask: failing } })
    expect(rowsOf(stdout)).toMatchObject([
      { id: 1, error: { code: 'unexpected' } },
      { id: 2, kind: 'answered' },
    ])
    expect(code).toBe(1)
  })
})
