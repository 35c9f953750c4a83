import { createHash } from 'node:crypto'
import type { Document, DocumentFacts } from '../../model/document.ts'
import type { OriginGroup } from '../../model/origin.ts'
import type { Passage } from '../../model/passage.ts'
import type { Statement } from '../../model/statement.ts'
import { createOnce } from '../common/once.ts'
import { createRest } from '../common/pace.ts'
import { placeOf } from '../common/places.ts'
import { sortedInTurns } from '../common/sorted-in-turns.ts'
import type { Columns } from './columns.ts'
import type { Kept } from './kept.ts'
import { lastIngest, originsIn } from '../catalogue/generations.ts'
import {
  readDocument,
  readFacts,
  readPassage,
  readStatement,
  type DocumentRecord,
  type FactsRecord,
  type PassageRecord,
  type StatementRecord,
} from '../catalogue/records.ts'
import { changed } from '../catalogue/guard.ts'
import type { Catalogue } from '../catalogue/schema.ts'

type Located = Passage & { readonly row: number }

/** Texts and facts from the catalogue, of the documents and passages that the columns name and no others. */
export interface RecordReader {
  /** Of the documents that a filter keeps; by collection, then title. */
  readonly facts: (kept: Kept) => Promise<readonly DocumentFacts[]>
  readonly factsOf: (ids: readonly string[]) => DocumentFacts[]
  /** Throws index-damaged when the text is no longer what was stored. */
  readonly document: (id: string) => Document | undefined
  readonly passages: (rows: readonly number[]) => Located[]
  readonly passagesOf: (documentId: string) => Located[]
  readonly statementsOf: (documentId: string) => Statement[]
  readonly copiesOf: (documentId: string) => OriginGroup | undefined
}

const PASSAGE =
  'select p.row, d.id as documentId, p.first, p.last, p.place, p.text from passages p join documents d on d.row = p.document'

export function createRecordReader(
  dir: string,
  catalogue: Catalogue,
  columns: Columns,
  generation: number,
): RecordReader {
  const { rowOf } = columns
  const DOCUMENT = 'from documents d join files f on f.row = d.file where d.row = ?'
  const factsAt = catalogue.prepare<[number], FactsRecord>(`select d.facts, f.last_seen as lastSeen ${DOCUMENT}`)
  const documentAt = catalogue.prepare<[number], DocumentRecord>(
    `select d.facts, f.last_seen as lastSeen, d.marks, d.text ${DOCUMENT}`,
  )
  const groups = originsIn(catalogue, generation)
  const groupOf = new Map(groups.flatMap((group) => group.map(({ id }) => [id, group] as const)))
  const seenAt = lastIngest(catalogue)?.at
  const whole = (record: FactsRecord): DocumentFacts => {
    const facts = readFacts(record.facts)
    const origin = groupOf.get(facts.id)?.[0].id
    const lastSeen = facts.firstSeen === undefined ? undefined : laterOf(facts.firstSeen, record.lastSeen ?? seenAt)
    return { ...facts, ...(lastSeen !== undefined && { lastSeen }), ...(origin !== undefined && { origin }) }
  }
  const passageAt = catalogue.prepare<[number], PassageRecord>(`${PASSAGE} where p.row = ?`)
  const passagesIn = catalogue.prepare<[number], PassageRecord>(
    `${PASSAGE} where p.document = ? order by p.first, p.row`,
  )
  const statementsIn = catalogue.prepare<[number], StatementRecord>(
    `select d.id as documentId, s.first, s.last, s.facts from statements s join documents d on d.row = s.document
     where s.document = ? order by s.first, s.row`,
  )

  interface Placed {
    readonly place: number
    readonly facts: DocumentFacts
  }
  /** Of a large archive seconds, in which others are answered. */
  const inOrder = createOnce(async () => {
    const rest = createRest()
    const all: Placed[] = []
    for (const [place, row] of columns.documentRows.entries()) {
      const record = factsAt.get(row)
      if (record !== undefined) all.push({ place, facts: whole(record) })
      await rest()
    }
    const order = new Intl.Collator('en')
    const compare = ({ facts: a }: Placed, { facts: b }: Placed): number =>
      order.compare(a.collection, b.collection) || order.compare(a.title, b.title) || order.compare(a.file, b.file)
    return sortedInTurns(all, compare, rest)
  })

  const factsOfKept = new WeakMap<Kept, readonly DocumentFacts[]>()

  const ofDocument = <T>(id: string, read: (row: number) => T): T | undefined => {
    const row = rowOf.get(id)
    return row === undefined ? undefined : read(row)
  }

  return {
    async facts(kept) {
      const known = factsOfKept.get(kept)
      if (known) return known
      const made = (await inOrder()).filter(({ place }) => kept.isDocumentKept(place)).map(({ facts }) => facts)
      factsOfKept.set(kept, made)
      return made
    },
    factsOf: (ids) =>
      ids.flatMap((id) => {
        const record = ofDocument(id, (row) => factsAt.get(row))
        return record === undefined ? [] : [whole(record)]
      }),
    document(id) {
      const record = ofDocument(id, (row) => documentAt.get(row))
      if (!record) return undefined
      const document = { ...readDocument(record), ...whole(record) }
      // SQLite does not notice a changed letter on the disk; a quote must never come from one.
      if (createHash('sha256').update(document.text).digest('hex') !== document.textSha256) throw changed(dir, 'A text')
      return document
    },
    copiesOf: (documentId) => (rowOf.has(documentId) ? groupOf.get(documentId) : undefined),
    passages: (rows) =>
      rows.flatMap((row) => {
        const ordinal = placeOf(columns.passageRows, row)
        if (ordinal < 0 || columns.isThere?.(ordinal) === false) return []
        const record = passageAt.get(row)
        return record ? [readPassage(record)] : []
      }),
    passagesOf: (documentId) => (ofDocument(documentId, (row) => passagesIn.all(row)) ?? []).map(readPassage),
    statementsOf: (documentId) => (ofDocument(documentId, (row) => statementsIn.all(row)) ?? []).map(readStatement),
  }
}

/** What was seen first can not have been seen last before. */
function laterOf(firstSeen: string, lastSeen: string | undefined): string {
  return lastSeen === undefined || lastSeen < firstSeen ? firstSeen : lastSeen
}
