import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '../../../src/commands/all.ts'
import { type Bot, type BotParts, type BotSettings, createBot } from '../../../src/discord/bot.ts'
import { createLog } from '../../../src/log.ts'
import { type ADocument, anArchive, type ScriptedArchive } from './an-archive.ts'
import { type FakeDiscord, startFakeDiscord } from './fake-discord.ts'
import type { Manners } from './manners.ts'
import type { By } from './people.ts'
import type { RateOptions } from './rates.ts'
import {
  addChannel,
  addGuild,
  addRole,
  addUser,
  type FakeChannel,
  type FakeGuild,
  type FakeUser,
  MANAGE_GUILD,
} from './world.ts'

export const GARDEN: readonly ADocument[] = [
  {
    title: 'The bees of the old garden',
    publisher: 'Garden Gazette',
    publishedOn: '2019-05-04',
    url: 'https://www.garden.example/bees',
    sentences: [
      'The bees of the old garden came from the valley in 1921.',
      'Four hives stand beside the stone bridge.',
      'Honey is gathered twice a year, in June and in September.',
    ],
  },
  {
    title: 'A bridge of stone',
    publisher: 'River Review',
    publishedOn: '2020-07',
    url: 'https://river.example/bridge',
    sentences: ['The stone bridge of the old garden was built by masons of the valley.', 'It has three arches.'],
  },
  {
    title: 'باغ کهن',
    language: 'fa',
    publisher: 'روزنامهٔ باغ',
    publishedOn: '2021',
    sentences: ['زنبورهای باغ کهن در سال ۱۳۰۰ از دره آمدند.', 'چهار کندو کنار پل سنگی است.'],
  },
]

/** A server with people in it and a bot that is online. */
export interface Scene {
  readonly fake: FakeDiscord
  readonly archive: ScriptedArchive
  readonly bot: () => Bot
  readonly guild: FakeGuild
  readonly channel: FakeChannel
  readonly ana: FakeUser
  readonly ben: FakeUser
  /** Ana in the channel. */
  readonly inChannel: By
  readonly byBen: By
  readonly manager: By
  readonly keeper: string
  readonly dataDir: string
  readonly log: { readonly event: string; readonly line: string }[]
  /** Stops the bot and starts another over the same data. */
  restart(change?: Partial<BotParts>): Promise<void>
  /** Another bot over the same data, not started. */
  withSettings(settings: Partial<BotSettings>): Bot
  /** Stops all; throws when the bot did anything that Discord refuses and the test had not forgiven. */
  close(): Promise<void>
}

export interface SceneOptions {
  readonly documents?: readonly ADocument[]
  readonly settings?: Partial<BotSettings>
  readonly parts?: Partial<BotParts>
  readonly privileged?: number
  readonly heartbeat?: number
  readonly start?: boolean
  readonly shards?: number
  /** How the fake differs from Discord. */
  readonly manners?: Partial<Manners>
  readonly rates?: RateOptions
}

const language = (text: string): string => {
  if (/[پچژگک]|ی/u.test(text)) return 'fa'
  if (/\p{sc=Arabic}/u.test(text)) return 'ar'
  if (/[éèàùç]|\b(?:les|des|est|une|quand|vers)\b/iu.test(text)) return 'fr'
  return 'en'
}

export async function aServer(options: SceneOptions = {}): Promise<Scene> {
  const fake = await startFakeDiscord({
    ...(options.privileged === undefined ? {} : { privileged: options.privileged }),
    ...(options.heartbeat === undefined ? {} : { heartbeat: options.heartbeat }),
    ...(options.manners === undefined ? {} : { manners: options.manners }),
    ...(options.rates === undefined ? {} : { rates: options.rates }),
  })
  fake.recommendShards(options.shards ?? 1)
  const { world } = fake
  const ana = addUser(world, 'Ana')
  const ben = addUser(world, 'Ben')
  const guild = addGuild(world, 'The Gardeners', ben)
  guild.members.add(ana.id)
  const keeper = addRole(world, guild, 'keeper')
  const channel = addChannel(world, { kind: 'text', name: 'questions', guildId: guild.id })
  const dataDir = await mkdtemp(join(tmpdir(), 'footnote-discord-'))
  const archive = anArchive(options.documents ?? GARDEN)
  const lines: { event: string; line: string }[] = []
  const log = createLog(
    (text) => {
      lines.push({ event: /"event":"([\w-]+)"/u.exec(text)?.[1] ?? '', line: text })
    },
    () => new Date(),
    'debug',
  )

  const make = (change: Partial<BotParts> = {}, settings: Partial<BotSettings> = {}): Bot =>
    createBot({
      archive: () => archive,
      commands,
      dataDir,
      log,
      now: () => new Date(fake.clock.now()),
      detectLanguage: language,
      ...options.parts,
      ...change,
      settings: {
        token: fake.token,
        apiUrl: fake.api,
        guildIds: [],
        shards: 'auto',
        messageContent: false,
        limits: { userPerMinute: 100, guildPerMinute: 1000, running: 4, waiting: 100 },
        ...options.settings,
        ...change.settings,
        ...settings,
      },
    })
  const state = { bot: make() }
  fake.setSettled(() => state.bot.idle())
  if (options.start !== false) await state.bot.start()

  return {
    fake,
    archive,
    bot: () => state.bot,
    guild,
    channel,
    ana,
    ben,
    inChannel: { user: ana, channel },
    byBen: { user: ben, channel },
    manager: { user: ben, channel, permissions: MANAGE_GUILD },
    keeper,
    dataDir,
    log: lines,
    async restart(change) {
      await state.bot.stop(3000)
      state.bot = make(change)
      await state.bot.start()
    },
    withSettings: (settings) => make({}, settings),
    async close() {
      await state.bot.stop(2500)
      await fake.stop()
      await rm(dataDir, { recursive: true, force: true })
      const refused = fake.violations.map(({ code, request, message }) => `${code} ${request} ${message}`)
      if (refused.length > 0) throw new Error(`Discord would have refused:\n${refused.join('\n')}`)
      if (fake.faults.waiting() > 0) throw new Error('a planned accident never happened')
    },
  }
}
