import type { ArchiveFacts } from '../../model/look-up.ts'
import type { BotHealth } from '../kit.ts'
import { LANGUAGE_NAMES, REPLY_LANGUAGES } from '../languages/languages.ts'
import type { Texts } from '../languages/texts.ts'
import type { GuildSettings } from '../state/guild-settings.ts'
import type { Gap } from '../state/notes.ts'
import { escape, inline } from '../text/escape.ts'
import { customId } from '../text/ids.ts'
import { factLines } from './about.ts'
import { paginate } from './pages.ts'
import { COLOURS, type Control, type Press, type Screen, text } from './screen.ts'

/** For the managers of a server; these screens are in English, as their settings' names are. */
export function statusScreen(facts: ArchiveFacts, health: BotHealth, texts: Texts): Screen {
  const shards = health.shards.map(
    ({ id, status, ping }) => `shard ${id}: ${status}${ping === undefined ? '' : `, ${Math.round(ping)} ms`}`,
  )
  return {
    colour: COLOURS.plain,
    blocks: [
      text(`**Archive**\n${factLines(facts, texts)}`),
      text(
        `**Index**\n${texts.aboutIndexed(inline(facts.indexedAt, 40))}\nEmbedder: ${inline(facts.embedderId, 80)}\nAnswerer: ${inline(facts.answererId, 80)}`,
      ),
      text(
        `**Connection**\n${health.status}\n${shards.join('\n')}\nQuestions: ${health.running} running, ${health.waiting} waiting`,
      ),
    ],
    controls: [],
  }
}

const GAPS_ON_PAGE = 10

/** Questions that found nothing, the latest first. */
export function gapsScreen(gaps: readonly Gap[], page: number): Screen {
  if (gaps.length === 0)
    return {
      colour: COLOURS.plain,
      blocks: [text('No public question on this server has met silence so far.')],
      controls: [],
    }
  const latest = [...gaps].reverse()
  const count = Math.ceil(latest.length / GAPS_ON_PAGE)
  const at = Math.min(page, count - 1)
  const rows = latest.slice(at * GAPS_ON_PAGE, (at + 1) * GAPS_ON_PAGE).map((gap) => {
    const times = gap.times > 1 ? ` · ${gap.times} times` : ''
    return [text(`${escape(inline(gap.question, 130))}\n-# ${gap.at.slice(0, 10)}${times}`)]
  })
  const [shown = []] = paginate(rows, 200)
  const press = (label: string, to: number, side: 'back' | 'on'): Press => ({
    label,
    id: customId({ kind: 'gaps', to: Math.max(0, to), side }),
    style: 'quiet',
    disabled: to < 0 || to >= count,
  })
  const turn: readonly Control[] =
    count > 1 ? [{ kind: 'buttons', presses: [press('◀', at - 1, 'back'), press('▶', at + 1, 'on')] }] : []
  const title = text(`**Questions the archive was silent on** (${latest.length})`)
  return { colour: COLOURS.plain, blocks: [title, ...shown, text(`-# ${at + 1} / ${count}`)], controls: turn }
}

const id = (name: string, of = ''): string => customId({ kind: 'setting', name, of })

/** The settings of one server. `collection` is the one whose limits are shown, by its place in `names`. */
export function settingsScreen(
  settings: GuildSettings,
  names: readonly string[],
  collection: number | undefined,
): Screen {
  const privacy: Press = {
    label: settings.private ? 'Answers: private by default' : 'Answers: public by default',
    id: id('private'),
    style: settings.private ? 'main' : 'quiet',
  }
  const languages = [
    { label: 'The language of the person', value: 'auto', chosen: settings.language === undefined },
    ...REPLY_LANGUAGES.map((language) => ({
      label: LANGUAGE_NAMES[language],
      value: language,
      chosen: settings.language === language,
    })),
  ]
  const choices = names.slice(0, 25).map((name, at) => ({
    label: name,
    value: String(at),
    description: settings.collections[name] === undefined ? 'open to everybody' : 'limited',
    chosen: at === collection,
  }))
  const chosen = collection === undefined ? undefined : names[collection]
  const menu: readonly Control[] =
    choices.length === 0 ? [] : [{ kind: 'menu', id: id('collection'), placeholder: 'Limit a collection…', choices }]
  if (chosen !== undefined && collection !== undefined) {
    const rule = settings.collections[chosen] ?? { roles: [], channels: [] }
    return {
      colour: COLOURS.plain,
      blocks: [
        text(
          `**Who may see “${inline(chosen, 80)}”**\nPeople with one of these roles, in one of these channels. Nothing chosen means everybody, everywhere. Answers that may rest on a collection limited to roles are private.`,
        ),
      ],
      controls: [
        ...menu,
        {
          kind: 'roles',
          id: id('limit-roles', String(collection)),
          placeholder: 'Roles that may see it',
          chosen: rule.roles,
        },
        {
          kind: 'channels',
          id: id('limit-channels', String(collection)),
          placeholder: 'Channels where it may be seen',
          chosen: rule.channels,
        },
        { kind: 'buttons', presses: [{ label: '◀ All settings', id: id('all'), style: 'quiet' }] },
      ],
    }
  }
  return {
    colour: COLOURS.plain,
    blocks: [
      text(
        '**Settings of this server**\nChannels and roles: nothing chosen means that I answer everywhere, and everybody. Changes count at once.',
      ),
    ],
    controls: [
      { kind: 'channels', id: id('channels'), placeholder: 'Channels where I may answer', chosen: settings.channels },
      { kind: 'roles', id: id('roles'), placeholder: 'Roles that may ask me', chosen: settings.roles },
      { kind: 'menu', id: id('language'), placeholder: 'Language when a question shows none', choices: languages },
      ...menu,
      { kind: 'buttons', presses: [privacy] },
    ],
  }
}
