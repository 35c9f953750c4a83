/** The document page, paper, and small screens. */
export const READING = `
.reading { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 clamp(2rem, 4vw, 4.5rem); }
.document-head { margin-block-end: 1rem; }

.crumbs, .jump { font-size: .9rem; margin: 0 0 .3rem; }
.document-head .byline { font-size: .96rem; margin-block-start: .5rem; }
.text { font-family: var(--serif); font-size: 1.13rem; line-height: 1.68; max-width: 41rem; padding-inline-start: 3.6rem; }
.text:lang(fa), .text:lang(ar), .text [dir=auto]:dir(rtl) { font-family: var(--arabic); line-height: 2; }
.block { position: relative; }
.text p, .text .own-title { margin-block: 0 1.05em; } .text p { white-space: pre-line; }
.text h2, .text h3, .text h4, .text h5, .text h6 { font-family: inherit; font-weight: 650; line-height: 1.35; margin-block: 1.7em .6em; }
.text h2 { font-size: 1.28em; } .text h3 { font-size: 1.14em; } .text h4, .text h5, .text h6 { font-size: 1.03em; }
.text .own-title { font-size: 1.7em; line-height: 1.25; letter-spacing: -.01em; margin-block: 0 .8em; }
.text ul { margin-block: 0 1.05em; padding-inline-start: 1.3em; } .text ul.lines { list-style: none; padding-inline-start: 1em; border-inline-start: 2px solid var(--line); }
.text li { margin-block: .25em; }
.text table { font-family: var(--sans); font-size: .84em; line-height: 1.5; } .text .table { margin-block: 0 1.3em; }
.text .row-number { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
.pin { position: absolute; inset-inline-start: -1.5rem; top: .1em; width: 1.4rem; text-align: center; text-decoration: none; color: var(--soft); opacity: 0; font-family: var(--sans); font-size: .9em; }
.block:hover > .pin, .pin:focus-visible { opacity: 1; } @media (hover: none) { .pin { opacity: .45; } }
.at { position: absolute; inset-inline-start: -3.6rem; top: .38em; width: 2.7rem; font-family: var(--sans); font-size: .72rem; line-height: 1.3; color: var(--soft); text-decoration: none; font-variant-numeric: tabular-nums; }
a.at:hover { text-decoration: underline; }
.turn::before { content: "⟨" attr(data-at) "⟩"; font-family: var(--sans); font-size: .68em; color: var(--soft); margin-inline: .25em; vertical-align: .12em; unicode-bidi: isolate; }
.said { background: linear-gradient(var(--statement), var(--statement)) no-repeat 0 100% / 100% 1px; }
.who::before { content: " — " attr(data-who); font-family: var(--sans); font-size: .72em; font-weight: 600; color: var(--statement); unicode-bidi: isolate; }
.cited + .who::before { margin-inline-end: .3em; }
.post { margin: 0 0 1.3em; border: 1px solid var(--line); border-inline-start: 4px solid var(--statement); border-radius: 8px; background: var(--raised); padding: .8rem 1.1rem .3rem; }
.post figcaption { font-family: var(--sans); font-size: .84rem; color: var(--soft); margin-block-end: .4rem; } .post figcaption strong { color: var(--statement); }
.post blockquote { margin: 0; } .post p { margin-block-end: .7em; }
.cited { background: var(--mark); box-shadow: 0 0 0 .14em var(--mark), 0 .16em 0 .14em var(--mark-line); -webkit-box-decoration-break: clone; box-decoration-break: clone; scroll-margin-block: 30vh; }
.cited-nav { position: sticky; top: .5rem; z-index: 4; display: flex; flex-wrap: wrap; gap: .1rem .9rem; align-items: center; width: fit-content; max-width: 100%; background: var(--raised); border: 1px solid var(--line); border-radius: 99px; box-shadow: 0 3px 14px rgb(0 0 0 / .09); padding: .1rem .9rem; margin-block: .4rem 1.4rem; font-size: .92rem; }
.cited-nav .step { font-size: 1.45rem; line-height: 1; padding: .3rem .55rem .45rem; text-decoration: none; } .cited-nav span.step { color: var(--line); }
.cited-nav .here { font-weight: 650; text-decoration: none; color: var(--ink); padding-block: .45rem; } .cited-nav .back { border-inline-start: 1px solid var(--line); padding-block: .45rem; padding-inline-start: .9rem; }
.beside { font-size: .95rem; min-width: 0; }
.beside h2 { font-family: var(--sans); font-size: .95rem; margin-block: 1.6rem .5rem; }
.beside details { border-block-start: 1px solid var(--line); padding-block: .3rem; }
.cited-card blockquote { margin: 0; font-family: var(--serif); border-inline-start: 3px solid var(--mark-line); padding-inline-start: .8rem; max-height: 14rem; overflow: auto; }
.cited-card:first-child h2, .beside > :first-child h2 { margin-block-start: 0; }
.page-image { margin: 0 0 1.2rem; } .page-image img { display: block; width: 100%; height: auto; background: #fff; border: 1px solid var(--line); border-radius: 4px; box-shadow: 0 2px 12px rgb(0 0 0 / .12); }
.page-image figcaption { font-size: .84rem; color: var(--soft); margin-block-start: .35rem; }
.citation { white-space: pre-wrap; overflow-wrap: anywhere; font-family: var(--mono); font-size: .78rem; line-height: 1.5; background: var(--sunk); border-radius: 7px; padding: .7rem .8rem; margin-block: .4rem; max-height: 15rem; overflow: auto; }
.cite .actions { margin-block: .4rem .7rem; font-size: .9rem; } .cite button { min-height: 2.1rem; padding: .2rem .8rem; }
.beside ul { list-style: none; padding: 0; margin: .3rem 0; } .beside li { padding-block: .3rem; }
.link-bar { position: fixed; z-index: 9; inset: auto 0 1.2rem; margin-inline: auto; width: fit-content; box-shadow: 0 6px 24px rgb(0 0 0 / .25); }
@media (min-width: 68rem) {
  .reading { grid-template-columns: minmax(0, 44.5rem) minmax(17rem, 22rem); justify-content: space-between; }
  .document-head { grid-column: 1 / -1; padding-inline-start: 3.6rem; } .reading > :is(.cited-nav, .notice, article, .pages) { grid-column: 1; } .cited-nav { margin-inline-start: 3.6rem; }
  .jump { display: none; }
  .beside { grid-column: 2; grid-row: 2 / span 40; position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; padding-inline-start: 1.4rem; border-inline-start: 1px solid var(--line); }
}
@media (max-width: 40rem) {
  html { font-size: 103%; }
  .text { padding-inline-start: 0; } .at { position: static; display: block; width: auto; margin-block-end: .1rem; } .pin { inset-inline: auto -1rem; }
  .cited-nav { flex-wrap: nowrap; gap: .3rem; padding-inline: .5rem; font-size: .84rem; white-space: nowrap; }
  .cited-nav .step { font-size: 1.3rem; padding-inline: .4rem; } .cited-nav .back { min-width: 0; overflow: hidden; text-overflow: ellipsis; padding-inline: .6rem .3rem; }
  .evidence dl div, .facts div { grid-template-columns: 1fr; gap: 0; }
  .timeline-table, .timeline-table tbody, .timeline-table tr, .timeline-table td, .timeline-table tbody th { display: block; } .timeline-table thead { display: none; }
  .timeline-table tr { border-block-end: 1px solid var(--line); padding-block: .5rem; } .timeline-table tbody th, .timeline-table td { border: 0; padding: .15rem 0; }
  .plot svg.timeline { min-width: 58rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { mark, .cited { outline: 2px solid; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --raised: #fff; --sunk: #f4f4f4; --link: #000; --mark: #ffeeb0; }
  .top, .foot, .skip, form, .pin, .cited-nav, .card, .pages, .jump, .cite, .page-image, .link-bar, .ask-on { display: none !important; }
  body { font-size: 10.5pt; } main { padding: 0; max-width: none !important; } .reading { display: block; } .text { max-width: none; padding-inline-start: 3rem; } .beside { position: static; max-height: none; border: 0; break-before: page; }
  mark, .cited, del, ins { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .footnotes > li, .post, tr { break-inside: avoid; } .footnotes .title::after { content: " <" attr(href) ">"; font-weight: 400; font-size: .8em; word-break: break-all; }
}
`
