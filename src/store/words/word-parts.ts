import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { derivedOf, readDerived, writeDerived, type Derived } from '../catalogue/derived.ts'
import { buildWords, gatherWords } from './derive-words.ts'
import { IN_GENERATION, OUTSIDE } from '../catalogue/generations.ts'
import { ANALYSIS_VERSION, holdsLanguage } from './index-text.ts'
import { mergedPostings } from './merge-postings.ts'
import type { Rest } from '../common/pace.ts'
import type { WrittenPostings } from './postings-builder.ts'
import { postingsFrom, type Postings } from './postings.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import { readSections, writeSections } from './sections.ts'
import type { WordField } from '../store.ts'
import { wordIndexOf, type WordIndex } from './word-index.ts'

export const WORD_FIELDS: readonly WordField[] = ['words', 'grams']

/** Shares of the part that stands: when so much came since, or so much of it is gone, the index is made one part again. */
const MOST_SINCE = 0.1
const MOST_GONE = 0.2
/** A smaller part is copied sooner than two are searched. */
const STANDS_FROM = 2_000

/** Of the part that stands: its passages, how many of them are gone since, and the row of the last. */
interface Standing {
  readonly passages: number
  readonly gone: number
  readonly last: number
}

const nameOfRecent = (field: WordField): `${WordField}.1` => `${field}.1`

/** The index of a generation from its files; undefined when one is missing, damaged, or made in another way. */
export async function loadWords(
  dir: string,
  catalogue: Catalogue,
  field: WordField,
  generation: number,
): Promise<WordIndex | undefined> {
  const [standing, recent] = recordedParts(catalogue, field, generation)
  if (!standing) return undefined
  const parts = await Promise.all([standing, ...(recent ? [recent] : [])].map(async (part) => readPart(dir, part)))
  const whole = parts.filter((part) => part !== undefined)
  return whole.length === parts.length ? wordIndexOf(whole) : undefined
}

/**
 * Brings the index of a field from the generation `before` to `next`, and gives its files. Only what came is analysed; it
 * gets a part of its own beside the one that stands, which is joined with it only now and then: so an ingest of a few
 * files writes little, whatever the archive's size.
 */
export async function deriveWords(
  dir: string,
  catalogue: Catalogue,
  { field, next, before }: { readonly field: WordField; readonly next: number; readonly before: number | undefined },
  rest: Rest,
): Promise<readonly Derived[]> {
  const anew = async (): Promise<readonly Derived[]> => [
    writeWords(dir, field, next, (await gatherWords(catalogue, field, next, 0, rest)).written()),
  ]
  const [standing, recent] = before === undefined ? [] : recordedParts(catalogue, field, before)
  const old = recent && (await readPart(dir, recent))
  if (before === undefined || !standing || (recent && !old)) return anew()
  const added = await buildWords(catalogue, field, next, before, rest)
  const since = old ? mergedPostings(old, added, hasStayed(catalogue, next, old)) : added
  const known = readStanding(standing)
  const stood = known && { ...known, gone: known.gone + countGone(catalogue, field, next, known.last) }
  if (stood && mayStand(stood, since) && existsSync(join(dir, standing.file)))
    return [
      { ...standing, generation: next, version: versionOf(stood) },
      ...(since.rows.length > 0 ? [writeWords(dir, nameOfRecent(field), next, since)] : []),
    ]
  const all = await readPart(dir, standing)
  return all ? [writeWords(dir, field, next, mergedPostings(all, since, isLive(catalogue, next, all)))] : anew()
}

function mayStand({ passages, gone }: Standing, since: Postings): boolean {
  return passages >= STANDS_FROM && since.rows.length <= passages * MOST_SINCE && gone <= passages * MOST_GONE
}

/** One part: the index of a field where it has no other, or what came since. */
export function writeWords(
  dir: string,
  name: WordField | `${WordField}.1`,
  generation: number,
  postings: Postings | WrittenPostings,
): Derived {
  const { rows } = postings
  const version = versionOf({ passages: rows.length, gone: 0, last: rows.at(-1) ?? 0 })
  return writeDerived(dir, { name, generation, version }, 'bin', (path) => {
    writeSections(path, { ...postings })
  })
}

async function readPart(dir: string, derived: Derived): Promise<Postings | undefined> {
  const bytes = await readDerived(dir, derived)
  return bytes && postingsFrom(readSections(bytes))
}

type RecordedParts = readonly [standing: Derived | undefined, recent: Derived | undefined]

function recordedParts(catalogue: Catalogue, field: WordField, generation: number): RecordedParts {
  const [standing, recent] = [derivedOf(catalogue, field), derivedOf(catalogue, nameOfRecent(field))]
  const isOf = (derived: Derived): boolean =>
    derived.generation === generation && derived.version.split('/', 1)[0] === ANALYSIS_VERSION
  return standing && isOf(standing) && (!recent || isOf(recent)) ? [standing, recent] : [undefined, undefined]
}

function versionOf({ passages, gone, last }: Standing): string {
  return `${ANALYSIS_VERSION}/${passages}-${gone}-${last}`
}

/** Undefined for a part of an older Footnote, which did not say it. */
function readStanding({ version }: Derived): Standing | undefined {
  const [passages, gone, last] = (version.split('/')[1] ?? '').split('-').map(Number)
  return passages === undefined || gone === undefined || last === undefined ? undefined : { passages, gone, last }
}

/** Of the passages up to the row `last` how many went with this generation. */
function countGone(catalogue: Catalogue, field: WordField, generation: number, last: number): number {
  return catalogue
    .prepare<[number, number], [string, number]>(
      `select d.language, count(*) from files f join documents d on d.file = f.row join passages p on p.document = d.row
       where f.died = ? and p.row <= ? group by d.language`,
    )
    .raw()
    .all(generation, last)
    .reduce((sum, [language, count]) => sum + (holdsLanguage(field, language) ? count : 0), 0)
}

/** Whether a passage of a part belongs to a generation, by its ordinal. */
function isLive(catalogue: Catalogue, generation: number, { documents }: Postings): (ordinal: number) => boolean {
  const live = new Set(
    catalogue
      .prepare<[{ generation: number; first: number }], number>(
        `select d.row from documents d join files f on f.row = d.file where d.row >= :first and ${IN_GENERATION}`,
      )
      .pluck()
      .all({ generation, first: documents[0] ?? 0 }),
  )
  return (ordinal) => live.has(documents[ordinal] ?? 0)
}

/** The same for a part that holds nothing but what belonged to the generation before: what went since is there to be asked for. */
function hasStayed(catalogue: Catalogue, generation: number, { documents }: Postings): (ordinal: number) => boolean {
  const outside = new Set(
    catalogue.prepare<[{ generation: number }], number>(`select * from ${OUTSIDE}`).pluck().all({ generation }),
  )
  return (ordinal) => !outside.has(documents[ordinal] ?? 0)
}
