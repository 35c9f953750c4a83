import { type APIMessage, type GatewayMessageCreateDispatchData, MessageType } from 'discord.js'
import type { Asker } from './access.ts'
import { recordOf } from './asked.ts'
import type { Kit } from './kit.ts'
import { replyLanguage, textsIn } from './languages/languages.ts'
import type { Texts } from './languages/texts.ts'
import { asksWhetherTrue } from './languages/truth-questions.ts'
import { questionsOf } from './look-up.ts'
import { withNames } from './text/named.ts'

export type Message = GatewayMessageCreateDispatchData

export interface Heard {
  readonly message: Message
  readonly asker: Asker
  readonly conversation: { readonly kind: 'thread' | 'direct'; readonly id: string } | undefined
  readonly question: string
  readonly texts: Texts
  readonly language: ReturnType<typeof replyLanguage>
}

/** Servers of this API may write no server's id as null. */
const isDirect = (message: Message): boolean => (message.guild_id ?? '') === ''

/** Why a message is for us: written to us directly, naming us, or in a thread of ours; undefined when it is not. */
export function addressed(kit: Kit, message: Message): 'direct' | 'mention' | 'thread' | undefined {
  // Beside Discord itself, servers of its API leave fields out that are said to be always there.
  const type = message.type ?? MessageType.Default
  const isTalk = type === MessageType.Default || type === MessageType.Reply
  const mentions = message.mentions ?? []
  if (message.author.bot === true || message.webhook_id !== undefined || !isTalk) return undefined
  if (isDirect(message)) return 'direct'
  // Named in the text or by a reply's ping; @everyone and roles do not count.
  const isNamed = new RegExp(`<@!?${kit.botId()}>`, 'u').test(message.content)
  if (isNamed || mentions.some(({ id }) => id === kit.botId())) return 'mention'
  if (kit.threadFacts(message.channel_id)?.owner !== kit.botId()) return undefined
  const answered = message.referenced_message
  const toSomebodyElse =
    mentions.length > 0 || (answered !== undefined && answered !== null && answered.author.id !== kit.botId())
  return toSomebodyElse ? undefined : 'thread'
}

export function hear(kit: Kit, message: Message): Heard {
  const thread = kit.threadFacts(message.channel_id)
  const asker: Asker = {
    userId: message.author.id,
    guildId: message.guild_id ?? undefined,
    channelIds: thread?.parent === undefined ? [message.channel_id] : [message.channel_id, thread.parent],
    roles: message.member?.roles ?? [],
    manager: false,
  }
  const isOwnThread = thread !== undefined && thread.owner === kit.botId()
  const kind = isDirect(message) ? 'direct' : isOwnThread ? 'thread' : undefined
  const question = withNames(message.content.replaceAll(new RegExp(`<@!?${kit.botId()}>`, 'gu'), ' '), message.mentions)
    .replace(/\s+/gu, ' ')
    .trim()
  const server = asker.guildId === undefined ? undefined : kit.guild(asker.guildId).get().language
  const language = replyLanguage({ text: question, detect: kit.detectLanguage, server, person: undefined })
  return {
    message,
    asker,
    conversation: kind === undefined ? undefined : { kind, id: message.channel_id },
    question,
    texts: textsIn(language),
    language,
  }
}

/** Earlier questions: of the answer that is replied to, or else of the thread or the direct messages. */
export async function earlierFor(kit: Kit, heard: Heard): Promise<readonly string[]> {
  const { conversation, message } = heard
  const answered = message.referenced_message
  const isOurs = answered !== undefined && answered !== null && answered.author.id === kit.botId()
  const id = isOurs ? recordOf(answered) : undefined
  if (id !== undefined) return questionsOf(await kit.records.load(id))
  if (conversation === undefined) return []
  return (conversation.kind === 'thread' ? kit.threads : kit.directs).earlier(conversation.id)
}

/** The message of somebody else that is asked about, when all that is asked is whether it is true. */
export function messageInDoubt(kit: Kit, { message, question }: Heard): APIMessage | undefined {
  const answered = message.referenced_message
  if (answered === undefined || answered === null || answered.author.id === kit.botId()) return undefined
  return asksWhetherTrue(question) ? answered : undefined
}
