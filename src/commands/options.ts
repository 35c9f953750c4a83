import type { Call, CommandOption } from './command.ts'
import { suggestCollections, suggestLanguages, suggestPublishers } from './suggestions.ts'

/** The filters that several commands share, each written once. */
export const collectionOption: CommandOption = {
  name: 'collection',
  nameIn: { fr: 'collection' },
  description: 'Look only in this collection of the archive',
  descriptionIn: { fr: 'Chercher seulement dans cette collection des archives' },
  kind: 'text',
  required: false,
  longest: 100,
  suggest: suggestCollections,
}

export const languageOption: CommandOption = {
  name: 'language',
  nameIn: { fr: 'langue' },
  description: 'Look only in documents of this language',
  descriptionIn: { fr: 'Chercher seulement dans les documents de cette langue' },
  kind: 'text',
  required: false,
  longest: 50,
  suggest: suggestLanguages,
}

export const publisherOption: CommandOption = {
  name: 'publisher',
  nameIn: { fr: 'editeur' },
  description: 'List only what this publisher brought out',
  descriptionIn: { fr: 'Lister seulement ce que cet éditeur a publié' },
  kind: 'text',
  required: false,
  longest: 100,
  suggest: suggestPublishers,
}

export const afterOption: CommandOption = {
  name: 'after',
  nameIn: { fr: 'apres' },
  description: 'Published on this date or later: 2020, 2020-07 or 2020-07-17',
  descriptionIn: { fr: 'Publié à cette date ou plus tard : 2020, 2020-07 ou 2020-07-17' },
  kind: 'date',
  required: false,
  longest: 10,
}

export const beforeOption: CommandOption = {
  name: 'before',
  nameIn: { fr: 'avant' },
  description: 'Published on this date or earlier: 2020, 2020-07 or 2020-07-17',
  descriptionIn: { fr: 'Publié à cette date ou plus tôt : 2020, 2020-07 ou 2020-07-17' },
  kind: 'date',
  required: false,
  longest: 10,
}

export const knownOption: CommandOption = {
  name: 'known',
  nameIn: { fr: 'connu' },
  description: 'As known on this date: only what had come out by then',
  descriptionIn: { fr: 'Tel que connu à cette date : seulement ce qui était déjà paru' },
  kind: 'date',
  required: false,
  longest: 10,
}

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
