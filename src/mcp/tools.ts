import { z } from 'zod'
import { ask } from '../commands/ask.ts'
import type { Reply } from '../commands/command.ts'
import { inputOf, pageInput, questionCall, questionInput, valuesOf } from '../commands/input-schema.ts'
import { replyJson } from '../commands/json.ts'
import { answerSchema, quoteSchema, searchSchema } from '../commands/json-schemas.ts'
import { languageOption } from '../commands/options.ts'
import { quote } from '../commands/quote.ts'
import { search } from '../commands/search.ts'
import { getDocument } from './get-document.ts'
import { answerText, type Marked, quoteText, searchText } from './rendering.ts'
import type { Tool, ToolCall, ToolReply } from './tool.ts'

const askTool: Tool = {
  name: 'ask',
  title: 'Ask the archive',
  description:
    'Answers a question from the archive: sentences that stand in its documents, each with the source that carries it. When the archive holds nothing on the question, kind is “silent”: that is an answer, so do not fill it in from elsewhere as if the archive had said it. Cite sources by title, publisher and date.',
  input: z.strictObject({ ...inputOf(ask, [languageOption]), ...questionInput }),
  output: answerSchema,
  run: async (call) =>
    told(
      await ask.run({
        ...commonOf(call),
        ...questionCall(call.input),
        onProgress: call.onProgress,
      }),
      call.marked,
    ),
}

const PAGE = 5

const searchTool: Tool = {
  name: 'search',
  title: 'Search the archive',
  description: 'Finds the passages that fit some words best, by words and by meaning, in any language of the archive.',
  input: z.strictObject({ ...inputOf(search), ...pageInput }),
  output: searchSchema,
  run: async (call) => {
    const { offset, count = PAGE } = z.object(pageInput).parse(call.input)
    return told(await search.run({ ...commonOf(call), offset: offset ?? 0, count, earlier: [] }), call.marked)
  },
}

const checkQuote: Tool = {
  name: 'check_quote',
  title: 'Check a quote',
  description:
    'Is this sentence in the archive word for word, in another spelling, with other words, or not at all, and whose words are they? Use it before you quote anything.',
  input: z.strictObject(inputOf(quote)),
  output: quoteSchema,
  run: async (call) => told(await quote.run({ ...commonOf(call), earlier: [] }), call.marked),
}

export const TOOLS: readonly Tool[] = [askTool, searchTool, checkQuote, getDocument]

function commonOf({ archive, input, visible, signal }: ToolCall) {
  return { archive, values: valuesOf(input), visible, offset: 0, signal }
}

function told(reply: Reply, marked: Marked): ToolReply {
  switch (reply.kind) {
    case 'answer':
      return { kind: 'found', structured: replyJson(reply), text: answerText(reply.answer, marked) }
    case 'search':
      return { kind: 'found', structured: replyJson(reply), text: searchText(reply.result, marked) }
    case 'quote':
      return { kind: 'found', structured: replyJson(reply), text: quoteText(reply.check, marked) }
    case 'problem':
      return { kind: 'problem', message: reply.message, hint: reply.hint }
    case 'timeline':
    case 'mentions':
    case 'source':
    case 'sources':
    case 'about':
    case 'help':
      throw new Error(`No tool asks for ${reply.kind}.`)
  }
}
