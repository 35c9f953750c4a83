import type { APIApplicationCommandInteractionDataOption } from 'discord.js'
import type { Asked } from '../asked.ts'
import { languageFor } from '../asked.ts'
import type { Exchange } from '../exchange.ts'
import type { Kit } from '../kit.ts'
import { textsIn } from '../languages/languages.ts'
import type { Texts } from '../languages/texts.ts'
import { gapsScreen, statusScreen } from '../views/admin.ts'
import { COLOURS, notice, type Screen } from '../views/screen.ts'
import { settingsScreen } from '../views/settings.ts'
import { replyPrivately, tell } from './reply.ts'

/** One re-indexing at a time for the whole process, whichever server asked for it. */
const busy = new WeakSet<Kit>()

async function reindex(kit: Kit, exchange: Exchange, { admin }: Texts): Promise<Screen> {
  if (kit.reindex === undefined) return notice(admin.noReindex, COLOURS.problem)
  if (busy.has(kit)) return notice(admin.reindexBusy, COLOURS.problem)
  busy.add(kit)
  try {
    exchange.progress(admin.reindexing)
    const start = kit.now().getTime()
    const done = await kit.reindex((at, total) => exchange.progress(admin.reindexingAt(at, total)))
    const seconds = Math.round((kit.now().getTime() - start) / 1000)
    kit.log.info('reindexed', { ...done, seconds })
    return notice(admin.reindexed(seconds, done), COLOURS.answered)
  } finally {
    busy.delete(kit)
  }
}

/** The names of all collections, in order. */
export async function collectionNames(kit: Kit): Promise<readonly string[]> {
  const { collections } = await kit.archive().facts()
  return collections.map(({ name }) => name).sort()
}

/** /archive: for those who may manage the server, whatever Discord lets others see of it. */
export async function archiveCommand(
  kit: Kit,
  asked: Asked,
  options: readonly APIApplicationCommandInteractionDataOption[] | undefined,
): Promise<void> {
  const texts = textsIn(languageFor(kit, undefined, asked))
  const { guildId, manager } = asked.asker
  if (guildId === undefined || !manager) return tell(kit, asked, texts.managersOnly)
  if (kit.stopping()) return tell(kit, asked, texts.stopping)
  const name = options?.[0]?.name ?? ''
  await replyPrivately(kit, asked, texts, async (exchange) => {
    switch (name) {
      case 'status':
        return statusScreen(await kit.archive().facts(), kit.health(), texts)
      case 'reindex':
        return reindex(kit, exchange, texts)
      case 'gaps':
        return gapsScreen(kit.gaps.of(guildId), 0, texts)
      case 'settings':
        return settingsScreen(kit.guild(guildId).get(), { names: await collectionNames(kit) }, texts)
      default:
        return notice(texts.foreign)
    }
  })
}
