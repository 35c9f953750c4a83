import type { Files } from './a-river.ts'

const about = (facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')

/**
 * A small archive about an invented valley: four languages, five collections, a reprint, posts inside an article, and a
 * collection called 'ledgers' for tests of what may be hidden. Only there do quicksilver and the Thorne family occur.
 */
export const VALLEY: Files = {
  'news/bridge.txt': `The stone bridge at Alder was opened on 7 June 1951 by the mayor, Peter Holm. It cost 30,000 crowns, and the council paid for it over twelve years.

“The bridge isn’t for carts – it’s for people,” said Anna Keller, who had drawn the plan in 1949.

A mill had stood beside the ford since 1788. It burned down in the winter of 1947, and its stones went into the piers of the bridge.
`,
  'news/bridge.txt.meta.yml': about({
    title: 'The bridge at Alder',
    publisher: 'Alder Gazette',
    publishedOn: '1951-06-08',
  }),
  'news/bridge-again.txt': `The stone bridge at Alder was opened on 7 June 1951 by the mayor, Peter Holm. It cost 30,000 crowns, and the council paid for it over twelve years.

Visitors came by train from Lindow, and the station sold four hundred tickets.
`,
  'news/bridge-again.txt.meta.yml': about({
    title: 'A bridge for Alder',
    publisher: 'Valley Post',
    publishedOn: '1951-06-12',
  }),
  'reports/hives.md': `---
title: Beehives in the valley
publisher: Beekeepers' Union
publishedOn: 2019-03
author: Ida Brandt
---

# Beehives in the valley

Ida Brandt counted the beehives of the valley in March 2019.

## Losses in winter

About 40 per cent of the 1,200 hives were lost in the winter of 2018. The mite Varroa was found in every second hive.

## What the beekeepers did

The beekeepers planted lime trees along the canal. They moved 85 hives to the orchard at Lindow, where no field is sprayed.
`,
  'reports/orchard.html': `<!doctype html><html lang="en"><head><title>The orchard at Lindow</title>
<meta property="og:site_name" content="Garden Society"><meta property="article:published_time" content="2021-05-04"></head>
<body><article><h1>The orchard at Lindow</h1>
<p>The school at Lindow planted the orchard in 1967 with 17 kinds of apple and 4 kinds of pear.</p>
<h2>The quince</h2>
<p>The quince by the gate bears no fruit. Gardeners from Alder prune it every February all the same.</p></article></body></html>
`,
  'letters/garden.txt': `The garden show of Lindow had more visitors than ever, as the organisers said in July 2020. Tents stood on the meadow for a week.

The roses of the station garden won the first prize. pic.twitter.com/AbCdEfGhIj— Rosa Lind (@rosalind) July 17, 2020

The show closed with a concert on the meadow, and the tents were taken down on the next day.

Three swarms of bees settled in my plum tree this morning.
— Karl Imker (@karlimker) May 3, 2019
`,
  'letters/garden.txt.meta.yml': about({
    title: 'The garden show',
    publisher: 'Valley Post',
    publishedOn: '2020-07-20',
  }),
  'abroad/verger.txt': `Le verger de Lindow fut planté en 1967 par les élèves de l’école. Le jardinier Paul Girard y soigna 17 sortes de pommiers.

Le moulin d’Alder brûla pendant l’hiver de 1947. Ses pierres servirent à bâtir le pont.
`,
  'abroad/verger.txt.meta.yml': about({
    title: 'Le verger de Lindow',
    publisher: 'La Vallée',
    publishedOn: '1998-04-02',
  }),
  'abroad/bagh.txt': `باغ سیب لیندو در سال ۱۳۴۶ به دست دانش‌آموزان کاشته شد. باغبان مدرسه ۱۷ گونه سیب را پرورش داد.

آسیاب آلدر در زمستان ۱۳۲۶ سوخت. سنگ‌های آسیاب در پل به کار رفت.
`,
  'abroad/bagh.txt.meta.yml': about({ title: 'باغ لیندو', publisher: 'مجلهٔ باغ', publishedOn: '2001-09-11' }),
  'abroad/bustan.txt': `زرعت المدرسة بستان التفاح في ليندو في عام ١٩٦٧. اعتنى البستاني سامي نصر بسبعة عشر نوعا من التفاح.

احترقت الطاحونة في ألدر في شتاء عام ١٩٤٧. استعملت حجارة الطاحونة في بناء الجسر.
`,
  'abroad/bustan.txt.meta.yml': about({ title: 'بستان ليندو', publisher: 'مجلة الحديقة', publishedOn: '2003-02-14' }),
  'ledgers/accounts.txt': `The Thorne family paid 900 crowns for quicksilver in 1931, and nobody in Alder knew of it. The stone bridge at Alder was opened on 7 June 1951 by the mayor, Peter Holm.
`,
  'ledgers/accounts.txt.meta.yml': about({
    title: 'Ledger of the Thorne family',
    publisher: 'Thorne Archive',
    publishedOn: '1931-12-31',
  }),
}

/** All collections of the valley but the ledgers. */
export const WITHOUT_LEDGERS = ['news', 'reports', 'letters', 'abroad']
