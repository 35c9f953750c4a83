/** Colours, type and the frame of every page. */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --raised: #ffffff; --sunk: #f3f0e9; --line: #dcd6ca; --strong-line: #8d8677;
  --ink: #1d1b18; --soft: #5b564d; --accent: #8a2b1e; --accent-ink: #ffffff; --link: #7d2517;
  --mark: #ffe9a3; --mark-line: #c48a00; --good: #1f6b3a; --bad: #9c1f1f; --good-soft: #dff1e3; --bad-soft: #f8dfdc;
  --event: #8a2b1e; --statement: #1f5f8b; --publication: #5a6b1f; --capture: #6b4a8a;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "Source Serif 4", Georgia, "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --arabic: Vazirmatn, Vazir, "Noto Naskh Arabic", "Noto Sans Arabic", "Geeza Pro", "Segoe UI", Tahoma, "DejaVu Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16171b; --raised: #1e2025; --sunk: #22242a; --line: #363941; --strong-line: #7d828e;
    --ink: #e9e6df; --soft: #b1aca1; --accent: #ef9d85; --accent-ink: #201311; --link: #f2ab96;
    --mark: #57480f; --mark-line: #e0b13a; --good: #8fd3a4; --bad: #f19a94; --good-soft: #1c3525; --bad-soft: #43211f;
    --event: #ef9d85; --statement: #83bde6; --publication: #b7c96f; --capture: #c3a3e3;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block: 5.5rem 4rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font-family: var(--sans); line-height: 1.55; min-height: 100vh; display: flex; flex-direction: column; overflow-wrap: break-word; }
:lang(fa), :lang(ar), :lang(ckb), :lang(ur) { font-family: var(--arabic); line-height: 1.85; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; font-family: var(--serif); font-weight: 600; margin: 0; }
:is(h1, h2, h3):lang(fa), :is(h1, h2, h3):lang(ar) { font-family: var(--arabic); line-height: 1.5; }
h1 { font-size: clamp(1.6rem, 1.25rem + 1.7vw, 2.3rem); letter-spacing: -.01em; }
h2 { font-size: 1.22rem; margin-block: 2.2rem .7rem; }
h3 { font-size: 1.05rem; margin-block: 1.4rem .5rem; }
p { margin-block: .6rem; }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }
code { font-family: var(--mono); font-size: .88em; }
bdi { unicode-bidi: isolate; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.small { font-size: .875rem; color: var(--soft); }
.faint { color: var(--soft); font-style: italic; }
.lead { font-size: 1.08rem; color: var(--soft); max-width: 42rem; margin-block: .6rem 1.4rem; }
.verdict { color: var(--ink); font-weight: 600; }
.skip { position: absolute; inset-inline-start: .5rem; top: -5rem; background: var(--accent); color: var(--accent-ink); padding: .6rem 1rem; border-radius: 0 0 6px 6px; z-index: 20; }
.skip:focus { top: 0; }

.top { border-block-end: 1px solid var(--line); padding: .65rem clamp(1rem, 4vw, 2.5rem); display: flex; flex-wrap: wrap; gap: .2rem 1.8rem; align-items: baseline; }
.brand { font-family: var(--serif); font-size: 1.35rem; font-weight: 700; letter-spacing: -.015em; color: var(--ink); text-decoration: none; direction: ltr; }
.brand sup { color: var(--accent); font-size: .55em; margin-inline-start: .08em; vertical-align: .75em; line-height: 0; }
.top ul, .foot ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.15rem; }
.top li a, .foot li a { display: inline-block; padding-block: .3rem; color: var(--soft); text-decoration: none; font-size: .94rem; }
.top li a:hover, .foot li a:hover { color: var(--ink); text-decoration: underline; }
.top li a[aria-current], .foot li a[aria-current] { color: var(--ink); box-shadow: inset 0 -2px 0 var(--accent); }
main { flex: 1; width: 100%; margin-inline: auto; padding: clamp(1.3rem, 3.5vw, 2.8rem) clamp(1rem, 4vw, 2.5rem) 4rem; }
main.narrow { max-width: 50rem; }
main.wide { max-width: 82rem; }
.foot { border-block-start: 1px solid var(--line); padding: 1rem clamp(1rem, 4vw, 2.5rem) 1.6rem; color: var(--soft); font-size: .875rem; display: flex; flex-wrap: wrap; gap: .3rem 2rem; justify-content: space-between; }
.foot p { margin: .3rem 0; } .foot p a { white-space: nowrap; }

button, input, select, textarea { font: inherit; color: inherit; }
button, .button { border: 1px solid var(--strong-line); background: var(--raised); border-radius: 7px; padding: .5rem 1rem; min-height: 2.6rem; cursor: pointer; }
button:hover { border-color: var(--ink); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600; }
button.primary:hover { filter: brightness(1.08); }
input[type=text], input[type=search], select, textarea { border: 1px solid var(--strong-line); background: var(--raised); border-radius: 7px; padding: .5rem .7rem; min-height: 2.6rem; width: 100%; }
textarea { resize: vertical; font-size: 1.1rem; line-height: 1.5; display: block; }
.label, .field > span { display: block; font-size: .875rem; color: var(--soft); margin-block-end: .25rem; }
.line { display: flex; flex-wrap: wrap; gap: .7rem; align-items: end; }
.line .grow { flex: 1 1 16rem; }
.actions { display: flex; flex-wrap: wrap; gap: .6rem .8rem; align-items: center; margin-block: .9rem; }
.hint { font-size: .85rem; color: var(--soft); margin: 0; }
.filters { margin-block: .8rem; }
.filters > summary, .cite > summary, .copies > summary, .speakers > summary, .numbers > summary { cursor: pointer; color: var(--soft); font-size: .94rem; padding-block: .3rem; width: fit-content; }
summary:hover { color: var(--ink); }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); gap: .8rem; padding: .9rem; background: var(--sunk); border-radius: 9px; margin-block-start: .4rem; align-items: end; }
.fields .hint { grid-column: 1 / -1; }
.tick { display: flex; gap: .5rem; align-items: center; min-height: 2.6rem; font-size: .94rem; }
.tick input { width: 1.15rem; height: 1.15rem; accent-color: var(--accent); }
.problem, .notice { border-inline-start: 4px solid var(--accent); background: var(--sunk); padding: .6rem 1rem; border-radius: 0 8px 8px 0; margin-block: 1rem; }
:dir(rtl) > .problem, :dir(rtl) > .notice { border-radius: 8px 0 0 8px; }
.pages { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; align-items: baseline; margin-block: 1.6rem; padding-block-start: .8rem; border-block-start: 1px solid var(--line); }
.pages span { color: var(--soft); font-size: .94rem; }
mark { background: var(--mark); color: inherit; box-shadow: 0 0 0 .1em var(--mark); border-radius: 1px; }
`
