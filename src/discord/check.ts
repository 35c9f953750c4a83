import type { APIEmbed, APIMessage } from 'discord.js'
import type { Asker } from './access.ts'
import type { Kit } from './kit.ts'
import { type ReplyLanguage, textsIn } from './languages/languages.ts'
import { type CheckReport, checkScreens, type Finding } from './views/check.ts'
import { notice, type Screen } from './views/screen.ts'

const SENTENCES = 8
const FEW_LETTERS = 10
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })

const embedText = ({ title, description, fields = [] }: APIEmbed): readonly string[] =>
  [title, description, ...fields.flatMap(({ name, value }) => [name, value])].filter((part) => part !== undefined)

/** All words that a message shows: its own, those of its link previews, and those of a message that it forwards. */
export function messageText(message: Pick<APIMessage, 'content' | 'embeds' | 'message_snapshots'>): string {
  const forwarded = (message.message_snapshots ?? []).map((one) => one.message)
  return [message, ...forwarded].flatMap(({ content, embeds }) => [content, ...embeds.flatMap(embedText)]).join('\n')
}

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

export interface Check {
  readonly content: string
  readonly asker: Asker
  readonly language: ReplyLanguage
  /** Who reads what is found. */
  readonly audience: 'public' | 'private'
}

/** Each sentence of somebody's message, looked up as a quote and as a claim. No receipt is kept. */
export async function checkText(kit: Kit, { content, asker, language, audience }: Check): Promise<Screen> {
  const texts = textsIn(language)
  const all = [...new Set(sentencesOf(content))]
  if (all.length === 0) return notice(texts.nothingToCheck)
  const filter = await kit.access.visible(asker, audience)
  const archive = kit.archive()
  const findings: Finding[] = []
  for (const sentence of all.slice(0, SENTENCES)) {
    const quote = await archive.quote(sentence, filter)
    const claim = await archive.ask(sentence, { filter, signal: kit.signal, private: true })
    findings.push({ sentence, quote, claim })
  }
  const report: CheckReport = { findings, left: Math.max(0, all.length - SENTENCES) }
  const record = await kit.records.save({ kind: 'check', report, asker: asker.userId, private: true, language })
  const [first] = checkScreens(report, record, texts)
  return first ?? notice(texts.nothingToCheck)
}
