import { describe, expect, it } from 'vitest'
import { type NoteLanguage, noteIn } from '../../src/commands/notes.ts'
import { slipNotes } from '../../src/search/mistyped.ts'
import { likeNotes } from '../../src/search/like-words.ts'
import { spellingNotes } from '../../src/search/names.ts'

const OTHERS: readonly NoteLanguage[] = ['fr', 'fa', 'ar']

/** As the archive words them. */
const NOTES = [
  slipNotes([
    { typed: 'comittee', meant: 'committee' },
    { typed: 'waht', meant: 'what' },
  ]),
  spellingNotes([{ asked: 'Bahrem', word: 'bahrem', stems: ['bahram'], written: ['Bahram'] }], ['Bahram dug.']),
  likeNotes(
    [{ asked: 'dug', word: 'dug', stems: ['excav'], written: ['excavated'], language: 'en' }],
    ['He excavated it.'],
  ),
].map(([note]) => note ?? '')

describe('a note of how a question was read', () => {
  it.each(OTHERS)('is worded in %s, with the words that it is about', (language) => {
    const groups = ['comittee = committee; waht = what', 'Bahrem = Bahram', 'dug = excavated']
    for (const [at, note] of NOTES.entries()) {
      expect(noteIn('en', note)).toBe(note)
      expect(noteIn(language, note)).toContain(groups[at])
      expect(noteIn(language, note)).not.toMatch(/With|Read|together/u)
    }
    expect(new Set(NOTES.map((note) => noteIn(language, note))).size).toBe(NOTES.length)
  })

  it('stays as it is when nobody has translated it', () => {
    expect(noteIn('fr', 'The well is deep.')).toBe('The well is deep.')
  })
})
