import type { CommandOption, Suggestion } from './command.ts'
import { languageName, languageNames } from './languages.ts'

type Suggest = NonNullable<CommandOption['suggest']>

/** As many as Discord shows; a terminal shows fewer. */
const COUNT = 25

export const suggestCollections: Suggest = async (archive, typed, visible) => {
  const { collections } = await archive.facts(visible)
  return collections
    .filter(({ name }) => holds(name, typed))
    .map(counted)
    .slice(0, COUNT)
}

export const suggestPublishers: Suggest = async (archive, typed, visible) => {
  const { publishers } = await archive.facts(visible)
  return publishers
    .filter(({ name }) => holds(name, typed))
    .map(counted)
    .slice(0, COUNT)
}

export const suggestLanguages: Suggest = async (archive, typed, visible) => {
  const { languages } = await archive.facts(visible)
  return languages
    .map(({ name, documents }) => ({ ...counted({ name: languageName(name), documents }), value: name }))
    .filter(({ value }) => languageNames(value).some((name) => holds(name, typed)))
    .slice(0, COUNT)
}

export const suggestDocuments: Suggest = async (archive, typed, visible) => {
  const documents = await archive.suggest(typed, COUNT, visible)
  return documents.map(({ id, title, publisher, publishedOn }) => ({
    name: [title, publisher, publishedOn].filter((part) => part !== undefined).join(' · '),
    value: id,
  }))
}

function counted(group: { readonly name: string; readonly documents: number }): Suggestion {
  const unit = group.documents === 1 ? 'document' : 'documents'
  return { name: `${group.name} (${group.documents} ${unit})`, value: group.name }
}

function holds(text: string, typed: string): boolean {
  return text.toLowerCase().includes(typed.trim().toLowerCase())
}
