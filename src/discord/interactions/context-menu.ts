import type { APIMessageApplicationCommandInteraction } from 'discord.js'
import type { Answer } from '../../model/answer.ts'
import type { Filter } from '../../model/filter.ts'
import { checkText, messageText } from '../check.ts'
import { type Asked, askedOf, languageFor, recordOf } from '../asked.ts'
import type { Kit } from '../kit.ts'
import { textsIn } from '../languages/languages.ts'
import type { Texts } from '../languages/texts.ts'
import { notice, type Screen } from '../views/screen.ts'
import { answerSourcesScreen } from '../views/answer-sources.ts'
import { enqueue } from './queued.ts'
import { replyPrivately, tell } from './reply.ts'

export const CHECK = 'Check against the archive'
export const SHOW_SOURCES = 'Show sources'

/** True when every citation of an answer may be seen by somebody who sees `filter`. */
export function maySee(answer: Answer, filter: Filter): boolean {
  const { visible } = filter
  const documents = answer.kind === 'answered' ? answer.citations : answer.nearest
  return visible === undefined || documents.every(({ document }) => visible.includes(document.collection))
}

async function showSources(
  kit: Kit,
  asked: Asked,
  texts: Texts,
  interaction: APIMessageApplicationCommandInteraction,
): Promise<Screen> {
  const message = interaction.data.resolved.messages[interaction.data.target_id]
  const id = message === undefined || message.author.id !== kit.botId() ? undefined : recordOf(message)
  if (id === undefined) return notice(texts.notMine)
  const saved = await kit.records.load(id)
  if (saved === undefined) return notice(texts.expired)
  if (saved.kind !== 'answer') return notice(texts.notMine)
  const visible = await kit.access.visible(asked.asker, 'private')
  return maySee(saved.answer, visible) ? answerSourcesScreen(saved.answer, id, texts) : notice(texts.gone)
}

/** Right-click → Apps on a message. Both reply privately: nobody is called out in public. */
export async function contextMenu(kit: Kit, interaction: APIMessageApplicationCommandInteraction): Promise<void> {
  const asked = askedOf(interaction, kit)
  const message = interaction.data.resolved.messages[interaction.data.target_id]
  if (interaction.data.name === SHOW_SOURCES) {
    const texts = textsIn(languageFor(kit, undefined, asked))
    return kit.stopping()
      ? tell(kit, asked, texts.stopping)
      : replyPrivately(kit, asked, texts, () => showSources(kit, asked, texts, interaction))
  }
  const content = message === undefined ? '' : messageText(message)
  const language = languageFor(kit, content, asked)
  const texts = textsIn(language)
  if (message?.author.id === kit.botId()) return tell(kit, asked, texts.checkOwn)
  await enqueue(kit, asked, { private: true, language, secret: content }, async (exchange) => {
    exchange.progress(texts.steps['checking'] ?? texts.working)
    return { screen: await checkText(kit, { content, asker: asked.asker, language, audience: 'private' }) }
  })
}
