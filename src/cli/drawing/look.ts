/** What the place that is written to can show. */
export interface Look {
  readonly colours: boolean
  /** OSC 8 hyperlinks. */
  readonly links: boolean
  /** Marks that keep right-to-left text apart from its surroundings; they have no place in a file. */
  readonly isolates: boolean
  /** Undefined: lines are not wrapped. */
  readonly columns: number | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

const LINKING_PROGRAMS = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby']
/** The first VTE (GNOME Terminal and its kin) whose links do not crash it is 0.50.1. */
const LINKING_VTE = 5001
/** Longer lines are hard to read, however wide the window is. */
const WIDEST = 100
const USUAL = 80

/** NO_COLOR (no-color.org) wins over FORCE_COLOR; without either, colours go to a terminal only. */
export function lookOf(output: { readonly isTTY?: boolean; readonly columns?: number }, env: Environment): Look {
  const isTerminal = output.isTTY === true
  const isDumb = env['TERM'] === 'dumb'
  return {
    colours: coloursWanted(env) ?? (isTerminal && !isDumb),
    links: isTerminal && !isDumb && knowsLinks(env),
    isolates: isTerminal && !isDumb,
    columns: isTerminal ? Math.min(columnsOf(output.columns), WIDEST) : undefined,
  }
}

function coloursWanted(env: Environment): boolean | undefined {
  if ((env['NO_COLOR'] ?? '') !== '') return false
  const forced = env['FORCE_COLOR']
  if (forced === undefined) return undefined
  return forced !== '0' && forced !== 'false'
}

function knowsLinks(env: Environment): boolean {
  if (LINKING_PROGRAMS.includes(env['TERM_PROGRAM'] ?? '')) return true
  if (Number(env['VTE_VERSION'] ?? 0) >= LINKING_VTE) return true
  if (['KITTY_WINDOW_ID', 'WT_SESSION', 'KONSOLE_VERSION'].some((name) => env[name] !== undefined)) return true
  return /kitty|foot|alacritty|ghostty/.test(env['TERM'] ?? '')
}

/** A terminal that does not know its own width says 0, or nothing. */
function columnsOf(told: number | undefined): number {
  return told === undefined || told === 0 ? USUAL : told
}
