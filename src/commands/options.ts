import type { Call, CommandOption, Localised } from './command.ts'
import { suggestCollections, suggestLanguages, suggestPublishers } from './suggestions.ts'

/** The filters that several commands share, each written once. */

type Texts = readonly [name: string, description: string]

function filter(
  kind: 'text' | 'date',
  [name, description]: Texts,
  [nameFr, descriptionFr]: Texts,
  rest: Pick<CommandOption, 'longest' | 'suggest'>,
): CommandOption {
  const nameIn: Localised = { fr: nameFr }
  return { name, nameIn, description, descriptionIn: { fr: descriptionFr }, kind, required: false, ...rest }
}

export const collectionOption = filter(
  'text',
  ['collection', 'Look only in this collection of the archive'],
  ['collection', 'Chercher seulement dans cette collection des archives'],
  { longest: 100, suggest: suggestCollections },
)

export const languageOption = filter(
  'text',
  ['language', 'Look only in documents of this language'],
  ['langue', 'Chercher seulement dans les documents de cette langue'],
  { longest: 50, suggest: suggestLanguages },
)

export const publisherOption = filter(
  'text',
  ['publisher', 'List only what this publisher brought out'],
  ['editeur', 'Lister seulement ce que cet éditeur a publié'],
  { longest: 100, suggest: suggestPublishers },
)

const date = (texts: Texts, french: Texts): CommandOption => filter('date', texts, french, { longest: 10 })

export const afterOption = date(
  ['after', 'Published on this date or later: 2020, 2020-07 or 2020-07-17'],
  ['apres', 'Publié à cette date ou plus tard : 2020, 2020-07 ou 2020-07-17'],
)

export const beforeOption = date(
  ['before', 'Published on this date or earlier: 2020, 2020-07 or 2020-07-17'],
  ['avant', 'Publié à cette date ou plus tôt : 2020, 2020-07 ou 2020-07-17'],
)

export const knownOption = date(
  ['known', 'As known on this date: only what had come out by then'],
  ['connu', 'Tel que connu à cette date : seulement ce qui était déjà paru'],
)

/** All that say which documents are looked in. */
export const documentFilters: readonly CommandOption[] = [
  collectionOption,
  languageOption,
  afterOption,
  beforeOption,
  knownOption,
]

export const exactOption: CommandOption = {
  name: 'exact',
  nameIn: { fr: 'exact' },
  description: 'Take names only as you write them, not in other scripts and spellings',
  descriptionIn: { fr: 'Ne chercher les noms que tels que vous les écrivez, sans autres graphies' },
  kind: 'flag',
  required: false,
}

/** What the archive is told of it. */
export function exactly({ values }: Call): { readonly exact?: true } {
  return values['exact'] === 'true' ? { exact: true } : {}
}
