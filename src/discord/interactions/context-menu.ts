import type { APIMessageApplicationCommandInteraction } from 'discord.js'
import type { Answer } from '../../model/answer.ts'
import type { Filter } from '../../model/filter.ts'
import { type Asked, askedOf, languageFor, recordOf } from '../asked.ts'
import type { Kit } from '../kit.ts'
import { textsIn } from '../languages/languages.ts'
import type { Texts } from '../languages/texts.ts'
import { type CheckReport, checkScreens, type Finding } from '../views/check.ts'
import { notice, type Screen } from '../views/screen.ts'
import { answerSourcesScreen } from '../views/answer-sources.ts'
import { enqueue } from './queued.ts'
import { replyPrivately, tell } from './reply.ts'

export const CHECK = 'Check against the archive'
export const SHOW_SOURCES = 'Show sources'

const SENTENCES = 8
const FEW_LETTERS = 10
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** The sentences of a message that say something, without mentions, links and markup around them. */
export function sentencesOf(content: string): readonly string[] {
  const bare = content
    .replace(/<[^>\s]+>|https?:\/\/\S+/gu, ' ')
    .replace(/[*_~`|]{1,3}/gu, '')
    .replace(/^\s*(?:>+|#{1,3}|-#)\s+/gmu, '')
  return bare
    .split(/\n+/u)
    .flatMap((row) => [...sentences.segment(row)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence.replace(/\P{L}/gu, '').length >= FEW_LETTERS)
}

/** True when every citation of an answer may be seen by somebody who sees `filter`. */
export function maySee(answer: Answer, filter: Filter): boolean {
  const { visible } = filter
  const documents = answer.kind === 'answered' ? answer.citations : answer.nearest
  return visible === undefined || documents.every(({ document }) => visible.includes(document.collection))
}

async function check(kit: Kit, asked: Asked, texts: Texts, content: string): Promise<Screen> {
  const all = sentencesOf(content)
  if (all.length === 0) return notice(texts.nothingToCheck)
  const filter = await kit.access.visible(asked.asker, 'private')
  const archive = kit.archive()
  const findings: Finding[] = []
  for (const sentence of all.slice(0, SENTENCES)) {
    const quote = await archive.quote(sentence, filter)
    const claim = await archive.ask(sentence, { filter, signal: kit.signal, private: true })
    findings.push({ sentence, quote, claim })
  }
  const report: CheckReport = { findings, left: Math.max(0, all.length - SENTENCES) }
  const language = languageFor(kit, content, asked)
  const record = await kit.records.save({ kind: 'check', report, asker: asked.asker.userId, private: true, language })
  const [first] = checkScreens(report, record, texts)
  return first ?? notice(texts.nothingToCheck)
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
  const content = interaction.data.resolved.messages[interaction.data.target_id]?.content ?? ''
  if (interaction.data.name === SHOW_SOURCES) {
    const texts = textsIn(languageFor(kit, undefined, asked))
    return kit.stopping()
      ? tell(kit, asked, texts.stopping)
      : replyPrivately(kit, asked, texts, () => showSources(kit, asked, texts, interaction))
  }
  const language = languageFor(kit, content, asked)
  const texts = textsIn(language)
  await enqueue(kit, asked, { private: true, language, secret: content }, async (exchange) => {
    exchange.progress(texts.steps['checking'] ?? texts.working)
    return { screen: await check(kit, asked, texts, content) }
  })
}
