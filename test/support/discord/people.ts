import { setTimeout as wait } from 'node:timers/promises'
import { asCount, asList, asObject, asText, type Json, snowflake } from './json.ts'
import type { Gateway } from './gateway.ts'
import { bareInteraction } from './manners.ts'
import { announce, giveRoles } from './routes-messages.ts'
import { type Seen, type SeenMessage, seenMessage, seenModal } from './seen.ts'
import { channelJson, memberJson, messageJson, userJson } from './wire.ts'
import {
  addMessage,
  type FakeChannel,
  type FakeInteraction,
  type FakeMessage,
  type FakeUser,
  USUAL,
  type World,
} from './world.ts'

/** Who does something, and where. */
export interface By {
  readonly user: FakeUser
  readonly channel: FakeChannel
  readonly roles?: readonly string[]
  readonly permissions?: bigint
}

export type Values = Readonly<Record<string, string | boolean | number>>

export interface People {
  slash(name: string, values: Values, by: By): Promise<Seen>
  autocomplete(name: string, option: string, typed: string, by: By, values?: Values): Promise<Seen>
  /** `which` is a button's custom id or its label. */
  button(message: SeenMessage, which: string, by: By): Promise<Seen>
  /** What is chosen is named by its label or its value. */
  select(message: SeenMessage, which: string, values: readonly string[], by: By): Promise<Seen>
  modal(opened: Seen, fields: Readonly<Record<string, string>>, by: By): Promise<Seen>
  contextMenu(name: string, messageId: string, by: By): Promise<Seen>
  /** Presses something that the message does not (or no longer) hold. */
  press(customId: string, message: SeenMessage, by: By): Promise<Seen>
  say(content: string, by: By, options?: { readonly replyTo?: string; readonly id?: string }): Promise<Seen>
  mention(content: string, by: By): Promise<Seen>
  directMessage(content: string, user: FakeUser): Promise<Seen>
  reply(messageId: string, content: string, by: By, options?: { readonly ping?: boolean }): Promise<Seen>
  direct(user: FakeUser): FakeChannel
  /** The same, without waiting for what comes of it. */
  begin(name: string, values: Values, by: By): FakeInteraction
  seen(interaction: FakeInteraction): Seen
}

export interface PeopleOptions {
  readonly world: World
  readonly gateway: Gateway
  /** Resolves when the bot under test has nothing left to do. */
  readonly settled: () => Promise<void>
  readonly addDirect: (user: FakeUser) => FakeChannel
}

const COMMAND_TYPES = { slash: 1, message: 3 } as const
const OPTION = { string: 3, number: 4, boolean: 5 } as const

export function createPeople({ world, gateway, settled, addDirect }: PeopleOptions): People {
  function begin(type: number, data: Json, by: By, on?: FakeMessage): FakeInteraction {
    const id = snowflake(world.now())
    const { guildId } = by.channel
    const interaction: FakeInteraction = {
      id,
      token: `token-${id}`,
      type,
      userId: by.user.id,
      channelId: by.channel.id,
      at: world.now(),
      ...(guildId === undefined ? {} : { guildId }),
      ...(on === undefined ? {} : { messageId: on.id }),
    }
    world.interactions.set(id, interaction)
    const permissions = by.permissions ?? USUAL
    const whole: Json = {
      id,
      application_id: world.applicationId,
      type,
      token: interaction.token,
      version: 1,
      data,
      channel_id: by.channel.id,
      channel: { ...channelJson(world, by.channel), permissions: permissions.toString() },
      ...(guildId === undefined
        ? { user: userJson(by.user) }
        : {
            guild_id: guildId,
            guild: { id: guildId, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member: memberJson(by.user, by.roles ?? [], permissions),
          }),
      ...(on === undefined ? {} : { message: messageJson(world, on) }),
      locale: by.user.locale,
      app_permissions: by.channel.permissions.toString(),
      entitlements: [],
      authorizing_integration_owners: { '0': guildId ?? '0' },
      context: guildId === undefined ? 1 : 0,
      attachment_size_limit: 10_485_760,
    }
    gateway.dispatch('INTERACTION_CREATE', world.manners.sparse ? bareInteraction(whole) : whole, guildId)
    return interaction
  }

  function seen(interaction: FakeInteraction, before: ReadonlySet<string> = new Set()): Seen {
    const original = world.messages.get(interaction.originalId ?? '')
    return {
      interaction,
      message: original === undefined || original.deleted ? undefined : seenMessage(original),
      modal: seenModal(interaction.modal),
      choices: interaction.choices?.map((one) => ({ name: asText(one['name']), value: asText(one['value']) })),
      posted: postedSince(before),
    }
  }
  const postedSince = (before: ReadonlySet<string>): readonly SeenMessage[] =>
    [...world.messages.values()]
      .filter(
        (one) =>
          one.authorId === world.bot.id && one.interactionToken === undefined && !before.has(one.id) && !one.deleted,
      )
      .map(seenMessage)

  async function finish(interaction: FakeInteraction, before: ReadonlySet<string>): Promise<Seen> {
    const start = Date.now()
    await gateway.flush()
    while (interaction.acknowledged === undefined && Date.now() - start < 700 && gateway.connected > 0) {
      await wait(5)
      if (Date.now() - start > 300) await settled()
    }
    await settled()
    return seen(interaction, before)
  }
  const known = (): ReadonlySet<string> => new Set(world.messages.keys())

  /** What Discord's client would let a person do: only commands that are registered, with options they have. */
  function registered(name: string, type: number, guildId: string | undefined): Json {
    const all = [...(world.commands.get('') ?? []), ...(world.commands.get(guildId ?? '-') ?? [])]
    const command = all.find((one) => one['name'] === name && one['type'] === type)
    if (command === undefined)
      throw new Error(`no command ${name} is registered: ${all.map((one) => asText(one['name'])).join(', ')}`)
    return command
  }

  function commandData(name: string, values: Values, by: By, focused?: string): Json {
    const [head = '', sub] = name.split(' ')
    const command = registered(head, COMMAND_TYPES.slash, by.channel.guildId)
    const at =
      sub === undefined
        ? command
        : asList(command['options'])
            .map(asObject)
            .find((one) => one['name'] === sub)
    if (at === undefined) throw new Error(`${head} has no subcommand ${sub ?? ''}`)
    const defined = asList(at['options']).map(asObject)
    for (const option of defined) {
      if (option['required'] === true && values[asText(option['name'])] === undefined && focused === undefined)
        throw new Error(`${name} needs ${asText(option['name'])}`)
    }
    const options = Object.entries(values).map(([key, value]) => {
      const option = defined.find((one) => one['name'] === key)
      if (option === undefined) throw new Error(`${name} has no option ${key}`)
      const longest = option['max_length']
      if (typeof longest === 'number' && typeof value === 'string' && value.length > longest)
        throw new Error(`${key} is longer than ${longest}`)
      const type =
        typeof value === 'boolean' ? OPTION.boolean : typeof value === 'number' ? OPTION.number : OPTION.string
      if (type !== option['type']) throw new Error(`${key} is of type ${asCount(option['type'])}, not ${type}`)
      return { name: key, type, value, ...(key === focused ? { focused: true } : {}) }
    })
    return {
      id: command['id'],
      name: head,
      type: 1,
      options: sub === undefined ? options : [{ type: 1, name: sub, options }],
    }
  }

  const stored = (message: SeenMessage): FakeMessage => {
    const found = world.messages.get(message.id)
    if (found === undefined) throw new Error(`no message ${message.id}`)
    return found
  }

  async function say(
    content: string,
    by: By,
    options: { readonly replyTo?: string; readonly id?: string; readonly flags?: number } = {},
  ): Promise<Seen> {
    const before = known()
    const message = addMessage(world, {
      channelId: by.channel.id,
      ...(by.channel.guildId === undefined ? {} : { guildId: by.channel.guildId }),
      authorId: by.user.id,
      content,
      ...(options.replyTo === undefined ? {} : { replyTo: options.replyTo }),
      ...(options.flags === undefined ? {} : { flags: options.flags }),
    })
    giveRoles(message, by.roles ?? [])
    announce(world, gateway, message)
    await gateway.flush()
    await settled()
    const posted = postedSince(before)
    return { interaction: undefined, message: posted.at(-1), modal: undefined, choices: undefined, posted }
  }

  async function component(
    customId: string,
    type: number,
    message: SeenMessage,
    by: By,
    values?: readonly string[],
  ): Promise<Seen> {
    const before = known()
    const resolved = values === undefined || type === 3 ? {} : { resolved: {} }
    const interaction = begin(
      3,
      { custom_id: customId, component_type: type, ...(values === undefined ? {} : { values }), ...resolved },
      by,
      stored(message),
    )
    return finish(interaction, before)
  }

  const people: People = {
    begin: (name, values, by) => begin(2, commandData(name, values, by), by),
    seen: (interaction) => seen(interaction, known()),
    async slash(name, values, by) {
      const before = known()
      return finish(begin(2, commandData(name, values, by), by), before)
    },
    async autocomplete(name, option, typed, by, values = {}) {
      return finish(begin(4, commandData(name, { ...values, [option]: typed }, by, option), by), known())
    },
    async button(message, which, by) {
      const button = message.buttons.find((one) => one.customId === which || one.label === which)
      if (button === undefined || button.disabled)
        throw new Error(`no button ${which} to press: ${message.buttons.map((one) => one.label).join(', ')}`)
      return component(button.customId, 2, message, by)
    },
    press: (customId, message, by) => component(customId, 2, message, by),
    async select(message, which, values, by) {
      const select = message.selects.find((one) => one.customId === which || one.placeholder === which)
      if (select === undefined)
        throw new Error(`no menu ${which}: ${message.selects.map((one) => one.placeholder).join(', ')}`)
      const valueOf = (one: string): string => select.options.find(({ label }) => label === one)?.value ?? one
      return component(select.customId, select.type, message, by, values.map(valueOf))
    },
    async modal(opened, fields, by) {
      if (opened.modal === undefined) throw new Error('no modal was opened')
      const before = known()
      const components = Object.entries(fields).map(([custom_id, value]) => ({
        type: 1,
        components: [{ type: 4, custom_id, value }],
      }))
      const on = world.messages.get(opened.interaction?.messageId ?? '')
      return finish(begin(5, { custom_id: opened.modal.customId, components }, by, on), before)
    },
    async contextMenu(name, messageId, by) {
      const before = known()
      const command = registered(name, COMMAND_TYPES.message, by.channel.guildId)
      const target = world.messages.get(messageId)
      if (target === undefined) throw new Error(`no message ${messageId}`)
      const resolved = { messages: { [messageId]: messageJson(world, target) } }
      return finish(begin(2, { id: command['id'], name, type: 3, target_id: messageId, resolved }, by), before)
    },
    say,
    mention: (content, by) => say(`<@${world.bot.id}> ${content}`, by),
    directMessage: (content, user) => say(content, { user, channel: people.direct(user) }),
    reply: (messageId, content, by, options = {}) =>
      say(content, by, { replyTo: messageId, flags: options.ping === false ? 0x1000 : 0 }),
    direct: addDirect,
  }
  return people
}
