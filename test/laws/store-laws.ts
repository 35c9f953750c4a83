import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Filter } from '../../src/model/filter.ts'
import type { LastIngest } from '../../src/model/last-ingest.ts'
import type { Store } from '../../src/store/store.ts'
import type { ComparedChoice, Writer } from '../../src/store/writer.ts'
import { grams } from '../../src/text/grams.ts'
import { terms } from '../../src/text/words.ts'
import { embedAll, fill, finish } from '../support/filled-store.ts'
import { hashingEmbedder } from '../support/hashing-embedder.ts'
import { madeDocument } from '../support/made-document.ts'

/** An empty index somewhere, that can be written and opened, and thrown away in the end. */
export interface StorePlace {
  readonly write: () => Promise<Writer>
  readonly open: () => Promise<Store>
  readonly remove: () => Promise<void>
}

const mill = madeDocument(
  'north/mill.md',
  'The mill by the river was repaired in 1950.\nIts wheel turns again, said the miller.\nThe mill burned down in 1971.\n',
  {
    title: 'The river mill',
    titleFrom: 'source',
    publisher: 'Valley Herald',
    publishedOn: '2020',
    capturedAt: '2020-09-30T10:00:00Z',
    marks: [{ offset: 44, place: { kind: 'heading', path: ['The wheel'] } }],
  },
)
const statement = { id: `${mill.document.id}-44-66`, documentId: mill.document.id, span: { start: 44, end: 65 } }
const millWithStatement = {
  ...mill,
  statements: [{ ...statement, kind: 'quotation' as const, speaker: 'the miller', saidOn: '1951-03' }],
}
const bees = madeDocument('south/bees.txt', 'Bees left the hive in March.\nThe beekeeper counted 40 hives.\n', {
  publisher: 'Bee Letter',
  publishedOn: '2020-07-17',
  capturedAt: '2020-02-01',
})
const pont = madeDocument('south/pont.txt', 'Le pont fut repeint au printemps.\nLes ouvriers étaient douze.\n', {
  language: 'fr',
  publishedOn: '2019-11',
})
const bagh = madeDocument('south/bagh.txt', 'باغ در بهار باز می‌شود.\nزنبورها به باغ برگشتند.\n', {
  language: 'fa',
  capturedAt: '2020-03-01T08:00:00Z',
})
const everything = [millWithStatement, bees, pont, bagh]

const put = async (writer: Writer, made: typeof mill, sketch = new Uint8Array()): Promise<void> =>
  writer.put({ file: made.document.file, fingerprint: made.document.id }, [{ ...made, sketch }])

/** Every store must pass these: what is written is found again, and only that, and nothing changes under a reader. */
export function storeLaws(name: string, make: () => Promise<StorePlace>): void {
  describe(`${name} keeps the store's laws`, () => {
    let place: StorePlace
    const opened: Store[] = []

    const open = async (): Promise<Store> => {
      const store = await place.open()
      opened.push(store)
      return store
    }
    const writing = async (work: (writer: Writer) => Promise<void>): Promise<void> => {
      const writer = await place.write()
      try {
        await work(writer)
      } finally {
        await writer.close()
      }
    }
    const filled = async (): Promise<Store> => {
      await writing((writer) => fill(writer, everything))
      return open()
    }

    beforeEach(async () => {
      place = await make()
    })
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close()
      await place.remove()
    })

    it('says that there is no index before one was finished', async () => {
      await expect(place.open()).rejects.toMatchObject({ code: 'index-missing' })
      await writing((writer) => writer.put({ file: 'mill.md', fingerprint: '1' }, [mill]))
      await expect(place.open()).rejects.toMatchObject({ code: 'index-missing' })
    })

    it('gives documents back as they were put', async () => {
      const store = await filled()
      for (const { document } of everything) {
        expect(await store.document(document.id)).toEqual(document)
        expect(await store.factsOf(['no-such-id', document.id])).toHaveLength(1)
      }
      expect(await store.document('no-such-id')).toBeUndefined()
      expect(store.counts).toEqual({ documents: 4, passages: 9, statements: 1 })
      expect(store.indexedAt).toBe('2024-05-06T07:08:09.000Z')
      expect(store.embedderId).toBe(hashingEmbedder().id)
      expect([...store.embedderState]).toEqual([1, 2, 3])
    })

    it('gives facts without text, by collection and title', async () => {
      const store = await filled()
      expect((await store.facts()).map(({ file }) => file)).toEqual([
        'north/mill.md',
        'south/bagh.txt',
        'south/bees.txt',
        'south/pont.txt',
      ])
      expect((await store.facts())[0]).not.toHaveProperty('text')
    })

    it('finds a document by its id, its file or its title, in any letters, and none that the filter hides', async () => {
      const store = await filled()
      const found = async (reference: string, filter?: Filter) => (await store.find(reference, filter))?.file
      for (const reference of [
        mill.document.id,
        'north/mill.md',
        'North/Mill.MD',
        ' the RIVER mïll ',
        'The river mill',
      ])
        expect(await found(reference)).toBe('north/mill.md')
      expect(await found('south/bagh.txt', { language: 'fa' })).toBe('south/bagh.txt')
      for (const reference of ['', 'mill', 'no-such-id', "'; drop table documents; --", '%', '_'])
        expect(await found(reference)).toBeUndefined()
      expect(await found('north/mill.md', { visible: ['south'] })).toBeUndefined()
      expect(await found(mill.document.id, { document: bees.document.id })).toBeUndefined()
      expect(await found('The river mill', { collection: 'north', after: '2019' })).toBe('north/mill.md')
    })

    it('suggests documents by what was typed so far, of what the filter keeps', async () => {
      const store = await filled()
      const suggested = async (typed: string, count = 10, filter?: Filter) =>
        (await store.suggest(typed, count, filter)).map(({ file }) => file)
      expect(await suggested('valley her')).toEqual(['north/mill.md'])
      expect(await suggested('MÍLL')).toEqual(['north/mill.md'])
      expect(await suggested('باغ')).toEqual([])
      expect(await suggested('bagh')).toEqual(['south/bagh.txt'])
      expect(await suggested('bee letter south')).toEqual(['south/bees.txt'])
      expect(await suggested('')).toEqual((await store.facts()).map(({ file }) => file))
      expect(await suggested('', 2)).toHaveLength(2)
      expect(await suggested('mill', 10, { visible: ['south'] })).toEqual([])
      for (const typed of ['%', 'mill zebra', '_ill']) expect(await suggested(typed)).toEqual([])
    })

    it('gives passages in reading order, each a slice of its document with its place', async () => {
      const store = await filled()
      const passages = await store.passagesOf(mill.document.id)
      expect(passages.map(({ row: _row, ...passage }) => passage)).toEqual(mill.passages)
      expect(passages.every(({ row }) => Number.isInteger(row) && row > 0)).toBe(true)
      const rows = passages.map(({ row }) => row).reverse()
      expect((await store.passages([...rows, 999_999])).map(({ row }) => row)).toEqual(rows)
      expect(await store.passagesOf('no-such-id')).toEqual([])
    })

    it('gives statements back as they were put', async () => {
      const store = await filled()
      expect(await store.statementsOf(mill.document.id)).toEqual(millWithStatement.statements)
      expect(await store.statementsOf(bees.document.id)).toEqual([])
    })

    it('finds passages by stems of their words, and by their title and headings', async () => {
      const store = await filled()
      const found = async (question: string, language = 'en'): Promise<string[]> => {
        const near = await store.matching('words', terms(question, language), 10)
        return (await store.passages(near.map(({ row }) => row))).map(({ text }) => text)
      }
      // The passage behind it is found by its neighbour's words, after the one that holds them.
      expect((await found('repairs'))[0]).toBe(mill.passages[0]?.text)
      expect((await found('river mills')).sort()).toEqual(mill.passages.map(({ text }) => text).sort())
      expect((await found('the wheel'))[0]).toBe(mill.passages[1]?.text)
      expect(await found('باغ', 'fa')).toHaveLength(2)
      expect(await found('xylophone')).toEqual([])
      expect(await store.matching('words', [], 10)).toEqual([])
    })

    it('finds passages of Persian, Arabic and French by parts of words, and of no other language', async () => {
      const store = await filled()
      const found = async (question: string): Promise<string[]> => {
        const near = await store.matching('grams', grams(question), 10)
        return (await store.passages(near.map(({ row }) => row))).map(({ documentId }) => documentId)
      }
      expect((await found('زنبور'))[0]).toBe(bagh.document.id)
      expect((await found('repeints'))[0]).toBe(pont.document.id)
      expect(await found('beekeeper')).toEqual([])
    })

    it('ranks best first, with ties in order of rows, and no more than were asked for', async () => {
      const store = await filled()
      const near = await store.matching('words', terms('mill repaired wheel bees hives', 'en'), 4)
      expect(near).toHaveLength(4)
      for (const [at, { score, row }] of near.entries()) {
        const before = near[at - 1]
        const isInOrder = !before || before.score > score || (before.score === score && before.row < row)
        expect(isInOrder).toBe(true)
      }
      const rows = near.map(({ row }) => row)
      const relevances = await store.relevances('words', terms('mill repaired wheel bees hives', 'en'), [
        ...rows,
        99_999,
      ])
      near.forEach(({ score }, at) => expect(relevances[at]).toBeCloseTo(score, 5))
      expect(relevances.at(-1)).toBe(0)
    })

    it('counts how many passages hold a term', async () => {
      const store = await filled()
      expect(await store.frequencies('words', [...terms('mill hive', 'en'), 'nothing'])).toEqual([3, 2, 0])
    })

    it('finds what is nearest, with cosines', async () => {
      const store = await filled()
      const embedder = hashingEmbedder()
      const [vector] = await embedder.embed([mill.passages[2]?.text ?? ''], 'question')
      const near = await store.nearest(vector ?? new Float32Array(), 3)
      expect(near).toHaveLength(3)
      const rows = near.map(({ row }) => row)
      expect((await store.passages(rows))[0]?.documentId).toBe(mill.document.id)
      const cosines = await store.similarities(vector ?? new Float32Array(), rows)
      near.forEach(({ score }, at) => expect(cosines[at]).toBeCloseTo(score, 4))
      expect(near.map(({ score }) => score)).toEqual(near.map(({ score }) => score).sort((a, b) => b - a))
      expect(await store.nearest(vector ?? new Float32Array(), 3, undefined, 'passage')).toEqual(near)
    })

    it('finds nothing near a question without direction', async () => {
      const store = await filled()
      expect(await store.nearest(new Float32Array(32), 5)).toEqual([])
      expect(await store.nearest(new Float32Array(32).fill(0.2), 0)).toEqual([])
    })

    const filters: readonly [string, Filter, readonly (typeof mill)[]][] = [
      ['nothing', {}, everything],
      ['a collection', { collection: 'north' }, [mill]],
      ['a language', { language: 'fa' }, [bagh]],
      ['a publisher, in any case', { publisher: 'bee letter' }, [bees]],
      ['a document', { document: pont.document.id }, [pont]],
      ['what is visible', { visible: ['south'] }, [bees, pont, bagh]],
      ['nothing visible', { visible: [] }, []],
      ['a collection that is not visible', { collection: 'north', visible: ['south'] }, []],
      ['a day: a year that holds it counts', { after: '2020-05-02' }, [mill, bees]],
      ['an end: a year that begins before it counts', { before: '2020-02' }, [mill, pont]],
      ['a range', { after: '2020-07-17', before: '2020-07-17' }, [mill, bees]],
      ['a year', { after: '2019', before: '2019' }, [pont]],
      ['what was known before anything was out', { knownOn: '2019-10' }, []],
      ['what was known in May: a year that may be later is not', { knownOn: '2020-05' }, [pont, bagh]],
      ['what was known in July', { knownOn: '2020-07-17' }, [bees, pont, bagh]],
      ['what was known in October: a copy of September counts', { knownOn: '2020-10' }, everything],
      ['what was known on no date', { knownOn: 'yesterday' }, []],
      ['a date that is none', { after: 'yesterday' }, []],
    ]
    it.each(filters)('keeps only what a filter for %s keeps, everywhere', async (_, filter, kept) => {
      const store = await filled()
      const ids = kept.map(({ document }) => document.id).sort()
      const passages = kept.reduce((sum, contents) => sum + contents.passages.length, 0)
      expect((await store.facts(filter)).map(({ id }) => id).sort()).toEqual(ids)
      expect((await store.overview(filter)).passages).toBe(passages)
      expect(await store.overview(filter)).toMatchObject({ documents: ids.length, passages })
      const all = [
        ...terms(mill.document.text + bees.document.text, 'en'),
        ...terms(pont.document.text, 'fr'),
        ...terms(bagh.document.text, 'fa'),
      ]
      const hits = await store.matching('words', all, 20, filter)
      expect(await documentsOf(store, hits)).toEqual(ids)
      const near = await store.nearest(new Float32Array(32).fill(1 / Math.sqrt(32)), 20, filter)
      expect(await documentsOf(store, near)).toEqual(ids)
      for (const { document } of everything) {
        const places = await store.phrase(document.text.trim().split('\n')[0] ?? '', 5, filter)
        expect(places.map(({ documentId }) => documentId)).toEqual(ids.includes(document.id) ? [document.id] : [])
      }
    })

    it('knows the first and the last date of what a filter keeps', async () => {
      const store = await filled()
      expect(await store.overview()).toEqual({
        documents: 4,
        passages: 9,
        statements: 1,
        languages: [
          { name: 'en', documents: 2 },
          { name: 'fa', documents: 1 },
          { name: 'fr', documents: 1 },
        ],
        collections: [
          { name: 'south', documents: 3 },
          { name: 'north', documents: 1 },
        ],
        publishers: expect.any(Array),
        from: '2019-11',
        to: '2020',
      })
      const persian = await store.overview({ language: 'fa' })
      expect(persian).toMatchObject({
        documents: 1,
        passages: 2,
        statements: 0,
        languages: [{ name: 'fa', documents: 1 }],
      })
      expect(persian).not.toHaveProperty('from')
      const files = (await store.facts()).map(({ file }) => file)
      expect((await store.facts({}, { offset: 1, count: 2 })).map(({ file }) => file)).toEqual(files.slice(1, 3))
    })

    it('shows a reader one state, whatever is written meanwhile', async () => {
      const before = await filled()
      await writing(async (writer) => {
        await writer.remove('south/bees.txt')
        await writer.put({ file: 'north/mill.md', fingerprint: 'other' }, [
          madeDocument('north/mill.md', 'A new mill stands.\n'),
        ])
        expect((await before.passagesOf(bees.document.id)).length).toBe(2)
        expect((await place.open().then(async (store) => (await store.close(), store))).counts).toEqual(before.counts)
        await finish(writer)
      })
      expect(await before.document(bees.document.id)).toEqual(bees.document)
      const [beekeeper] = await before.matching('words', terms('beekeeper', 'en'), 5)
      expect((await before.passages([beekeeper?.row ?? 0]))[0]?.documentId).toBe(bees.document.id)
      expect(await before.phrase('Bees left the hive', 5)).toHaveLength(1)
      const after = await open()
      expect(after.counts).toEqual({ documents: 3, passages: 5, statements: 0 })
      expect(await after.document(bees.document.id)).toBeUndefined()
      expect(await after.matching('words', terms('beekeeper', 'en'), 5)).toEqual([])
      expect(await after.phrase('Bees left the hive', 5)).toEqual([])
      expect(await after.matching('words', terms('stands', 'en'), 5)).toHaveLength(1)
    })

    it('never gives a row twice', async () => {
      const first = await filled()
      const rows = (await Promise.all(everything.map(({ document }) => first.passagesOf(document.id)))).flat()
      await writing(async (writer) => {
        for (const { document } of everything) await writer.remove(document.file)
        await finish(writer)
      })
      await writing((writer) => fill(writer, everything))
      const again = await open()
      const later = (await Promise.all(everything.map(({ document }) => again.passagesOf(document.id)))).flat()
      expect(later).toHaveLength(rows.length)
      expect(later.some(({ row }) => rows.some((old) => old.row === row))).toBe(false)
      expect(later.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    })

    it('lets nobody else write while one writes, and the next one afterwards', async () => {
      await writing(async () => {
        await expect(place.write()).rejects.toMatchObject({ code: 'index-locked' })
      })
      await writing(async (writer) => {
        expect(await writer.files()).toEqual([])
      })
    })

    it('keeps what was put before a writer went away without a commit', async () => {
      await writing((writer) => writer.put({ file: 'bees.txt', fingerprint: 'b' }, [bees]))
      await writing(async (writer) => {
        expect(await writer.files()).toEqual([
          { file: 'bees.txt', fingerprint: 'b', isCurrent: false, wasCurrent: false },
        ])
        expect(await writer.hasChanges()).toBe(true)
        await finish(writer)
      })
      await writing(async (writer) => {
        expect(await writer.hasChanges()).toBe(false)
        expect(await writer.files()).toMatchObject([{ file: 'bees.txt', isCurrent: true, wasCurrent: true }])
      })
      expect((await open()).counts.documents).toBe(1)
    })

    it('forgets a removal that was never committed', async () => {
      await filled()
      await writing(async (writer) => {
        await writer.remove('north/mill.md')
        await writer.put({ file: 'south/bees.txt', fingerprint: 'changed' }, [bees])
      })
      await writing(async (writer) => {
        expect((await writer.files()).map(({ file, fingerprint }) => [file, fingerprint])).toContainEqual([
          'north/mill.md',
          mill.document.sha256,
        ])
        expect((await writer.files()).find(({ file }) => file === 'south/bees.txt')).toMatchObject({
          fingerprint: 'changed',
          isCurrent: false,
          wasCurrent: true,
        })
        const ids = everything.map(({ document }) => document.id)
        const others = ids.filter((id) => id !== bees.document.id)
        expect(await writer.takenIds([...ids, 'nobody'], 'south/bees.txt')).toEqual(new Set(others))
        expect(await writer.takenIds(ids, 'new.txt')).toEqual(new Set(ids))
        await writer.remove('south/bees.txt')
        expect(await writer.takenIds(ids, 'new.txt')).toEqual(new Set(others))
        await writer.put({ file: 'south/hives.txt', fingerprint: 'renamed' }, [bees])
        expect(await writer.takenIds(ids, 'new.txt')).toEqual(new Set(ids))
        expect(await writer.takenIds(ids, 'south/hives.txt')).toEqual(new Set(others))
      })
    })

    it('keeps how files look, as they were put or seen since', async () => {
      await filled()
      await writing(async (writer) => {
        expect((await writer.files()).filter(({ look }) => look !== undefined)).toEqual([])
        await writer.looked([{ file: 'south/bees.txt', look: 'seen' }])
        expect(await writer.hasChanges()).toBe(false)
        await writer.put({ file: 'north/mill.md', fingerprint: 'changed', look: 'put' }, [mill])
      })
      await writing(async (writer) => {
        const looks = new Map((await writer.files()).map(({ file, look }) => [file, look]))
        expect(looks.get('south/bees.txt')).toBe('seen')
        expect(looks.get('north/mill.md')).toBe('put')
      })
    })

    it('refuses passages that are not slices of their document, and then keeps the file as it was', async () => {
      await filled()
      const wrong = { ...bees, passages: bees.passages.map((passage) => ({ ...passage, text: 'Something else.' })) }
      await writing(async (writer) => {
        await expect(writer.put({ file: 'south/bees.txt', fingerprint: 'x' }, [wrong])).rejects.toThrow('slice')
        expect(await writer.hasChanges()).toBe(false)
      })
    })

    it.each([
      ['of another size', new Float32Array(8)],
      ['with a value that is no number', new Float32Array(32).fill(Number.NaN)],
    ])('refuses a vector %s', async (_, vector) => {
      await writing(async (writer) => {
        await writer.put({ file: 'bees.txt', fingerprint: 'b' }, [bees])
        const [first] = await writer.unembedded('hashing-32', 1, 0)
        await expect(writer.putVectors('hashing-32', 32, [first?.row ?? 0], [vector])).rejects.toMatchObject({
          code: 'index-mismatch',
        })
      })
    })

    it('does not commit passages without a vector', async () => {
      await writing(async (writer) => {
        await writer.put({ file: 'bees.txt', fingerprint: 'b' }, [bees])
        const commit = {
          embedderId: 'x',
          dimensions: 3,
          embedderState: new Uint8Array(),
          fittedPassages: 0,
          indexedAt: '',
        }
        await expect(writer.commit(commit)).rejects.toThrow('no vector')
      })
      await expect(place.open()).rejects.toMatchObject({ code: 'index-missing' })
    })

    it('changes its embedder as a whole, and keeps the old vectors until then', async () => {
      await filled()
      const other = hashingEmbedder(16, 'other')
      await writing(async (writer) => {
        expect(await writer.countUnembedded(other.id)).toBe(9)
        await embedAll(writer, other)
        const [vector] = await hashingEmbedder().embed(['mill'], 'question')
        expect(await (await open()).nearest(vector ?? new Float32Array(), 3)).toHaveLength(3)
      })
      await writing(async (writer) => {
        // What was embedded before the first writer went away is not embedded again.
        expect(await writer.countUnembedded(other.id)).toBe(0)
        await finish(writer, other)
      })
      const store = await open()
      expect(store.embedderId).toBe(other.id)
      const [vector] = await other.embed(['mill'], 'question')
      expect(await store.nearest(vector ?? new Float32Array(), 3)).toHaveLength(3)
    })

    it('finds a quote whatever its typing, and only where it stands letter by letter', async () => {
      const text =
        'She said: “the gate—closed at nine”, and left.\nThe gate was open. At ten it\u00A0was shut…\nپل قديمي را در سال ۱۳۵۰ بستند.\nÀ l’aube, le café ouvre.\nعادَ النحلُ إلى الحديقة.\nثم رحل.\n'
      const gates = madeDocument('gates.txt', text)
      await writing((writer) => fill(writer, [gates, bees]))
      const store = await open()
      const quoted = async (words: string): Promise<string[]> =>
        (await store.phrase(words, 10)).map(({ span }) => text.slice(span.start, span.end))
      expect(await quoted('"the gate-closed at nine"')).toEqual(['“the gate—closed at nine”'])
      expect(await quoted('at ten  it was shut')).toEqual([])
      expect(await quoted('At ten it was shut')).toEqual(['At ten it\u00A0was shut'])
      expect(await quoted('left. The gate was open. At')).toEqual(['left.\nThe gate was open. At'])
      expect(await quoted('پل قدیمی را در سال 1350')).toEqual(['پل قديمي را در سال ۱۳۵۰'])
      expect(await quoted("A\u0300 l'aube, le cafe\u0301")).toEqual(['À l’aube, le café'])
      expect(await quoted('إلى الحديقة. ثم رحل')).toEqual(['إلى الحديقة.\nثم رحل'])
      expect(await quoted('عاد النحل')).toEqual([])
      expect(await quoted('A l’aube')).toEqual([])
      expect(await quoted('he gate')).toEqual([])
      expect(await quoted('gate closed')).toEqual([])
      expect(await quoted('…')).toEqual([])
      expect(await quoted('The gate" OR "bees')).toEqual([])
    })

    it('finds the same words in whatever spelling, as often as they stand there and only where a filter allows', async () => {
      const text =
        'The Kite flew, at last. THE KITE FLEW! It isn’t here; a boat is not a kite.\nزنبورها می روند، و مسؤول باغ آمد.\nزُرعت الأشجار في الحديقة.\nLE CAFÉ OUVRE.\n'
      const kites = madeDocument('north/kites.txt', text)
      await writing((writer) => fill(writer, [kites, bees, mill]))
      const store = await open()
      const found = async (words: string, count = 10, filter?: Filter): Promise<string[]> =>
        (await store.respelled(words, count, filter)).map(({ documentId, span }) => {
          expect(documentId).toBe(kites.document.id)
          return text.slice(span.start, span.end)
        })
      expect(await found('the kite flew')).toEqual(['The Kite flew', 'THE KITE FLEW'])
      expect(await found('the kite flew', 1)).toEqual(['The Kite flew'])
      expect(await found('the kite flew', 0)).toEqual([])
      expect(await found('the kite flew', 10, { language: 'xx' })).toEqual([])
      expect(await found('it is not here, a boat isn’t a kite')).toEqual(['It isn’t here; a boat is not a kite'])
      expect(await found('زنبور ها می‌روند و مسئول باغ امد')).toEqual(['زنبورها می روند، و مسؤول باغ آمد'])
      expect(await found('زرعت الاشجار')).toEqual(['زُرعت الأشجار'])
      expect(await found('le café')).toEqual(['LE CAFÉ'])
      for (const words of ['the kite fell', 'kite the flew', 'the boat', 'he kite flew', '…', '', '$']) {
        expect(await found(words)).toEqual([])
      }
    })

    it('gives what was written of each document back to the writer, a page at a time', async () => {
      const sketch = Uint8Array.of(1, 0, 255)
      await writing(async (writer) => {
        await writer.put({ file: 'north/mill.md', fingerprint: 'm' }, [
          { ...mill, sketch, digest: 'd1', notes: ['Page 2 has no text.'] },
        ])
        await finish(writer)
      })
      await writing(async (writer) => {
        await writer.put({ file: 'south/bees.txt', fingerprint: 'b' }, [bees])
        const [first, ...none] = await writer.documents(0, 1)
        expect(none).toEqual([])
        expect(first).toMatchObject({
          digest: 'd1',
          isNew: false,
          facts: { id: mill.document.id },
        })
        expect([...(first?.sketch ?? [])]).toEqual([...sketch])
        expect(await writer.text(first?.row ?? 0)).toBe(mill.document.text)
        const rest = await writer.documents(first?.row ?? 0, 10)
        expect(rest).toMatchObject([{ facts: { id: bees.document.id }, isNew: true }])
        expect(await writer.notes()).toEqual([{ file: 'north/mill.md', note: 'Page 2 has no text.' }])
        await writer.remove('north/mill.md')
        expect(await writer.documents(0, 10)).toHaveLength(1)
        expect(await writer.notes()).toEqual([])
      })
    })

    it('gives what is looked through of each document, and what is compared of those that are chosen', async () => {
      // No text in any encoding.
      const sketches = [
        [0, 0, 0, 0],
        [200, 0, 7, 255],
        [1, 2, 3, 4, 0],
        [0xc3, 0x28, 0, 0xff, 44, 34],
      ].map((bytes) => Uint8Array.from(bytes))
      const reprint = madeDocument('west/reprint.txt', 'The mill burned down in 1971.\n', {
        syndicatedFrom: 'Reprinted from the Valley Herald',
      })
      await writing(async (writer) => {
        await put(writer, mill, sketches[0])
        await put(writer, bees, Uint8Array.of(9))
        await put(writer, pont, sketches[1])
        await finish(writer)
      })
      await writing(async (writer) => {
        await writer.remove('south/bees.txt')
        await put(writer, bagh, sketches[2])
        await put(writer, reprint, sketches[3])
        await writer.put({ file: 'z.txt', fingerprint: 'z' }, [madeDocument('z.txt', 'It has no sketch.\n')])
        const { rows, ...all } = await writer.sketched(0, 10)
        expect({ ...all, bytes: [...all.bytes] }).toEqual({
          lengths: [4, 4, 5, 6, 0],
          bytes: sketches.flatMap((sketch) => [...sketch]),
          firstNew: 2,
        })
        const next = await writer.sketched(rows[0] ?? 0, 1)
        expect({ ...next, bytes: [...next.bytes] }).toEqual({
          rows: rows.slice(1, 2),
          lengths: [4],
          bytes: [...Uint8Array.of(200, 0, 7, 255)],
          firstNew: 1,
        })
        expect((await writer.sketched(rows.at(-1) ?? 0, 10)).rows).toEqual([])
        const chosen = async (choice: ComparedChoice, behind = 0, count = 10) =>
          (await writer.compared(choice, behind, count)).map(({ row, facts: { id } }) => [row, id])
        const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = rows
        const [ofMill, ofPont, ofBagh, ofReprint] = [mill, pont, bagh, reprint].map(({ document }) => document.id)
        expect(await chosen('all')).toEqual([
          [first, ofMill],
          [second, ofPont],
          [third, ofBagh],
          [fourth, ofReprint],
          [fifth, expect.any(String)],
        ])
        expect(await chosen('all', second, 1)).toEqual([[third, ofBagh]])
        expect(await chosen('telling')).toEqual([
          [first, ofMill],
          [fourth, ofReprint],
        ])
        const ids = [bees, pont].map(({ document }) => document.id)
        expect(await chosen({ ids: [...ids, 'no-such-id'] })).toEqual([[second, ofPont]])
        expect(await chosen({ rows: [fourth, first, 9_999] })).toEqual([
          [first, ofMill],
          [fourth, ofReprint],
        ])
        const [{ facts } = {}] = await writer.compared('all', 0, 1)
        expect(facts).toEqual({
          id: ofMill,
          file: 'north/mill.md',
          textSha256: mill.document.textSha256,
          givenTitle: 'The river mill',
          publisher: 'Valley Herald',
          publishedOn: '2020',
          capturedAt: '2020-09-30T10:00:00Z',
          url: undefined,
          syndicatedFrom: undefined,
          firstSeen: undefined,
        })
      })
    })

    it('names the copies of a document, those of one state', async () => {
      const group = [
        { id: bees.document.id, relation: 'earliest' },
        { id: mill.document.id, relation: 'excerpt' },
      ] as const
      await writing((writer) => fill(writer, everything, undefined, { origins: [group], manifest: '{"number":1}' }))
      const store = await open()
      expect(await store.copiesOf(mill.document.id)).toEqual(group)
      expect(await store.copiesOf(pont.document.id)).toBeUndefined()
      expect(await store.copiesOf('no-such-id')).toBeUndefined()
      const [told] = await store.factsOf([mill.document.id])
      expect(told?.origin).toBe(bees.document.id)
      expect((await store.document(bees.document.id))?.origin).toBe(bees.document.id)
      expect((await store.facts()).filter(({ origin }) => origin !== undefined)).toHaveLength(2)
      await writing(async (writer) => {
        expect(await writer.origins()).toEqual([group])
        expect(writer.current?.manifest).toBe('{"number":1}')
        await writer.remove('north/mill.md')
        await finish(writer)
      })
      expect(await (await open()).copiesOf(bees.document.id)).toBeUndefined()
      expect(await store.copiesOf(bees.document.id)).toEqual(group)
    })

    it('remembers the last ingest, and when each file was last seen', async () => {
      await writing((writer) => fill(writer, [seen(mill), seen(bees), pont]))
      expect(await (await open()).lastIngest()).toBeUndefined()
      const [first, second, third] = [
        '2024-02-01T00:00:00.000Z',
        '2024-03-01T00:00:00.000Z',
        '2024-04-01T00:00:00.000Z',
      ]
      const lastSeen = async (): Promise<unknown> => {
        const found = await (await open()).factsOf([mill, bees, pont].map(({ document }) => document.id))
        return found.map((facts) => facts.lastSeen)
      }
      for (const [at, unseen, expected] of [
        [first, [], [first, first, undefined]],
        [second, ['north/mill.md'], [first, second, undefined]],
        [third, ['north/mill.md'], [first, third, undefined]],
        [third, [], [third, third, undefined]],
      ] as const) {
        await writing((writer) => writer.record(report(at ?? ''), unseen, '{"number":7}'))
        expect(await lastSeen()).toEqual(expected)
        expect(await (await open()).lastIngest()).toEqual(report(at ?? ''))
      }
      await writing(async (writer) => {
        expect(writer.current?.manifest).toBe('{"number":7}')
        expect(await writer.hasChanges()).toBe(false)
      })
    })

    it('works with an archive of nothing', async () => {
      await writing((writer) => finish(writer))
      const store = await open()
      expect(store.counts).toEqual({ documents: 0, passages: 0, statements: 0 })
      expect(await store.facts()).toEqual([])
      expect(await store.matching('words', ['mill'], 5)).toEqual([])
      expect(await store.nearest(new Float32Array(32).fill(1), 5)).toEqual([])
      expect(await store.phrase('mill', 5)).toEqual([])
    })
  })
}

function seen(made: typeof bees): typeof bees {
  return { ...made, document: { ...made.document, firstSeen: '2024-01-01T00:00:00.000Z' } }
}

function report(at: string): LastIngest {
  return {
    at,
    milliseconds: 5,
    added: 1,
    changed: 0,
    removed: 0,
    unchanged: 2,
    skipped: [{ file: 'x.bin', reason: 'It has no reader.', hint: 'Leave it out.' }],
    notes: [{ file: 'bees.txt', note: 'Page 2 has no text.' }],
  }
}

async function documentsOf(store: Store, near: readonly { readonly row: number }[]): Promise<string[]> {
  const passages = await store.passages(near.map(({ row }) => row))
  return [...new Set(passages.map(({ documentId }) => documentId))].sort()
}
