import { languageFor } from '../asked.ts'
import { asReplyLanguage, textsIn } from '../languages/languages.ts'
import type { GuildSettings } from '../state/guild-settings.ts'
import { type Action, nameDigest } from '../text/ids.ts'
import { gapsScreen } from '../views/admin.ts'
import type { Screen } from '../views/screen.ts'
import { settingsScreen, stalePanelScreen } from '../views/settings.ts'
import { collectionNames } from './archive.ts'
import type { Pressed } from './pressed.ts'
import { tell } from './reply.ts'
import { inPlace } from './turning.ts'

type Setting = Extract<Action, { readonly kind: 'setting' }>
type Panel = Setting | Extract<Action, { readonly kind: 'gaps' }>

function limited(
  settings: GuildSettings,
  collection: string,
  part: 'roles' | 'channels',
  values: readonly string[],
): GuildSettings {
  const rule = { ...(settings.collections[collection] ?? { roles: [], channels: [] }), [part]: values }
  const { [collection]: _old, ...others } = settings.collections
  return {
    ...settings,
    collections: rule.roles.length + rule.channels.length === 0 ? others : { ...others, [collection]: rule },
  }
}

function changed(
  settings: GuildSettings,
  { name, of }: Setting,
  collection: string | undefined,
  values: readonly string[],
): GuildSettings {
  switch (name) {
    case 'channels':
      return { ...settings, channels: values }
    case 'roles':
      return { ...settings, roles: values }
    case 'private':
      return { ...settings, private: of === 'on' }
    case 'language': {
      const { language: _old, ...others } = settings
      const language = asReplyLanguage(values[0])
      return language === undefined ? others : { ...others, language }
    }
    case 'limit-roles':
      return collection === undefined ? settings : limited(settings, collection, 'roles', values)
    case 'limit-channels':
      return collection === undefined ? settings : limited(settings, collection, 'channels', values)
    default:
      return settings
  }
}

/** Which panel asks for a collection, and by what digest. */
function collectionAsked({ name, of }: Setting, values: readonly string[]): string | undefined {
  if (name === 'collection') return values[0] ?? ''
  return name === 'limit-roles' || name === 'limit-channels' ? of : undefined
}

async function setting(pressed: Pressed, action: Setting, guildId: string): Promise<Screen> {
  const { kit, asked, values, texts } = pressed
  const file = kit.guild(guildId)
  const names = await collectionNames(kit)
  const digest = collectionAsked(action, values)
  // The archive may have changed since the panel was made, and a limit must never land on another collection.
  const collection = digest === undefined ? undefined : names.find((name) => nameDigest(name) === digest)
  if (digest !== undefined && collection === undefined) return stalePanelScreen(texts)
  if (action.name === 'private' && action.of !== 'on' && action.of !== 'off') return stalePanelScreen(texts)
  await file.update((settings) => changed(settings, action, collection, values))
  kit.log.info('settings-changed', { name: action.name })
  const page = action.name === 'names' ? Number(action.of) : 0
  // The server's language may be what was just changed.
  return settingsScreen(file.get(), { names, collection, page }, textsIn(languageFor(kit, undefined, asked)))
}

/** The panels of /archive: each press is checked anew for the right to manage the server. */
export async function gapsOrSettings(pressed: Pressed, action: Panel): Promise<void> {
  const { kit, asked, texts } = pressed
  const { guildId, manager } = asked.asker
  if (guildId === undefined || !manager) return tell(kit, asked, texts.managersOnly)
  await inPlace(pressed, async () =>
    action.kind === 'gaps' ? gapsScreen(kit.gaps.of(guildId), action.to, texts) : setting(pressed, action, guildId),
  )
}
