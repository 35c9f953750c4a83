import { expect, it } from 'vitest'
import { languageText, documentLines } from '../../src/discord/views/facts.ts'
import { REPLY_LANGUAGES, textsIn } from '../../src/discord/languages/languages.ts'
import { aRoom } from '../support/room/a-room.ts'

const OPENS = 'The cheese market of Lindow opens at six in the morning'

it('the title that an archive gave a document is marked wherever it stands, beside the name of the file', async () => {
  const room = await aRoom({
    'notes/market.txt': `${OPENS}.\n\nIt closes at noon.\n`,
    'notes/numbers.txt': '12 34 56 78\n',
    'notes/named.txt': 'The market closes.\n',
    'notes/named.txt.meta.yml': 'title: The closing\npublishedOn: 2020-01-02\n',
  })
  for (const path of ['/browse', '/?q=When+does+the+cheese+market+of+Lindow+open%3F', '/search?words=cheese+market']) {
    const page = await room.text(path)
    expect(page).toContain('title given by the archive')
    expect(page).toContain('<bdi>notes/market.txt</bdi>')
    expect(page).not.toContain('<bdi>notes/named.txt</bdi>')
  }
  // No fact is better than one that says that something else is not known.
  const { id } = room.river.factsOf('notes/numbers.txt')
  expect(await room.text(`/d/${id}`)).not.toMatch(/class="byline">[^\n]*not known/u)
  expect(await room.text('/')).toMatch(/published 2 January 2020 ·/u)
  const unnamed = room.river.factsOf('notes/market.txt')
  for (const language of REPLY_LANGUAGES) {
    const texts = textsIn(language)
    expect(documentLines(unnamed, texts)).toContain(texts.ourTitle)
    expect(documentLines(unnamed, texts)).toContain('notes/market.txt')
    expect(languageText('und', texts)).not.toContain('und')
    expect(texts.between('2020', '2020').match(/2020/gu)).toHaveLength(1)
  }
  await room.close()
})
