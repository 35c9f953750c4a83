const lines = (...records: readonly object[]): string =>
  `${records.map((record) => JSON.stringify(record)).join('\n')}\n`

const MILL = 'The mill by the ford burned down in the winter of 1947. Nobody was hurt.'
const BRIDGE = 'The stone bridge at Alder was opened on 7 June 1951 by the mayor, Peter Holm. It cost 30,000 crowns.'
const HIVES = 'Forty of the hives were lost in winter. The beekeepers planted lime trees along the canal.'

/** BEIR style: documents, queries, and which documents answer which. */
export const RANKED = {
  'corpus.jsonl': lines(
    { _id: 'd1', title: 'The_mill', text: MILL },
    { _id: 'd2', title: '', text: BRIDGE },
    { _id: 3, text: HIVES },
  ),
  'queries.jsonl': lines(
    { _id: 'q1', text: 'mill fire in winter' },
    { _id: 2, text: 'who opened the stone bridge' },
    { _id: 'q3', text: 'not judged' },
  ),
  'qrels.tsv': 'query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\t3\t0\n2\td2\t1\n',
}

const span = (text: string, part: string): object => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
  text: part,
})

const WITH_EMOJI = `🐝🐝 ${HIVES}`

/** Questions with the spans that answer them, in code points as collections have them; the files beside. */
export const SPANS = {
  'mill.txt': `${MILL}\n`,
  'texts/bridge.txt': `${BRIDGE}\n`,
  'hives.txt': WITH_EMOJI,
  'questions.jsonl': lines(
    {
      id: 1,
      question: 'When did the mill by the ford burn down?',
      document: 'mill.txt',
      references: [span(MILL, 'the winter of 1947')],
    },
    {
      id: 'b',
      question: 'Who opened the stone bridge at Alder?',
      document: 'texts/bridge.txt',
      references: [span(BRIDGE, 'Peter Holm')],
    },
    // two bees are two code points and four code units
    {
      id: 'h',
      question: 'Which trees did the beekeepers plant along the canal?',
      document: 'hives.txt',
      references: [
        { ...span(HIVES, 'lime trees'), start: 3 + HIVES.indexOf('lime'), end: 3 + HIVES.indexOf('lime trees') + 10 },
      ],
    },
    { id: 'u', question: 'Who painted the opera house of Sydney?', document: 'mill.txt', references: [] },
  ),
}
