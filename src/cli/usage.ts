import { commands } from '../commands/all.ts'
import { type Block, blank, line } from './drawing/block.ts'

const VERBS: readonly (readonly [string, string])[] = [
  ['npm start', 'Build the index from documents/, then ask in the terminal (or in Discord with DISCORD_TOKEN)'],
  ['npm run --silent ask -- "QUESTION"', 'Answer one question'],
  ['npm run --silent search -- WORDS', 'Find passages'],
  ['npm run --silent sources', 'List the documents'],
  ['npm run --silent receipt -- ID', 'Hold an answer’s receipt against the archive as it is now'],
  ['npm run room', 'Serve the reading room, a web page over the archive, until it is stopped'],
  ['npm run ingest', 'Bring the index up to date; -- --watch goes on and follows the folder'],
  ['npm run ingest -- --compare-bytes', 'The same, reading every file instead of trusting sizes and dates'],
  ['npm run verify', 'Check files, texts, index and manifest, and name what was changed; --repair reads it again'],
  ['npm run doctor', 'Check the set-up'],
  ['npm run migrate-store -- --to NAME', 'Move the archive to postgres or back to local (docs/operations.md)'],
  ['npm run --silent mcp', 'Offer the archive to assistants over MCP (docs/api.md)'],
  ['npm run model -- OWNER/MODEL', 'Fetch a sentence encoder or a re-ranker once (docs/embedders.md)'],
  ['npm run eval -- --collection DIR', 'Measure search and answers'],
]

const OPTIONS: readonly (readonly [string, string])[] = [
  ['--json', 'Print JSON (docs/json.md)'],
  ['--text', 'With source: print its text; with sources --json: add the texts'],
  ['--queries FILE', 'ask, search: a line {"id": …, "question": …} each, one JSON line out; - reads standard input'],
  ['--collection, --language', 'Look only there'],
  ['--after, --before DATE', 'Published from, until: 2020, 2020-07 or 2020-07-17'],
  ['--exact', 'ask, search: take names only as written, not in other scripts and spellings'],
  ['--private', 'ask: keep no receipt with the question in data/receipts'],
  ['--known DATE', 'As known on that date: only what had come out by then'],
  ['--publisher NAME', 'sources: only what it published'],
  ['--clock NAME', 'timeline: only event, statement, publication or capture'],
  ['--csv FILE', 'mentions: every occurrence as CSV; - writes standard output'],
  ['--passage ID', 'source: open it at this passage'],
  ['--count N, --offset N', 'search, timeline, mentions, sources: how many, after how many'],
  ['--documents DIR', 'Other documents; they get an index of their own'],
  ['--index DIR', 'Another place for the index'],
]

const COLUMNS = 36

/** What `--help` prints: for a shell, where the chat's own help would mislead. */
export function usageBlocks(): Block[] {
  return [
    line('Footnote answers questions from a folder of documents, with a footnote under every sentence.', 'strong'),
    blank,
    ...VERBS.map(row),
    blank,
    line('Look-ups: node run.mjs VERB', 'strong'),
    ...commands.filter(({ name }) => name !== 'help').map(({ name, description }) => row([name, description])),
    blank,
    line('Options', 'strong'),
    ...OPTIONS.map(row),
    blank,
    line('Exit codes: 0 answered or found, 3 silent or nothing found, 2 wrong usage, 1 failure.'),
  ]
}

function row([left, right]: readonly [string, string]): Block {
  return { lead: `  ${left.padEnd(COLUMNS)} `, runs: [{ text: right }] }
}
