import {
  type IndexState,
  isOtherArchive,
  type Receipt,
  type ReceiptReplay,
  type ReplayedCitation,
} from '../model/receipt.ts'
import { JSON_VERSION } from './json.ts'
import { citedOf, filterJson, type JsonObject } from './json-parts.ts'

/** A receipt held against the archive, as docs/json.md has it. */
export function receiptJson(replay: ReceiptReplay): JsonObject {
  const { receipt, index, isSameIndex, citations, again } = replay
  return {
    version: JSON_VERSION,
    kind: 'receipt',
    id: receipt.id,
    at: receipt.at,
    answer: receipt.kind,
    question: receipt.question,
    asked: receipt.asked ?? null,
    filter: filterJson(receipt.filter),
    exact: receipt.exact,
    answerer: receipt.answererId,
    origins: receipt.origins,
    index: indexOf(receipt.index),
    indexNow: indexOf(index),
    sameIndex: isSameIndex,
    otherArchive: isOtherArchive(replay),
    citations: citations.map(replayedOf),
    nearest: receipt.nearest,
    again: again === undefined ? null : { answer: again.kind, same: again.isSame, passages: again.passages },
    model: receipt.model === undefined ? null : modelOf(receipt.model),
  }
}

function indexOf({ id, indexedAt, embedderId, documents, passages }: IndexState): JsonObject {
  return { id, indexedAt, embedder: embedderId, documents, passages }
}

function replayedOf({ cited, fate, found }: ReplayedCitation): JsonObject {
  return {
    marker: cited.marker,
    fate,
    cited: {
      document: cited.documentId,
      title: cited.title,
      file: cited.file,
      passage: cited.passageId,
      start: cited.span.start,
      end: cited.span.end,
      quoteSha256: cited.quoteSha256,
      textSha256: cited.textSha256,
    },
    found:
      found === undefined
        ? null
        : {
            document: citedOf(found.document),
            passage: found.passageId,
            start: found.span.start,
            end: found.span.end,
            quote: found.quote,
            readingLink: found.readingLink ?? null,
          },
  }
}

function modelOf({ model, promptHash, offered, requests, end, failure, sentences }: Receipt): JsonObject {
  return {
    model,
    promptHash,
    offered,
    requests,
    end,
    failure: failure ?? null,
    sentences: sentences.map(({ fate, reason, text, support, passages }) => ({
      fate,
      reason: reason ?? null,
      text,
      support,
      passages,
    })),
  }
}
