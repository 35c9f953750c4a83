import { type GatewayMessageCreateDispatchData, MessageType } from 'discord.js'
import { recordOf } from './asked.ts'
import type { Asker } from './access.ts'
import type { Exchange } from './exchange.ts'
import { openMessage } from './message-exchange.ts'
import { logFailure } from './failures.ts'
import { refusal } from './gate.ts'
import type { Kit } from './kit.ts'
import { replyLanguage, textsIn } from './languages/languages.ts'
import type { Texts } from './languages/texts.ts'
import { notify, replyShortly } from './notices.ts'
import { customId } from './text/ids.ts'
import { lookUpFor, questionsOf, showWhenDone } from './look-up.ts'
import { whileWaiting } from './waiting.ts'
import { notice } from './views/screen.ts'

type Message = GatewayMessageCreateDispatchData

interface Heard {
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
function addressed(kit: Kit, message: Message): 'direct' | 'mention' | 'thread' | undefined {
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

function hear(kit: Kit, message: Message): Heard {
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
  const question = message.content
    .replaceAll(new RegExp(`<@!?${kit.botId()}>`, 'gu'), ' ')
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
async function earlierFor(kit: Kit, heard: Heard): Promise<readonly string[]> {
  const { conversation, message } = heard
  const answered = message.referenced_message
  const isOurs = answered !== undefined && answered !== null && answered.author.id === kit.botId()
  const id = isOurs ? recordOf(answered) : undefined
  if (id !== undefined) return questionsOf(await kit.records.load(id))
  if (conversation === undefined) return []
  return (conversation.kind === 'thread' ? kit.threads : kit.directs).earlier(conversation.id)
}

const MINUTE = 60_000

/** Where answers are private, a button: only a press can be answered to one person alone. */
async function offerPrivately(kit: Kit, heard: Heard): Promise<void> {
  const { message, texts, question, language } = heard
  const earlier = await earlierFor(kit, heard)
  const asker = message.author.id
  const record = await kit.records.save({ kind: 'question', question, earlier, asker, private: true, language })
  const press = { label: texts.answerPrivately, id: customId({ kind: 'privately', record }), style: 'main' } as const
  const screen = { ...notice(texts.privateHere), controls: [{ kind: 'buttons' as const, presses: [press] }] }
  await replyShortly(kit, message, screen, texts)
}

async function answer(kit: Kit, heard: Heard): Promise<void> {
  const { message, asker, texts, question, language } = heard
  const ask = kit.commands.find(({ name }) => name === 'ask')
  if (ask === undefined) return
  const tell = (why: string, words: string): Promise<void> => notify(kit, message, { why, words, holds: MINUTE }, texts)
  if (question === '' && kit.access.mayAsk(asker)) return tell('no-words', texts.noWords)
  const refused = refusal(kit, asker, texts)
  if (refused !== undefined) return notify(kit, message, { ...refused, directly: refused.why === 'not-here' }, texts)
  if (asker.guildId !== undefined && kit.guild(asker.guildId).get().private) return offerPrivately(kit, heard)
  const late: { exchange: Exchange | undefined } = { exchange: undefined }
  const state = { place: 0 }
  const running = kit.queue.enter(
    async () => {
      const { conversation } = heard
      const earlier = await earlierFor(kit, heard)
      const values = { question }
      const lookUp = {
        command: ask,
        values,
        asker,
        language,
        private: false,
        earlier,
        conversation,
        withQuestion: false,
        threads: kit.hasThreads(message.channel_id),
      }
      // The queue lets other work run before this, so the exchange below is there by now.
      return late.exchange === undefined ? { screen: notice(texts.stopping) } : lookUpFor(kit, lookUp, late.exchange)
    },
    (place) => {
      state.place = place
      late.exchange?.progress(texts.queued(place))
    },
  )
  if (running === undefined) {
    kit.users.giveBack(asker.userId)
    return tell('overloaded', texts.overloaded)
  }
  const waiting = { id: message.id, channel: message.channel_id, at: kit.now().getTime(), language }
  await whileWaiting(kit, waiting, async (change) => {
    const exchange = openMessage(
      { ...kit, texts },
      {
        messageId: message.id,
        channelId: message.channel_id,
        userId: message.author.id,
        onShown: (shown) => change({ ...waiting, shown }),
      },
    )
    late.exchange = exchange
    if (state.place > 0) exchange.progress(texts.queued(state.place))
    await showWhenDone(kit, exchange, running, { secret: question, language })
  })
}

/** A message that the gateway told of. Most are for somebody else. */
export async function messageCreated(kit: Kit, message: Message): Promise<void> {
  const why = addressed(kit, message)
  if (why === undefined) return
  if (why === 'mention') await kit.learnChannel(message.channel_id)
  const heard = hear(kit, message)
  try {
    // Without the message content intent, what is written in a thread without naming us arrives empty.
    if (why === 'thread' && message.content === '') {
      if (message.attachments.length === 0 && (await kit.threads.firstHint(message.channel_id)))
        await notify(kit, message, { why: 'empty', words: heard.texts.emptyMention, holds: MINUTE }, heard.texts)
      return
    }
    await answer(kit, heard)
  } catch (error) {
    logFailure(kit, 'message-failed', error, { secret: heard.question, private: false })
  }
}
