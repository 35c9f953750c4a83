import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'
import { FootnoteError } from '../src/errors.ts'

function mistakesIn(env: Readonly<Record<string, string>>): FootnoteError {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof FootnoteError) return error
    throw error
  }
  throw new Error('nothing was found wrong')
}

describe('the settings', () => {
  it('have defaults, and an empty one counts as not set', () => {
    const defaults = readConfig({})
    expect(defaults).toMatchObject({
      DOCUMENTS_DIR: 'documents',
      EMBEDDINGS_DIR: 'embeddings',
      EMBEDDER: 'lsa',
      DISCORD_GUILD_IDS: [],
      DISCORD_SHARDS: 'auto',
    })
    const names = Object.keys(defaults)
    expect(
      readConfig(Object.fromEntries([...names, 'CHAT_MODEL', 'DISCORD_TOKEN'].map((name) => [name, ' ']))),
    ).toEqual(defaults)
    expect(defaults).not.toHaveProperty('DISCORD_TOKEN')
  })

  it('are read into their types', () => {
    const config = readConfig({
      DISCORD_GUILD_IDS: '123456789012345678, 123456789012345679',
      DISCORD_SHARDS: '4',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api',
      DISCORD_MESSAGE_CONTENT: 'true',
      DISCORD_USER_LIMIT: '12',
      CHAT_MODEL: 'openai:gpt-4.1-mini',
    })
    expect(config).toMatchObject({
      DISCORD_GUILD_IDS: ['123456789012345678', '123456789012345679'],
      DISCORD_SHARDS: 4,
      DISCORD_API_URL: 'http://127.0.0.1:8080/api',
      DISCORD_MESSAGE_CONTENT: true,
      DISCORD_USER_LIMIT: 12,
      CHAT_MODEL: 'openai:gpt-4.1-mini',
    })
  })

  it('name the shards of one process among several', () => {
    expect(readConfig({ DISCORD_SHARDS: '0,2/4' }).DISCORD_SHARDS).toEqual({ ids: [0, 2], count: 4 })
    expect(mistakesIn({ DISCORD_SHARDS: '0,4/4' }).message).toContain('0, 1, 2 and 3')
    expect(mistakesIn({ DISCORD_SHARDS: '5/2' }).message).toContain('DISCORD_SHARDS is “5/2”')
    expect(mistakesIn({ READING_ROOM_PORT: 'abc' }).message.split('\n')).toHaveLength(2)
    expect(mistakesIn({ DISCORD_SHARDS: '1/' }).message).toContain('0,1/4')
  })

  it('report every mistake at once, with its name and what to write instead', () => {
    const wrong = {
      LOG_LEVEL: 'loud',
      EMBEDDER: 'magic',
      CHAT_MODEL: 'gpt',
      DISCORD_GUILD_IDS: '12,x',
      DISCORD_API_URL: 'ftp://x',
      DISCORD_SHARDS: '0',
      DISCORD_MESSAGE_CONTENT: 'yes',
      DISCORD_RUNNING: '-1',
    }
    const { code, message, hint } = mistakesIn(wrong)
    const [subject, ...lines] = message.split('\n')
    expect([code, subject]).toEqual(['bad-setting', '8 settings are wrong:'])
    expect(lines.map((line) => line.trim().split(' ')[0])).toEqual(Object.keys(wrong))
    for (const line of lines) expect(line).toMatch(/ is “.+”; write .+\.$/)
    expect(hint).toContain('.env.example')
  })

  it('never show a token, not even a wrong one', () => {
    expect(mistakesIn({ DISCORD_TOKEN: 'se cret' }).message).not.toContain('cret')
  })

  it('are all explained in .env.example, which is itself valid', () => {
    const lines = readFileSync('.env.example', 'utf8')
      .split('\n')
      .filter((line) => /^[A-Z_]+=/.test(line))
    const example = Object.fromEntries(lines.map((line) => line.split('=', 2)))
    expect(readConfig(example)).toEqual(readConfig({}))
    const optional = ['CHAT_MODEL', 'DISCORD_TOKEN', 'DISCORD_API_URL', 'DISCORD_ACCESS_FILE']
    for (const name of [...Object.keys(readConfig({})), ...optional]) expect(example).toHaveProperty(name)
  })
})
