import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes models of the Transformers.js kind that are small enough to be made in a test: a word is looked up in a table, and
 * that is all. The files are real: ONNX as its protocol buffers are specified (onnx.proto3, opset 13), a tokenizer and a
 * configuration as Hugging Face's libraries write them.
 */
export interface TinyModel {
  readonly words: readonly string[]
  /** One row for each word; rows of one number make a cross-encoder whose score is the highest of its words'. */
  readonly rows: readonly (readonly number[])[]
}

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]']

export function writeTinyModel(folder: string, { words, rows }: TinyModel): void {
  const width = rows[0]?.length ?? 1
  const table = [...SPECIAL.map(() => Array.from({ length: width }, () => 0)), ...rows]
  mkdirSync(join(folder, 'onnx'), { recursive: true })
  writeFileSync(join(folder, 'onnx', 'model.onnx'), onnxModel(table, width))
  const json = (name: string, value: object): void => writeFileSync(join(folder, name), JSON.stringify(value))
  json('config.json', {
    model_type: 'bert',
    architectures: [width === 1 ? 'BertForSequenceClassification' : 'BertModel'],
    hidden_size: width,
    vocab_size: table.length,
    ...(width === 1 ? { id2label: { 0: 'LABEL_0' } } : {}),
  })
  json('tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizer',
    model_max_length: 64,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    cls_token: '[CLS]',
    sep_token: '[SEP]',
  })
  json('tokenizer.json', tokenizer(words))
}

const special = (name: string): object => ({ SpecialToken: { id: name, type_id: 0 } })
const sequence = (name: string, type: number): object => ({ Sequence: { id: name, type_id: type } })

function tokenizer(words: readonly string[]): object {
  const all = [...SPECIAL, ...words]
  const id = (token: string): object => ({ id: token, ids: [all.indexOf(token)], tokens: [token] })
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, at) => ({
      id: at,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [special('[CLS]'), sequence('A', 0), special('[SEP]')],
      pair: [special('[CLS]'), sequence('A', 0), special('[SEP]'), sequence('B', 1), special('[SEP]')],
      special_tokens: { '[CLS]': id('[CLS]'), '[SEP]': id('[SEP]') },
    },
    decoder: null,
    model: { type: 'WordLevel', vocab: Object.fromEntries(all.map((word, at) => [word, at])), unk_token: '[UNK]' },
  }
}

const FLOAT = 1
const INT64 = 7

/** Encoder: input_ids → Gather → last_hidden_state. Cross-encoder: the same, then ReduceMax over the words → logits. */
function onnxModel(table: readonly (readonly number[])[], width: number): Buffer {
  const isScorer = width === 1
  const weights = message(
    number(1, table.length),
    number(1, width),
    number(2, FLOAT),
    text(8, 'table'),
    bytes(9, Buffer.from(Float32Array.from(table.flat()).buffer)),
  )
  const gathered = isScorer ? 'gathered' : 'last_hidden_state'
  const nodes = [
    message(text(1, 'table'), text(1, 'input_ids'), text(2, gathered), text(4, 'Gather')),
    ...(isScorer
      ? [
          message(
            text(1, gathered),
            text(2, 'logits'),
            text(4, 'ReduceMax'),
            bytes(5, message(text(1, 'axes'), number(8, 1), number(20, 7))),
            bytes(5, message(text(1, 'keepdims'), number(3, 0), number(20, 2))),
          ),
        ]
      : []),
  ]
  const output = isScorer
    ? valueInfo('logits', FLOAT, ['batch', 1])
    : valueInfo(gathered, FLOAT, ['batch', 'words', width])
  const graph = message(
    ...nodes.map((node) => bytes(1, node)),
    text(2, 'tiny'),
    bytes(5, weights),
    bytes(11, valueInfo('input_ids', INT64, ['batch', 'words'])),
    bytes(11, valueInfo('attention_mask', INT64, ['batch', 'words'])),
    bytes(12, output),
  )
  return message(number(1, 8), bytes(7, graph), bytes(8, message(text(1, ''), number(2, 13))))
}

function valueInfo(name: string, type: number, dimensions: readonly (string | number)[]): Buffer {
  const shape = message(
    ...dimensions.map((one) => bytes(1, message(typeof one === 'string' ? text(2, one) : number(1, one)))),
  )
  return message(text(1, name), bytes(2, message(bytes(1, message(number(1, type), bytes(2, shape))))))
}

/** Protocol buffers: fields one after the other, each with its number and its wire type. */
function message(...fields: readonly Buffer[]): Buffer {
  return Buffer.concat(fields)
}

function number(field: number, value: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)])
}

function text(field: number, value: string): Buffer {
  return bytes(field, Buffer.from(value))
}

function bytes(field: number, value: Buffer): Buffer {
  return Buffer.concat([varint(field * 8 + 2), varint(value.length), value])
}

function varint(value: number): Buffer {
  const out: number[] = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128)
  return Buffer.from([...out, rest])
}
