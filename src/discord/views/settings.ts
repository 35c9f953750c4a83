import { LANGUAGE_NAMES, REPLY_LANGUAGES } from '../languages/languages.ts'
import type { Texts } from '../languages/texts.ts'
import type { GuildSettings } from '../state/guild-settings.ts'
import { inline } from '../text/escape.ts'
import { customId, nameDigest } from '../text/ids.ts'
import { MENU_OPTIONS } from '../text/limits.ts'
import { COLOURS, type Control, type Press, type Screen, text } from './screen.ts'

const id = (name: string, of = ''): string => customId({ kind: 'setting', name, of })

/** The button that leads back to the settings, from a part of them or from a panel that can not be used any more. */
const allSettings = ({ admin }: Texts): Control => ({
  kind: 'buttons',
  presses: [{ label: `◀ ${admin.all}`, id: id('all'), style: 'quiet' }],
})

export interface SettingsPlace {
  /** All collections that there are. */
  readonly names: readonly string[]
  /** The one whose limits are shown. */
  readonly collection?: string | undefined
  /** Of the menu of collections, which holds only so many; from 0. */
  readonly page?: number
}

function collectionMenu(settings: GuildSettings, place: SettingsPlace, { admin }: Texts): readonly Control[] {
  const { names, collection, page = 0 } = place
  const choices = names.slice(page * MENU_OPTIONS, (page + 1) * MENU_OPTIONS).map((name) => ({
    label: name,
    value: nameDigest(name),
    description: settings.collections[name] === undefined ? admin.open : admin.limited,
    chosen: name === collection,
  }))
  return choices.length === 0 ? [] : [{ kind: 'menu', id: id('collection'), placeholder: admin.limit, choices }]
}

/** To the collections that the menu has no room for. */
function otherCollections({ names, page = 0 }: SettingsPlace, { admin }: Texts): readonly Press[] {
  const pages = Math.ceil(names.length / MENU_OPTIONS)
  if (pages < 2) return []
  const next = (page + 1) % pages
  return [
    { label: `${admin.otherCollections} (${next + 1} / ${pages})`, id: id('names', String(next)), style: 'quiet' },
  ]
}

/** Who may see one collection. */
function limitsScreen(settings: GuildSettings, collection: string, place: SettingsPlace, texts: Texts): Screen {
  const { admin } = texts
  const rule = settings.collections[collection] ?? { roles: [], channels: [] }
  const of = nameDigest(collection)
  return {
    colour: COLOURS.plain,
    blocks: [text(`**${admin.whoSees(inline(collection, 80))}**\n${admin.whoSeesHint}`)],
    controls: [
      ...collectionMenu(settings, place, texts),
      { kind: 'roles', id: id('limit-roles', of), placeholder: admin.limitRoles, chosen: rule.roles },
      { kind: 'channels', id: id('limit-channels', of), placeholder: admin.limitChannels, chosen: rule.channels },
      allSettings(texts),
    ],
  }
}

/** The settings of one server. */
export function settingsScreen(settings: GuildSettings, place: SettingsPlace, texts: Texts): Screen {
  const { admin } = texts
  if (place.collection !== undefined) return limitsScreen(settings, place.collection, place, texts)
  // Each button says the state it sets, so that two people who press the same one agree.
  const privacy = [false, true].map((isPrivate): Press => ({
    label: isPrivate ? admin.answersPrivate : admin.answersPublic,
    id: id('private', isPrivate ? 'on' : 'off'),
    style: settings.private === isPrivate ? 'main' : 'quiet',
    disabled: settings.private === isPrivate,
  }))
  const languages = [
    { label: admin.languageOfPerson, value: 'auto', chosen: settings.language === undefined },
    ...REPLY_LANGUAGES.map((language) => ({
      label: LANGUAGE_NAMES[language],
      value: language,
      chosen: settings.language === language,
    })),
  ]
  return {
    colour: COLOURS.plain,
    blocks: [text(`**${admin.settings}**\n${admin.settingsHint}`)],
    controls: [
      { kind: 'channels', id: id('channels'), placeholder: admin.channels, chosen: settings.channels },
      { kind: 'roles', id: id('roles'), placeholder: admin.roles, chosen: settings.roles },
      { kind: 'menu', id: id('language'), placeholder: admin.language, choices: languages },
      ...collectionMenu(settings, place, texts),
      { kind: 'buttons', presses: [...privacy, ...otherCollections(place, texts)] },
    ],
  }
}

/** For a panel that means something that is not there any more: nothing was changed. */
export const stalePanelScreen = (texts: Texts): Screen => ({
  colour: COLOURS.problem,
  blocks: [text(texts.admin.stalePanel)],
  controls: [allSettings(texts)],
})
