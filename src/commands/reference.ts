import type { Attribution, CitedDocument } from '../model/citation.ts'
import type { DocumentKind } from '../model/document.ts'

/** True of a title that the archive gave a document, from its first words or its file name. */
export function isOurTitle({ titleFrom }: Pick<CitedDocument, 'titleFrom'>): boolean {
  return titleFrom === 'first-sentence' || titleFrom === 'file'
}

/** Of a document whose title is ours: what the title is, and the file, by which it can be found. */
export function untitledText(document: Pick<CitedDocument, 'titleFrom' | 'file'>): string | undefined {
  if (!isOurTitle(document)) return undefined
  return `untitled; ${document.titleFrom === 'file' ? 'its file name' : 'its first words'}; file ${document.file}`
}

/** The facts of a document one behind the other, each with one full stop. */
export function referenceText(document: CitedDocument, facts: readonly (string | undefined)[]): string {
  const untitled = untitledText(document)
  const title = untitled === undefined ? document.title : `${document.title.replace(/[.。]+$/u, '')} (${untitled})`
  return [document.author, title, ...facts]
    .filter((fact) => fact !== undefined && fact !== '')
    .map((fact) => (/[.!?؟。…]$/u.test(fact ?? '') ? fact : `${fact ?? ''}.`))
    .join(' ')
}

const SAID: Readonly<Record<Exclude<Attribution['kind'], 'narration'>, readonly [by: string, unnamed: string]>> = {
  post: ['posted by', 'a post without a name'],
  quotation: ['said by', 'words of somebody whom the text does not name'],
  testimony: ['testimony of', 'testimony without a name'],
}

/** Whose words they are when they are not the document's own, and whose stand in them: 'posted by Rosa Lind, @rosalind, 2020-07-17'. */
export function saidText(attribution: Attribution): string | undefined {
  const { kind, holds = [] } = attribution
  const who = whoOf(attribution)
  const own = kind === 'narration' ? undefined : who === '' ? SAID[kind][1] : `${SAID[kind][0]} ${who}`
  const held = holds.map(whoOf).filter((one) => one !== '')
  const quoted = held.length === 0 ? undefined : `quotes ${[...new Set(held)].join('; ')}`
  return [own, quoted].filter((part) => part !== undefined).join('; ') || undefined
}

function whoOf({ speaker, role, handle, saidOn, outlet }: Attribution): string {
  if ((speaker ?? handle ?? role) === undefined) return ''
  return [speaker, handle, role, outlet, saidOn].filter((part) => part !== undefined).join(', ')
}

interface ItemTypes {
  readonly csl: string
  readonly ris: string
}

const TYPES: Readonly<Record<DocumentKind, ItemTypes>> = {
  article: { csl: 'article-newspaper', ris: 'NEWS' },
  report: { csl: 'report', ris: 'RPRT' },
  testimony: { csl: 'interview', ris: 'GEN' },
  transcript: { csl: 'speech', ris: 'GEN' },
  post: { csl: 'post', ris: 'ICOMM' },
  table: { csl: 'dataset', ris: 'DATA' },
  message: { csl: 'personal_communication', ris: 'PCOMM' },
}

/** What a program for references takes a document for. A text that nobody is known to have brought out is no newspaper's article. */
export function itemTypes(document: CitedDocument, attribution: Attribution): ItemTypes {
  const { kind = 'article', publisher } = document
  if (kind !== 'article' || publisher !== undefined) return TYPES[kind]
  return attribution.kind === 'post' ? TYPES.post : { csl: 'document', ris: 'GEN' }
}
