/** What some models were trained to see before a text, so that they know what it is for. */
export interface Prefixes {
  readonly passage: string
  readonly question: string
}

/** By a part of the model's name, as its makers document it. A model that is not here gets texts as they are. */
const KNOWN: readonly { readonly name: RegExp; readonly prefixes: Prefixes }[] = [
  // The instruct models of the family want another form, which is a sentence for each task.
  { name: /\be5-(?!.*instruct)/iu, prefixes: { passage: 'passage: ', question: 'query: ' } },
  { name: /nomic-embed/iu, prefixes: { passage: 'search_document: ', question: 'search_query: ' } },
  {
    name: /bge-(?:small|base|large)-en|mxbai-embed|snowflake-arctic-embed(?!2|.*v2)/iu,
    prefixes: { passage: '', question: 'Represent this sentence for searching relevant passages: ' },
  },
]

export function prefixesOf(model: string): Prefixes | undefined {
  return KNOWN.find(({ name }) => name.test(model))?.prefixes
}
