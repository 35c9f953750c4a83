/** Rows of figures as a table in Markdown. */
export function tableOf(rows) {
  const head = [
    'corpus',
    'who',
    'passages',
    'ingest s',
    'processor s',
    '1 % changed s',
    'followed s',
    'peak MB',
    'blocked ms',
    'open ms',
    'first ask ms',
    'search p50/p95 ms',
    'answer p50/p95 ms',
    'blocked ms',
    'resident MB',
    'recall@10',
  ]
  const lines = rows.map((row) => [
    `${row.language} ${row.size}`,
    row.who,
    row.passages,
    seconds(row.ingest),
    seconds(row.cpu),
    partOf(row.again, row.againRatio),
    partOf(row.followed, row.followedRatio),
    whole(row.peak),
    blockedOf(row.ingestBlocked),
    whole(row.open),
    whole(row.first),
    spreadOf(row.search),
    spreadOf(row.answer),
    blockedOf(row.answerBlocked),
    whole(row.resident),
    row.recall === undefined ? '–' : row.recall.toFixed(3),
  ])
  const all = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`)
  return all.join('\n')
}

/** Ours beside each peer: how many times as long or as much the peer takes. */
export function ratiosOf(rows) {
  return rows.flatMap((row) => {
    const own = rows.find(
      ({ who, language, size }) => who === 'footnote' && language === row.language && size === row.size,
    )
    if (!own || own === row) return []
    return [
      [
        `${row.language} ${row.size} ${row.who} beside footnote:`,
        times('ingest', own.ingest, row.ingest),
        times('peak memory', own.peak, row.peak),
        times('search p50', own.search?.p50, row.search?.p50),
      ]
        .flat()
        .join(' '),
    ]
  })
}

const times = (name, one, other) =>
  one === undefined || other === undefined ? [] : `${name} ${(other / one).toFixed(2)}×`
const whole = (value) => (value === undefined ? '–' : String(Math.round(value)))
const seconds = (value) => (value === undefined ? '–' : (value / 1000).toFixed(2))
const partOf = (value, ratio) => (value === undefined ? '–' : `${seconds(value)} (1/${ratio.toFixed(1)})`)
const blockedOf = (one) => (one === undefined ? '–' : `${whole(one.most)} (${whole(one.machine)})`)
const spreadOf = (one) => (one === undefined ? '–' : `${one.p50.toFixed(1)} / ${one.p95.toFixed(1)}`)
