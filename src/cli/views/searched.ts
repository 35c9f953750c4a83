import type { Searched } from '../../model/answer.ts'
import { languageName } from '../../commands/languages.ts'
import { type Block, line } from '../drawing/block.ts'
import { harmless } from '../drawing/harmless.ts'

/** What a question was looked up in, in one sentence. */
export function searchedBlock(searched: Searched): Block {
  const languages = searched.languages.map(languageName)
  const facts = [
    `${counted(searched.documents, 'document')} (${counted(searched.passages, 'passage')})`,
    languages.length === 0 ? undefined : `in ${listed(languages)}`,
    datesOf(searched),
    ...filterOf(searched),
  ]
  return line(`Searched: ${facts.filter((fact) => fact !== undefined).join(', ')}.`, 'faint')
}

/** '1 document', '2 documents'. */
export function counted(count: number, unit: string, units = `${unit}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? unit : units}`
}

/** 'English, French and Persian'. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names.map(harmless))
}

function datesOf({ from, to }: Searched): string | undefined {
  if (from === undefined || to === undefined) return undefined
  return from === to ? `published ${from}` : `published ${from} to ${to}`
}

function filterOf({ filter }: Searched): readonly (string | undefined)[] {
  if (filter === undefined) return []
  const { collection, language, publisher, after, before, knownOn } = filter
  return [
    collection === undefined ? undefined : `only collection ${harmless(collection)}`,
    language === undefined ? undefined : `only ${languageName(language)}`,
    publisher === undefined ? undefined : `only ${harmless(publisher)}`,
    after === undefined ? undefined : `from ${after}`,
    before === undefined ? undefined : `until ${before}`,
    knownOn === undefined ? undefined : `as known on ${knownOn}`,
  ]
}
