import type { Call, Command, Reply } from '../commands/command.ts'
import type { Sentence } from '../model/answer.ts'
import type { Citation } from '../model/citation.ts'
import type { Filter } from '../model/filter.ts'
import type { Asker } from './access.ts'
import type { Exchange } from './exchange.ts'
import { apologise } from './failures.ts'
import type { Kit } from './kit.ts'
import { type ReplyLanguage, textsIn } from './languages/languages.ts'
import type { Saved } from './state/records.ts'
import { inline } from './text/escape.ts'
import { draftText } from './views/draft.ts'
import { screenOf } from './views/reply.ts'
import { type Screen, text } from './views/screen.ts'

export interface LookUp {
  readonly command: Command
  readonly values: Readonly<Record<string, string | undefined>>
  readonly asker: Asker
  readonly language: ReplyLanguage
  readonly private: boolean
  readonly earlier: readonly string[]
  /** Where the question is remembered for follow-ups; undefined for nowhere. Never used for private answers. */
  readonly conversation: { readonly kind: 'thread' | 'direct'; readonly id: string } | undefined
  readonly withQuestion: boolean
  /** Whether a thread can grow out of the answer. */
  readonly threads: boolean
}

/** What was typed that says what the person wants: it shows the language, and must not enter a log. */
export const wordsOf = (values: LookUp['values']): string =>
  values['question'] ?? values['words'] ?? values['topic'] ?? values['text'] ?? ''

/** What a follow-up to a recorded answer leans on. Nothing of a private one, which enters no memory. */
export const questionsOf = (saved: Saved | undefined): readonly string[] =>
  saved?.kind === 'answer' && !saved.private ? [...saved.earlier, saved.answer.question] : []

/** Hits or documents on a page: as many as fit one message in most cases. */
const PAGE: Readonly<Record<string, number>> = { search: 5, timeline: 5, mentions: 5, sources: 10 }

export function offerIn(lookUp: Pick<LookUp, 'private' | 'threads'>): 'thread' | 'follow' | 'nothing' {
  if (lookUp.private) return 'nothing'
  return lookUp.threads ? 'thread' : 'follow'
}

/** What the asker may see here. A direct message is read by nobody else. */
export const audienceOf = (lookUp: Pick<LookUp, 'private' | 'asker'>): 'public' | 'private' =>
  lookUp.private || lookUp.asker.guildId === undefined ? 'private' : 'public'

function savedOf(reply: Reply, lookUp: LookUp): Saved | undefined {
  const common = { asker: lookUp.asker.userId, private: lookUp.private, language: lookUp.language }
  switch (reply.kind) {
    case 'answer':
      return {
        ...common,
        kind: 'answer',
        answer: reply.answer,
        earlier: lookUp.earlier,
        withQuestion: lookUp.withQuestion,
      }
    case 'search':
    case 'timeline':
    case 'mentions':
    case 'sources':
    case 'quote':
      return {
        ...common,
        kind: 'call',
        command: lookUp.command.name,
        values: lookUp.values,
        count: PAGE[lookUp.command.name] ?? 1,
      }
    case 'source':
    case 'about':
    case 'help':
    case 'problem':
      return undefined
  }
}

/** What an answered question leaves behind: its thread's memory and, when nothing was found, the gaps. Nothing when private. */
async function remember(kit: Kit, lookUp: LookUp, reply: Reply): Promise<void> {
  if (lookUp.private || reply.kind !== 'answer') return
  const { conversation, asker } = lookUp
  const question = reply.answer.question
  if (conversation?.kind === 'thread') await kit.threads.remember(conversation.id, question)
  if (conversation?.kind === 'direct') await kit.directs.remember(conversation.id, question)
  if (reply.answer.kind === 'silent' && asker.guildId !== undefined) await kit.gaps.add(asker.guildId, question)
}

export function callOf(kit: Kit, lookUp: LookUp, visible: Filter): Call {
  const count = PAGE[lookUp.command.name]
  return {
    archive: kit.archive(),
    values: lookUp.values,
    visible,
    offset: 0,
    earlier: lookUp.earlier,
    // What is written directly to the bot is kept on no disk either.
    private: audienceOf(lookUp) === 'private',
    signal: kit.signal,
    ...(count === undefined ? {} : { count }),
  }
}

export const runCommand = (
  kit: Kit,
  lookUp: LookUp,
  visible: Filter,
  how: Pick<Call, 'offset' | 'onProgress' | 'onRewritten' | 'onSentence'>,
): Promise<Reply> => lookUp.command.run({ ...callOf(kit, lookUp, visible), ...how })

/** Shows the sentences of an answer as they come; each has passed its checks, so none will be taken back. */
function showsSentences(lookUp: LookUp, exchange: Exchange): NonNullable<Call['onSentence']> {
  const texts = textsIn(lookUp.language)
  const draft: { sentences: readonly Sentence[]; citations: readonly Citation[] } = { sentences: [], citations: [] }
  return (sentence, citations) => {
    const isNew = ({ marker }: Citation): boolean => draft.citations.every((one) => one.marker !== marker)
    draft.sentences = [...draft.sentences, sentence]
    draft.citations = [...draft.citations, ...citations.filter(isNew)]
    const question = lookUp.withQuestion ? lookUp.values['question'] : undefined
    exchange.draft(draftText({ question, ...draft }, texts), `✎ ${texts.steps['writing'] ?? texts.working}`)
  }
}

/** A reply that is ready to be shown, and what is to be done once it is. */
export interface Worked {
  readonly screen: Screen
  readonly shown?: () => Promise<void>
}

/** Runs a command and draws its reply. Showing it is left to the caller, who does not hold up the queue with it. */
export async function lookUpFor(kit: Kit, lookUp: LookUp, exchange: Exchange): Promise<Worked> {
  const texts = textsIn(lookUp.language)
  const start = kit.now().getTime()
  exchange.progress(texts.working)
  const visible = await kit.access.visible(lookUp.asker, audienceOf(lookUp))
  const reply = await runCommand(kit, lookUp, visible, {
    offset: 0,
    onProgress: (step) => exchange.progress(texts.steps[step] ?? texts.working),
    // How a follow-up was understood, so that a wrong guess is seen before the answer.
    onRewritten: (question) => exchange.progress(`-# ↳ ${inline(question, 250)}\n${texts.working}`),
    onSentence: showsSentences(lookUp, exchange),
  })
  const saved = savedOf(reply, lookUp)
  const record = saved === undefined ? 'none' : await kit.records.save(saved)
  const screen = screenOf(reply, 0, {
    record,
    language: lookUp.language,
    asker: lookUp.asker.userId,
    count: saved?.kind === 'call' ? saved.count : 1,
    offer: offerIn(lookUp),
    withQuestion: lookUp.withQuestion,
    receiptLink: kit.receiptLink,
  })
  const isSilent = reply.kind === 'answer' && reply.answer.kind === 'silent'
  const isShut = isSilent && audienceOf(lookUp) === 'public' && kit.access.opensMoreInPrivate(lookUp.asker)
  const hint = [
    ...(isSilent && visible.visible?.length === 0 ? [text(texts.nothingOpen)] : []),
    ...(isShut ? [text(`-# ${texts.privateOnly}`)] : []),
  ]
  const milliseconds = kit.now().getTime() - start
  return {
    screen: { ...screen, blocks: [...screen.blocks, ...hint] },
    async shown() {
      await remember(kit, lookUp, reply)
      kit.log.info('answered', {
        command: lookUp.command.name,
        kind: reply.kind,
        private: lookUp.private,
        milliseconds,
      })
    },
  }
}

/** Shows what was worked out; what fails on the way ends in a sentence to the person and a line in the log. */
export async function showWhenDone(
  kit: Kit,
  exchange: Exchange,
  working: Promise<Worked>,
  how: { readonly secret: string; readonly language: ReplyLanguage },
): Promise<void> {
  kit.open.add(exchange)
  try {
    const { screen, shown } = await working
    await exchange.finish(screen)
    await shown?.()
  } catch (error) {
    await apologise(kit, exchange, error, {
      secret: how.secret,
      private: exchange.private,
      texts: textsIn(how.language),
    })
  } finally {
    kit.open.delete(exchange)
  }
}
