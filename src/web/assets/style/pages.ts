/** Questions and answers, lists, tables and plots. */
export const PAGES = `
.asked { font-size: clamp(1.35rem, 1.15rem + 1vw, 1.75rem); }
form.ask .question textarea { font-family: var(--serif); font-size: 1.2rem; padding: .8rem 1rem; }
form.ask textarea:lang(fa), form.ask textarea:lang(ar) { font-family: var(--arabic); }
.chips { list-style: none; padding: 0; margin: .6rem 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.chips a { display: inline-block; border: 1px solid var(--line); border-radius: 99px; padding: .25rem .85rem; text-decoration: none; color: var(--ink); background: var(--raised); }
.chips a:hover { border-color: var(--strong-line); }
.count { color: var(--soft); font-variant-numeric: tabular-nums; font-size: .85em; }
.holdings { margin-block: 2rem; }
.about { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0 2.5rem; border-block-start: 1px solid var(--line); margin-block-start: 2rem; color: var(--soft); }
.about h2 { color: var(--ink); font-size: 1.05rem; margin-block-start: 1.5rem; }

.answer { margin-block: 1.2rem 2.4rem; }
.sentences { font-family: var(--serif); font-size: 1.22rem; line-height: 1.62; }
.sentence { position: relative; padding-block: .38rem; }
.sentence:dir(rtl) { font-family: var(--arabic); line-height: 1.95; }
.fn { white-space: nowrap; }
.fn sup { line-height: 0; font-size: .68em; font-family: var(--sans); margin-inline-start: .15em; }
.fn-link, .fn-tap { color: var(--link); font-weight: 650; text-decoration: none; padding: .15em .34em; border-radius: 4px; border: 0; background: var(--sunk); font-size: 1em; min-height: 0; }
.fn-link:hover, .fn-tap:hover { background: var(--mark); }
.fn-tap { display: none; }
@media (hover: none) { .fn-link { display: none; } .fn-tap { display: inline-block; min-width: 1.9rem; min-height: 1.7rem; } }
.card { white-space: normal; font-family: var(--sans); font-size: .92rem; line-height: 1.5; background: var(--raised); color: var(--ink); border: 1px solid var(--strong-line); border-radius: 10px; box-shadow: 0 8px 28px rgb(0 0 0 / .18); padding: .9rem 1.1rem; margin: 0; width: min(34rem, 100%); max-height: 60vh; overflow: auto; }
.card > * { display: block; }
.card-quote { font-family: var(--serif); font-size: 1.05rem; margin-block-end: .5rem; border-inline-start: 3px solid var(--mark-line); padding-inline-start: .8rem; }
.card-quote:dir(rtl) { font-family: var(--arabic); }
.card .open { margin-block-start: .5rem; font-weight: 600; }
.card:popover-open { position: fixed; inset: auto 0 0 0; width: 100%; max-width: 44rem; margin-inline: auto; border-radius: 14px 14px 0 0; padding-block-end: 1.6rem; }
.card::backdrop { background: rgb(0 0 0 / .35); }
@media (hover: hover) {
  .fn:hover > .card, .fn:focus-within > .card { display: block; position: absolute; inset-inline: 0 auto; top: calc(100% - .2rem); z-index: 5; }
  .fn .card { transition: display .18s allow-discrete; }
  .fn.closed > .card { display: none; }
}
.footnotes { padding: 0; margin: 0; list-style: none; }
.footnotes > li { position: relative; padding-block: .9rem; padding-inline-start: 2.4rem; border-block-start: 1px solid var(--line); }
.footnotes > li::before { content: counter(list-item); position: absolute; inset-inline-start: 0; top: .95rem; color: var(--link); font-weight: 650; font-size: .9rem; min-width: 1.6rem; text-align: center; background: var(--sunk); border-radius: 5px; font-variant-numeric: tabular-nums; }
:is(.footnotes > li):lang(fa)::before { content: counter(list-item, persian); } :is(.footnotes > li):lang(ar)::before { content: counter(list-item, arabic-indic); }
.footnotes > li:target { background: linear-gradient(var(--mark), var(--mark)) no-repeat 0 0 / 3px 100%; }
.quote { margin: 0 0 .5rem; font-family: var(--serif); font-size: 1.05rem; line-height: 1.55; }
.quote:lang(fa), .quote:lang(ar) { font-family: var(--arabic); line-height: 1.9; }
.original { font-size: .875rem; }
.source { display: block; }
.title { font-weight: 600; text-decoration: none; }
.title:hover { text-decoration: underline; }
.byline { display: block; font-size: .875rem; color: var(--soft); }
.said-by { display: block; font-size: .9rem; margin-block-end: .25rem; }
.said-by .kind { color: var(--statement); font-weight: 600; }
.badge { display: inline-block; font-size: .8rem; font-weight: 600; padding: .05rem .55rem; border-radius: 99px; background: var(--good-soft); color: var(--good); }
.fate-moved { background: var(--mark); color: var(--ink); }
.fate-gone { background: var(--bad-soft); color: var(--bad); }
.notes ul { padding-inline-start: 1.2rem; color: var(--soft); font-size: .94rem; border-inline-start: 3px solid var(--line); margin-inline: 0; }
.silent .verdict { font-family: var(--serif); font-size: 1.3rem; }
.live { border-inline-start: 3px solid var(--accent); padding: .2rem 1rem; color: var(--soft); margin-block: 1rem; }
.ask-on { margin-block-start: 2.5rem; border-block-start: 1px solid var(--line); }

.hits, .documents, .gaps { list-style: none; padding: 0; margin: 0; counter-reset: none; }
.hits > li, .documents > li { padding-block: 1rem; border-block-start: 1px solid var(--line); }
.passage { font-family: var(--serif); line-height: 1.6; margin-block: .45rem; white-space: pre-line; display: -webkit-box; -webkit-line-clamp: 9; -webkit-box-orient: vertical; overflow: hidden; }
.passage:lang(fa), .passage:lang(ar) { font-family: var(--arabic); line-height: 1.9; }
.documents { columns: 2 24rem; column-gap: 3rem; }
.documents > li { break-inside: avoid; }
.tags { display: flex; flex-wrap: wrap; gap: .35rem; margin-block-start: .35rem; font-size: .8rem; color: var(--soft); }
.tags > * { border: 1px solid var(--line); border-radius: 4px; padding: 0 .4rem; }
.facets { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0 2.5rem; }
.facet h2 { font-size: .95rem; font-family: var(--sans); margin-block: 1.2rem .3rem; color: var(--soft); }
.facet ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; }
.facet a { display: inline-block; border: 1px solid var(--line); border-radius: 99px; padding: .12rem .75rem; text-decoration: none; color: var(--ink); background: var(--raised); font-size: .92rem; }
.facet a:hover { border-color: var(--strong-line); }
.facet a[aria-current] { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
.facet a[aria-current] .count { color: inherit; }
.gaps li { padding-block: .4rem; border-block-start: 1px solid var(--line); display: flex; gap: 1rem; justify-content: space-between; flex-wrap: wrap; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 0 3rem; }

.differences { font-family: var(--serif); font-size: 1.25rem; line-height: 1.75; background: var(--raised); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.2rem; }
.differences:dir(rtl) { font-family: var(--arabic); }
del { background: var(--bad-soft); color: var(--bad); text-decoration-thickness: .09em; padding-inline: .12em; border-radius: 3px; }
ins { background: var(--good-soft); color: var(--good); text-decoration: underline; text-decoration-thickness: .09em; text-underline-offset: .16em; padding-inline: .12em; border-radius: 3px; }
.exact .verdict > span, .respelled .verdict > span { color: var(--good); } .altered .verdict > span { color: var(--mark-line); } .absent .verdict > span { color: var(--bad); }

table { border-collapse: collapse; width: 100%; font-size: .96rem; }
th, td { text-align: start; padding: .5rem .7rem; border-block-end: 1px solid var(--line); vertical-align: top; }
thead th { color: var(--soft); font-weight: 600; font-size: .875rem; border-block-end-color: var(--strong-line); }
.table { overflow-x: auto; }
.fields > *, .facets > *, .columns > *, .facet li, .chips li, .gaps li > *, .tags > *, .line > * { min-width: 0; overflow-wrap: anywhere; }
.bars { table-layout: fixed; } .bars th { font-weight: 400; } .bars th, .bars td { border: 0; padding: .22rem .5rem .22rem 0; vertical-align: middle; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.bars .number { width: 55%; display: flex; align-items: center; gap: .6rem; width: 100%; }
.bars .number > span { min-width: 3ch; text-align: end; }
.bar { flex: 1; height: .75rem; min-width: 5rem; } .bar rect { fill: var(--accent); opacity: .8; }
:dir(rtl) > .bar { transform: scaleX(-1); }
.facts div, .evidence dl div { display: grid; grid-template-columns: minmax(7.5rem, 30%) 1fr; gap: .2rem .8rem; padding-block: .32rem; border-block-start: 1px solid var(--line); }
dl { margin: 0; font-size: .92rem; } dt { color: var(--soft); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.hash { font-size: .76rem; word-break: break-all; } .path { word-break: break-all; }

.plot { margin: 1rem 0 1.4rem; } .plot figcaption { font-size: .875rem; color: var(--soft); }
.plot-scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 10px; background: var(--raised); padding: .5rem; }
.plot svg { display: block; width: 100%; min-width: 40rem; height: auto; font-family: var(--sans); }
.plot .tick { stroke: var(--line); } .plot .rule { stroke: var(--line); } .tick-label { fill: var(--soft); font-size: 12px; } .lane { fill: var(--soft); font-size: 12.5px; font-weight: 600; }
.years rect { fill: var(--accent); opacity: .82; } .years a:hover rect { opacity: 1; }
.clock-event circle, .clock-event rect { fill: var(--event); } .clock-statement circle, .clock-statement rect { fill: var(--statement); }
.clock-publication circle, .clock-publication rect { fill: var(--publication); } .clock-capture circle, .clock-capture rect { fill: var(--capture); }
.timeline circle, .timeline rect { opacity: .85; } .timeline a:hover * { opacity: 1; stroke: var(--ink); stroke-width: 1.5; }
.timeline-table th { font-weight: 600; white-space: nowrap; } .timeline-table td { min-width: 14rem; }
.clock { display: block; font-size: .8rem; font-weight: 600; }
.clock.clock-event { color: var(--event); } .clock.clock-statement { color: var(--statement); } .clock.clock-publication { color: var(--publication); } .clock.clock-capture { color: var(--capture); }
tr:target { background: var(--mark); }
`
