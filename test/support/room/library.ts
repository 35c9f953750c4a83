import { makePdf } from '../../load/made-files.ts'
import { VALLEY } from '../valley.ts'

/** What the valley lacks: a PDF, subtitles, a sheet, a report with lists and tables, and a text of many pages. */
export const LIBRARY: Readonly<Record<string, string | Uint8Array>> = {
  ...VALLEY,
  'reports/river.md': `---
title: The river and its crossings
publisher: Water Board
publishedOn: 2022-09-14
author: Mara Feld
url: https://water.example/river-and-crossings
---

# The river and its crossings

The Water Board measured the river at Alder in every month of 2021. “The ford is safe in summer and in no other season,” said Jonas Weir, keeper of the ford, in May 2021.

## What was measured

The gauge stands below the stone bridge. Three things were read from it:

- the level of the water at noon
- the speed of the stream at its middle
- the warmth of the water near the bank

## Levels by season

| Season | Level in cm | Days above the mark |
| --- | --- | --- |
| Winter | 142 | 31 |
| Spring | 188 | 57 |
| Summer | 63 | 0 |
| Autumn | 97 | 4 |

The highest level was read on 12 March 2021, after eleven days of rain. It stood 7 cm below the arches of the stone bridge.

## What follows from it

The board proposed a footbridge beside the ford. The council of Alder agreed in June 2022, and the work is to begin in 2024.
`,
  'talks/evening.srt': `1
00:00:01,000 --> 00:00:04,200
HANNA BERG: Welcome to the evening at the school of Lindow.

2
00:00:04,400 --> 00:00:09,000
Tonight we speak about the orchard and the people who planted it.

3
00:01:15,000 --> 00:01:20,500
PAUL GIRARD: I pruned the first trees in the winter of 1968, and half of them died.

4
00:01:21,000 --> 00:01:26,000
The other half still bear fruit every autumn.
`,
  'talks/evening.srt.meta.yml': `title: An evening about the orchard\npublisher: Lindow Radio\npublishedOn: "2018-10-02"\n`,
  'ledgers-of-trees/trees.csv': `Tree,Planted,Height in m,Kept by
Lime at the canal,1951,14,Alder council
Quince by the gate,1967,3,Garden Society
Plum behind the mill,1983,5,Karl Imker
`,
  'reports/piers.pdf': makePdf([
    [
      [72, 760, 'The piers of the stone bridge', 20],
      [72, 720, 'The bridge at Alder stands on four piers. Each pier is six metres wide at its foot,'],
      [72, 704, 'and its stones came from the mill that burned down in the winter of 1947.'],
      [72, 670, 'Divers looked at the piers in August 2020. They found no crack in the stones.'],
    ],
    [
      [72, 760, 'Repairs', 16],
      [72, 724, 'The second pier was repaired in 1978 with lime mortar from the kiln at Lindow.'],
      [72, 708, 'The repair took nine weeks and cost 4,200 crowns.'],
    ],
  ]),
  'reports/piers.pdf.meta.yml': `title: The piers of the stone bridge\npublisher: Water Board\npublishedOn: "2020-11-03"\nauthor: Mara Feld\n`,
}

/** A text of about so many letters, in chapters of sentences that can be told apart by their numbers. */
export function aLongText(letters: number): string {
  const parts = ['# The chronicle of the valley\n']
  let length = 0
  for (let chapter = 1; length < letters; chapter += 1) {
    parts.push(`\n## Chapter ${chapter}\n`)
    for (let paragraph = 1; paragraph <= 12 && length < letters; paragraph += 1) {
      const lines = Array.from(
        { length: 5 },
        (_, at) =>
          `In entry ${chapter}.${paragraph}.${at + 1} the keeper of the weir wrote down the level of the water, the wind and who had crossed the ford.`,
      )
      const text = `\n${lines.join(' ')}\n`
      parts.push(text)
      length += text.length
    }
  }
  return parts.join('')
}
