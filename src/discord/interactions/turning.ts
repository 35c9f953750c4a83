import { MessageFlags } from 'discord.js'
import { formOf, languageFor } from '../asked.ts'
import { openInteraction } from '../interaction-exchange.ts'
import { apologise } from '../failures.ts'
import { asReplyLanguage, textsIn } from '../languages/languages.ts'
import { audienceOf, offerIn, runCommand } from '../look-up.ts'
import type { GuildSettings } from '../state/guild-settings.ts'
import type { Saved } from '../state/records.ts'
import { type Action, documentOf } from '../text/ids.ts'
import { gapsScreen, settingsScreen } from '../views/admin.ts'
import { checkScreens } from '../views/check.ts'
import { screenOf } from '../views/reply.ts'
import { notice, type Screen } from '../views/screen.ts'
import { sourceScreen } from '../views/source.ts'
import { collectionNames } from './archive.ts'
import type { Pressed } from './pressed.ts'
import { maySee } from './context-menu.ts'
import { tell } from './reply.ts'

type Turn = Extract<Action, { readonly kind: 'page' | 'turn' }>
type Panel = Extract<Action, { readonly kind: 'setting' | 'gaps' }>

/** Changes the pressed message in place. */
async function inPlace(pressed: Pressed, make: () => Promise<Screen>): Promise<void> {
  const { kit, asked, interaction, texts } = pressed
  const { message } = interaction
  const ephemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const exchange = await openInteraction(
    { ...kit, texts },
    {
      ticket: asked.ticket,
      at: asked.at,
      channelId: asked.channelId,
      userId: asked.asker.userId,
      private: ephemeral,
      update: { messageId: message.id, form: formOf(message.flags), ephemeral },
    },
  )
  try {
    await exchange.finish(await make())
  } catch (error) {
    // A page of a private search is the search run again, with its words.
    await apologise(kit, exchange, error, { secret: '', private: ephemeral, texts })
  }
}

async function recordedPage(
  pressed: Pressed,
  saved: Saved,
  action: Extract<Turn, { readonly kind: 'page' }>,
): Promise<Screen> {
  const { kit, asked, texts } = pressed
  const isDirect = asked.asker.guildId === undefined
  const visible = await kit.access.visible(asked.asker, audienceOf({ private: saved.private, asker: asked.asker }))
  const conversation = asked.ownThread ? ({ kind: 'thread', id: asked.channelId } as const) : undefined
  const how = {
    record: action.record,
    language: saved.language,
    asker: saved.asker,
    count: saved.kind === 'call' ? saved.count : 1,
    offer: offerIn({
      private: saved.private,
      asker: asked.asker,
      conversation: isDirect ? { kind: 'direct', id: asked.channelId } : conversation,
    }),
    withQuestion: saved.kind === 'answer' && saved.withQuestion,
    receiptLink: kit.receiptLink,
  } as const
  switch (saved.kind) {
    case 'answer':
      return maySee(saved.answer, visible)
        ? screenOf({ kind: 'answer', answer: saved.answer }, action.to, how)
        : notice(texts.gone)
    case 'check': {
      const screens = checkScreens(saved.report, action.record, texts)
      return screens[Math.min(action.to, screens.length - 1)] ?? notice(texts.expired)
    }
    case 'call': {
      const command = kit.commands.find(({ name }) => name === saved.command)
      if (command === undefined) return notice(texts.expired)
      const lookUp = {
        command,
        values: saved.values,
        asker: asked.asker,
        language: saved.language,
        private: saved.private,
        earlier: [],
        conversation: undefined,
        withQuestion: false,
      }
      const reply = await runCommand(kit, lookUp, visible, { offset: saved.command === 'quote' ? 0 : action.to })
      return screenOf(reply, saved.command === 'quote' ? action.to : 0, how)
    }
  }
}

/** Previous and next: only for the person who asked. */
export async function turnPage(pressed: Pressed, action: Turn): Promise<void> {
  const { kit, asked, texts } = pressed
  if (action.kind === 'turn') {
    if (action.asker !== asked.asker.userId) return tell(kit, asked, texts.notYours)
    return inPlace(pressed, async () => {
      const filter = await kit.access.visible(asked.asker, formIsPublic(pressed) ? 'public' : 'private')
      const card = await kit.archive().source(documentOf(action.passage) ?? '', { passage: action.passage, filter })
      return card === undefined ? notice(texts.gone) : sourceScreen(card, { texts, asker: action.asker, full: false })
    })
  }
  const saved = await kit.records.load(action.record)
  if (saved === undefined) return tell(kit, asked, texts.expired)
  if (saved.asker !== asked.asker.userId) return tell(kit, asked, texts.notYours)
  return inPlace(pressed, () => recordedPage(pressed, saved, action))
}

const formIsPublic = ({ asked, interaction }: Pressed): boolean =>
  asked.asker.guildId !== undefined && ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) === 0

function changed(
  settings: GuildSettings,
  name: string,
  of: string | undefined,
  values: readonly string[],
): GuildSettings {
  const limit = (part: 'roles' | 'channels'): GuildSettings => {
    if (of === undefined) return settings
    const rule = { ...(settings.collections[of] ?? { roles: [], channels: [] }), [part]: values }
    const { [of]: _old, ...others } = settings.collections
    return {
      ...settings,
      collections: rule.roles.length + rule.channels.length === 0 ? others : { ...others, [of]: rule },
    }
  }
  switch (name) {
    case 'channels':
      return { ...settings, channels: values }
    case 'roles':
      return { ...settings, roles: values }
    case 'private':
      return { ...settings, private: !settings.private }
    case 'language': {
      const { language: _old, ...others } = settings
      const language = asReplyLanguage(values[0])
      return language === undefined ? others : { ...others, language }
    }
    case 'limit-roles':
      return limit('roles')
    case 'limit-channels':
      return limit('channels')
    default:
      return settings
  }
}

/** The panels of /archive: each press is checked anew for the right to manage the server. */
export async function gapsOrSettings(pressed: Pressed, action: Panel): Promise<void> {
  const { kit, asked, values } = pressed
  const texts = textsIn(pressed.language)
  const { guildId, manager } = asked.asker
  if (guildId === undefined || !manager) return tell(kit, asked, texts.managersOnly)
  await inPlace(pressed, async () => {
    if (action.kind === 'gaps') return gapsScreen(kit.gaps.of(guildId), action.to, texts)
    const file = kit.guild(guildId)
    const names = await collectionNames(kit)
    const place = action.name === 'collection' ? Number(values[0]) : action.of === '' ? undefined : Number(action.of)
    await file.update((settings) =>
      changed(settings, action.name, place === undefined ? undefined : names[place], values),
    )
    kit.log.info('settings-changed', { name: action.name })
    // The server's language may be what was just changed.
    return settingsScreen(file.get(), names, place, textsIn(languageFor(kit, undefined, asked)))
  })
}
