import { expect, it } from 'vitest'
import { headFacts } from '../../../src/load/about/head-facts.ts'
import { titleLine } from '../../../src/load/about/headings.ts'
import { titleFromText } from '../../../src/load/about/title.ts'

const BODY = 'The old pump stood in the square for ninety years, and nobody had ever asked to whom the handle belonged.'

it.each([
  ['a button', 'Skip to content\nThe pump that would not stop\n'],
  ['a site over its menu', 'The Damp Ledger\nHome About Archive RSS\n\nThe pump that would not stop\n'],
  [
    'a menu in lines',
    'Friends of the Pump\nHome\nAbout us\nMembers\nArchive\nSearch\nYou are here: Home » Reports » Pump\nThe pump that would not stop\n',
  ],
  ['an outlet over a section', 'The Marle Courier\nFEATURES\nThe pump that would not stop\n'],
  ['a section alone', 'WORLD\nThe pump that would not stop\nBy Ada Reed\n'],
  ['breadcrumbs', 'Damp › News › Marle\nThe pump that would not stop\n'],
  [
    'the number of an issue',
    'THE DAMP LEDGER n° 12\nMardi 5 septembre 2017 – 6 min – 2 réactions\nThe pump that would not stop\n',
  ],
  [
    'a domain and its line',
    'pumpandrose.example\na notebook for people who like slow things\nThe pump that would not stop\n',
  ],
  ['a release', 'PRESS RELEASE\nFOR IMMEDIATE RELEASE\nThe pump that would not stop\n'],
  ['a row with gaps', 'The Damp Ledger\nPumps   Wells   Keepers   Donate\nThe pump that would not stop\n'],
  [
    'a name, its line and its menu',
    'Damp Places\nNotes of a slow walker\nHome • Archive • About me • RSS\nThe pump that would not stop\n',
  ],
  ['a paper with its page', 'The Marle Courier - page 8 - Interviews\nThe pump that would not stop\n'],
  ['signs', '☰ Menu\nDamp ◂ The fair is open again\nThe pump that would not stop\n'],
  ['four places between bars', 'Pumps | Wells | Keepers | Contact\nThe pump that would not stop\n'],
  ['what only subscribers may read', '+ Plus  Pumps at night\nThe pump that would not stop\n'],
  ['the page before', '« The well of Osk\nThe pump that would not stop\n'],
  ['two buttons with a size', 'Download PDF (1.2 MB) | Print | Share this report\nThe pump that would not stop\n'],
  [
    'a paper of its own kind over a menu',
    'PUMPE – Magazin für das Tal\nStart | Tal | Kultur | Wetter | Abo | Anmelden\nThe pump that would not stop\n',
  ],
  ['two words with a gap', 'The Damp Ledger\n☰ Menu   News\nLive   Court reporting\nThe pump that would not stop\n'],
  ['a section behind a slash', 'Tal & Leute / Interview\nThe pump that would not stop\n'],
  ['two kickers', 'FACT CHECK · LOCAL GOVERNMENT\nThe pump that would not stop\n'],
  [
    'the code of a report',
    'Report DL/2021/07\nDistribution: general\nOriginal: English\nThe pump that would not stop\n',
  ],
  ['a letters page', 'Letters to the Editor\nThe pump that would not stop\n'],
  ['a name over how long there has been one', 'Damp Places\nHome About Archive RSS\nThe pump that would not stop\n'],
])('finds the title below %s', (_, head) => {
  expect(titleLine(`${head}\n${BODY}\n`, [])).toBe('The pump that would not stop')
})

it('takes a title in marks, or of two sentences, where who wrote stands below it', () => {
  expect(titleLine(`The Damp Ledger\nHome | About | Contact\n“It leaks and I love it”\n\n${BODY}`, [])).toBe(
    '“It leaks and I love it”',
  )
  expect(titleLine(`The Damp Ledger\nHome | About | Contact\nThey painted it. PINK.\nBy Ada Reed\n\n${BODY}`, [])).toBe(
    'They painted it. PINK.',
  )
})

it('keeps a first line that nothing shows to be of the page', () => {
  expect(titleLine(`The Morning Post\nA history of the paper\n\n${BODY}`, [])).toBe('The Morning Post')
  expect(titleLine(`The pump that would not stop\nShare Tweet Email\n\n${BODY}`, [])).toBe(
    'The pump that would not stop',
  )
})

it.each([
  'Indexing the bees of Marle',
  'Updated rules for the harbour',
  'The battle – 4 May 1921',
  'Bread riots of 1921 - hunger of 1922',
  'Our winter concert',
])('keeps a title that only looks like a line of the page: %s', (title) => {
  expect(titleLine(`${title}\n\n${BODY}`, [])).toBe(title)
  expect(titleLine(`${title}\n\nAda Reed\nBen Moss\nEva Hall\nKim Lee\n\n${BODY}`, [])).toBe(title)
})

it('begins a title of its own below what the page prints', () => {
  expect(titleFromText(`« Rendez-nous la salle », dit le maire.\n${BODY}`)).toBe(
    '« Rendez-nous la salle », dit le maire.',
  )
  expect(titleFromText(`رفتن به محتوا\nتعداد نظرات: ۳ نظر\n${BODY}`)).toBe(BODY)
})

it('names the site over its menu as the publisher', () => {
  const head = 'The Damp Ledger\nHome About Archive RSS\n\nThe pump that would not stop\n'
  expect(headFacts(`${head}\n${BODY}`)).toEqual({ publisher: 'The Damp Ledger' })
  expect(headFacts(`The pump that would not stop\nShare Tweet Email\n\n${BODY}`)).toEqual({})
})

it.each([
  ['beside other parts', 'Mon 23 March 2015 | Reports | Print | E-mail | Hits: 3 118', '2015-03-23'],
  ['behind who wrote', 'by Ada Reed on 6 May 2021 · 5 comments · filed under Pumps', '2021-05-06'],
  ['in two calendars', 'نوشته: پونه دلاور – سه‌شنبه ۵ آذر ۱۳۹۸ / ۲۶ نوامبر ۲۰۱۹', '2019-11-26'],
  ['before who posted it again', '9 June 2022 — reposted by Gosia', '2022-06-09'],
  ['behind a German label', 'Eingestellt am 8. November 2011 von der Schriftführung', '2011-11-08'],
])('reads the day of a page %s', (_, line, day) => {
  expect(headFacts(`The pump that would not stop\n${line}\n\n${BODY}`).publishedOn).toBe(day)
})

it.each([
  [
    'a sentence over the text',
    `This interview appeared in the magazine Slow Pump on 12 October 2018.\n\n${BODY}`,
    '2018-10-12',
    'Slow Pump',
  ],
  [
    'a reprint',
    `Compiled by a committee. Reprinted from Pump Notes, no. 61, 12 Shahrivar 1396 (3 September 2017)\n${BODY}`,
    '2017-09-03',
    'Pump Notes',
  ],
  [
    'its foot',
    `${BODY}\n${BODY}\nMarle Papers – document 16/0388 – posted to the web 21/10/2016 – 2 downloads`,
    '2016-10-21',
    undefined,
  ],
])('reads the day from %s', (_, text, day, publisher) => {
  const facts = headFacts(`The pump that would not stop\n${text}`)
  expect([facts.publishedOn, facts.publisher]).toEqual([day, publisher])
})

it.each([
  [
    '(Karsova, 12 May 2021) – The regional authorities of Veshny should open the reading rooms again at once, the Pump Watch said today.',
    { publishedOn: '2021-05-12' },
  ],
  [
    'PORT-LERNE, 12 février 2018 (Agence Ponant) – Le carillon de Port-Lerne ne sonnera plus entre vingt heures et huit heures du matin.',
    { publishedOn: '2018-02-12', publisher: 'Agence Ponant' },
  ],
  [
    'From the daily Evening Plough, Wednesday 23 Mehr 1399 (14 October 2020), page 6',
    { publishedOn: '2020-10-14', publisher: 'Evening Plough' },
  ],
  ['Long read | From the issue of 9 April 2022', { publishedOn: '2022-04-09' }],
])('reads where and when a report was written: %s', (line, facts) => {
  expect(headFacts(`The pump that would not stop\n\n${line}\n\n${BODY}`)).toEqual(facts)
})

it('takes no day of what is told for that of the page', () => {
  for (const line of ['The flood of 4 May 1921 – a memory', 'Photo | 4 May 1921 | Archive'])
    expect(headFacts(`The pump that would not stop\n${line}\n\n${BODY}`)).not.toHaveProperty('publishedOn')
})

it.each(['The pump  that would not stop', 'The pump  stops'])('takes the gaps of %j for no row', (title) => {
  expect(titleLine(`${title}\n\n${BODY}\n`, [])).toBe(title)
})

it('knows the name of a site by the end of its page', () => {
  const page = `Damp Places\nJump in\nThe pump that would not stop\n\n${BODY}\n\n© 2021 Damp Places. All rights reserved.\n`
  expect(headFacts(page).publisher).toBe('Damp Places')
  expect(headFacts(page.replace('© 2021 Damp Places', '© 2021 Others')).publisher).toBeUndefined()
  expect(
    headFacts(`النوارس\nجريدة يومية مستقلة\nالرئيسية  محليات  اقتصاد  ثقافة\nمضخة لا تتوقف\n\n${BODY}\n`).publisher,
  ).toBe('النوارس')
})

it('counts the lines that a page prints over its text not among those that may tell the day', () => {
  const head = '☰ Menu\nDamp Places\nNotes of a slow walker\nHome • Archive • About me • RSS\nHome > Pumps\n'
  expect(
    headFacts(
      `${head}The pump that would not stop\nThe last one\nBy Ada Reed\nMarle\nPublished on 5 February 2021\n${BODY}\n`,
    ),
  ).toEqual({ author: 'Ada Reed', publisher: 'Damp Places', publishedOn: '2021-02-05' })
  expect(headFacts(`مضخة\nتاریخ درج در سایت: ۱ اسفند ۱۳۹۴\n${BODY}\n`).publishedOn).toBe('2016-02-20')
})

it.each([
  'Accept all  Manage choices',
  'Reject all | Cookie settings',
  'We use cookies, but no plates.',
  'این سایت برای تجربه بهتر از کوکی استفاده می‌کند.',
  'وقت القراءة 6 دقائق',
  'Reading time: 6 mins',
  '12/04/2021 - 09:30',
  'By Ada Reed, secretary of the League',
])('passes over %j, which says nothing of the matter', (line) => {
  expect(titleFromText(`${line}\n\nThe pump would not stop. ${BODY}`)).toBe('The pump would not stop.')
})

it.each(['Accept all the pump gives', 'By the old pump, a memory', 'Cookies were baked at the pump'])(
  'keeps %j, which begins in the same way',
  (line) => {
    expect(titleFromText(`${line}.\n\n${BODY}`)).toBe(`${line}.`)
    expect(titleFromText(`${line}\n\n${BODY}`)).toBe(line)
  },
)

it('leaves a heading that could be a button alone', () => {
  expect(titleFromText(`Decline\n\n${BODY}`)).toBe('Decline')
})

it('knows who wrote a text by name and office', () => {
  expect(headFacts(`The pump that would not stop\nBy Ada Reed, secretary of the League\n\n${BODY}`).author).toBe(
    'Ada Reed',
  )
})

it('finds the title over who wrote it, with the day below', () => {
  const text = `The pump that would not stop: how the square is taking it\nStaff report, The Damp Ledger\nPosted: 9 August 2020, 18:20\n\n${BODY}\n`
  expect(titleLine(text, [])).toBe('The pump that would not stop: how the square is taking it')
})
