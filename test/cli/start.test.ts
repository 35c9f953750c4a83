import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive.ts'
import { createChat } from '../../src/cli/chat.ts'
import type { CliParts } from '../../src/cli/parts.ts'
import { answerSchema } from '../commands/json-schemas.ts'
import { createScriptedArchive } from './a-scripted-archive.ts'
import { run, summary } from './a-terminal.ts'

/** What the chat printed after its greeting, with the echo of what was typed, and without colours or isolates. */
async function chat(lines: readonly string[], archive: Archive = createScriptedArchive()) {
  const setting = { isTerminal: true, input: `${lines.join('\n')}\n`, archive, parts: { env: { NO_COLOR: '1' } } }
  const { code, stdout } = await run(['start'], setting)
  return { code, said: stdout.slice(stdout.indexOf('Ctrl-D leaves.')).replace(/[\u2067\u2069]/g, '') }
}

const room = (isChosen: boolean, done: string[]): NonNullable<CliParts['room']> => ({
  isChosen,
  open: () => {
    done.push('opened')
    return Promise.resolve({
      address: 'http://127.0.0.1:8765',
      close: () => {
        done.push('closed')
        return Promise.resolve()
      },
    })
  },
  serve: () => {
    done.push('served')
    return Promise.resolve(0)
  },
})

describe('start', () => {
  it('builds the index and says how to ask where there is no terminal', async () => {
    const { code, stdout } = await run(['start', '--documents', '/d'])
    expect(code).toBe(0)
    expect(stdout).toContain('3 documents, 3 passages (3 new; 0.1 s).')
    expect(stdout).toContain('npm run --silent ask -- "your question" --documents /d')
  })

  it('serves Discord where that is set up, after the index is up to date', async () => {
    const done: string[] = []
    const { code } = await run(['start'], {
      isTerminal: true,
      parts: {
        ingest: () => {
          done.push('ingested')
          return Promise.resolve(summary)
        },
        serve: () => {
          done.push('served')
          return Promise.resolve(0)
        },
      },
    })
    expect([code, done]).toEqual([0, ['ingested', 'served']])
  })

  describe('the reading room', () => {
    it('is open while there is a chat, and says where', async () => {
      const done: string[] = []
      const { stdout } = await run(['start'], { isTerminal: true, input: '', parts: { room: room(false, done) } })
      expect(stdout).toContain('http://127.0.0.1:8765')
      expect(done).toEqual(['opened', 'closed'])
    })

    it('lets a script without a terminal go on, unless a port was chosen', async () => {
      const done: string[] = []
      expect((await run(['start'], { parts: { room: room(false, done) } })).stdout).toContain('npm run room')
      expect(done).toEqual([])
      await run(['start'], { parts: { room: room(true, done) } })
      expect(done).toEqual(['served'])
    })

    it('is served by a verb of its own, after the index is up to date', async () => {
      const done: string[] = []
      const { code, stdout } = await run(['room'], { parts: { room: room(false, done) } })
      expect([code, done]).toEqual([0, ['served']])
      expect(stdout).toContain('3 documents')
      const off = await run(['room'])
      expect(off.code).toBe(1)
      expect(off.stderr).toContain('READING_ROOM_PORT')
    })
  })

  it('shows a bar in a terminal', async () => {
    const ingest: Parameters<typeof run>[1] = {
      isTerminal: true,
      input: '',
      parts: {
        ingest: (_, onProgress) => {
          onProgress({ step: 'reading', done: 0, total: 0 })
          onProgress({ step: 'reading', done: 1, total: 2 })
          onProgress({ step: 'embedding', done: 3, total: 3 })
          return Promise.resolve(summary)
        },
      },
    }
    const { code, stderr } = await run(['start'], ingest)
    expect(code).toBe(0)
    expect(stderr).toContain('reading [')
  })
})

describe('the terminal chat', () => {
  it('takes a bare line as a question and opens a citation with its words marked', async () => {
    const { code, said } = await chat(['how many arches?', '/source 1', '/quit'])
    expect(said).toContain('“The bridge of Ashford has five arches.” [1]')
    expect(said).toContain('Passage 1 of 1 · bridge000001-0-91\n  >>The bridge of Ashford has five arches.<<\n  It was')
    expect(code).toBe(0)
  })

  it('pages with /more, and numbers go on from page to page', async () => {
    const archive = createScriptedArchive()
    const search: typeof archive.search = (words, page) => archive.search(words, { ...page, count: 2 })
    const { said } = await chat(['/search x', '/more', '/source 3', '/more'], { ...archive, search })
    expect(said.indexOf('2. باغ ایرانی')).toBeGreaterThan(0)
    expect(said.indexOf('3. Bees')).toBeGreaterThan(said.indexOf('/more shows the next ones'))
    expect(said).toContain('Passage 1 of 1 · hostile00001')
    expect(said).toContain('There is nothing more.')
  })

  it('hands earlier questions on, the last five of them', async () => {
    const archive = createScriptedArchive()
    await chat(['q1', '/sources', 'q2', 'q3', 'q4', 'q5', 'q6', 'and then?'], archive)
    expect(archive.asked.at(0)?.options.earlier).toEqual([])
    expect(archive.asked.at(-1)?.options.earlier).toEqual(['q2', 'q3', 'q4', 'q5', 'q6'])
  })

  it('reads options as in Discord and as in a shell', async () => {
    const archive = createScriptedArchive()
    await chat(
      ['arches? collection:bridges --after 2019 language:"English"', '/ask when: the bridge --before=2020'],
      archive,
    )
    expect(archive.asked.map(({ question, options }) => [question, options.filter])).toEqual([
      ['arches?', { collection: 'bridges', language: 'en', after: '2019' }],
      ['when: the bridge', { before: '2020' }],
    ])
  })

  it('exports the last answer to a file, and overwrites nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-export-'))
    const file = join(folder, 'answer.json')
    const lines = [
      '/export ris',
      'how many arches?',
      `/export ris ${join(folder, 'answer.ris')}`,
      `/export json ${file}`,
      `/export csl ${file}`,
      '/export x',
      '/export',
      'zebra?',
      '/export ris',
    ]
    // Long lines are broken where the terminal ends.
    const said = (await chat(lines)).said.replaceAll(/\s+/gu, ' ')
    expect(said).toContain('There is no answer yet.')
    expect(said).toContain(`Written to ${file}.`)
    expect(said).toContain(`${file} can not be written: there is a file of that name already. Name another`)
    expect(said).toContain('/export needs a format.')
    expect(said).toContain('The archive was silent on the last question: there are no sources to write.')
    expect(existsSync('answer.ris')).toBe(false)
    expect(said).toContain('/export can not write “x”.')
    expect(answerSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).kind).toBe('answered')
    rmSync(folder, { recursive: true })
  })

  it('opens by its number what stands on the screen still, also after more was shown', async () => {
    const { said } = await chat(['/search arches --count 1', '/sources', '/more', '/source 1'])
    expect(said).not.toContain('There is no number 1')
  })

  it('takes one word for the command that it is, in whatever letters', async () => {
    const archive = createScriptedArchive()
    const { said } = await chat(['help', '/SEARCH arches', 'Quit', 'how many arches?'], archive)
    expect(said).toContain('Write a question as it comes to mind')
    expect(said).toContain('arches')
    expect(archive.asked).toEqual([])
  })

  it('reads a flag without a value, in the chat and in the shell', async () => {
    const archive = createScriptedArchive()
    await chat(['--exact how many arches?', 'how many arches? exact:true', 'how many arches?'], archive)
    await run(['ask', '--exact', 'how', 'many', 'arches?'], { archive })
    const asked = archive.asked.map(({ question, options }) => [question, options.exact])
    expect(asked).toEqual([true, true, undefined, true].map((exact) => ['how many arches?', exact]))
  })

  it.each([
    ['/fly', 'There is no command “/fly”.'],
    ['/source 7', 'Nothing with a number was shown yet.'],
    ['/search x --colour red', '/search can not use --colour.'],
    ['/about this', '/about can not use “this”.'],
    ['/more', 'There is nothing more.'],
    ['/search', 'There is nothing to look for.'],
    ['x after:2020-99', '“2020-99” is not a date that “after” can use.'],
  ])('says what is wrong with “%s” and goes on', async (line, message) => {
    const { code, said } = await chat([line, 'how many arches?'])
    expect(said).toContain(message)
    expect(said).toContain('five arches')
    expect(code).toBe(0)
  })

  it('outlives an error', async () => {
    const archive = createScriptedArchive()
    const failing: Archive['ask'] = (question, options) =>
      question === 'x' ? Promise.reject(new Error('boom')) : archive.ask(question, options)
    const { code, said } = await chat(['x', 'how many arches?'], { ...archive, ask: failing })
    expect(said).toContain('Something went wrong: boom')
    expect(said).toContain('five arches')
    expect(code).toBe(0)
  })

  it('gives up a look-up that does not end when it is told to', async () => {
    const chatting = createChat(createScriptedArchive({ ask: () => new Promise(() => undefined) }))
    const giveUp = new AbortController()
    const turn = chatting.take('x', giveUp.signal)
    giveUp.abort()
    expect(JSON.stringify(await turn)).toContain('Given up.')
    expect(JSON.stringify(await chatting.take('/about', new AbortController().signal))).toContain(
      'What the archive holds',
    )
  })

  it('leaves at /quit and closes the archive', async () => {
    const archive = createScriptedArchive()
    const { said } = await chat(['/quit', 'how many arches?'], archive)
    expect(said).not.toContain('five')
    expect([archive.asked, archive.isClosed()]).toEqual([[], true])
  })

  it('answers greetings and thanks with how to ask, and asks the archive nothing', async () => {
    const archive = createScriptedArchive()
    const { said } = await chat(['hello', 'Thanks!', '?', 'سلام', 'Merci beaucoup', 'how many arches?'], archive)
    expect(said.match(/Ask the archive a question in your own words/gu)).toHaveLength(5)
    expect(archive.asked).toHaveLength(1)
    expect(said).not.toContain('Understood as')
  })

  it('shows help and what the archive holds', async () => {
    const { said } = await chat([
      '/help',
      '/about',
      '/sources publisher:"River Gazette"',
      '/quote It was opened in 1911.',
    ])
    expect(said).toContain('/source DOCUMENT')
    expect(said).toContain('How answers are made')
    expect(said).toContain('1 document:')
    expect(said).toContain('Word for word in the archive, in 1 place:')
  })
})
