export type Level = 'debug' | 'info' | 'warn' | 'error'

/** Facts are counts, durations, ids and codes. Never a question, a person's name or a token. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>

export interface Log {
  debug(event: string, facts?: Facts): void
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
  error(event: string, facts?: Facts): void
}

const ORDER: readonly Level[] = ['debug', 'info', 'warn', 'error']

/** One JSON object a line through `write`; events below `least` are left out. The clock is handed in. */
export function createLog(write: (line: string) => void, now: () => Date, least: Level = 'info'): Log {
  const at =
    (level: Level) =>
    (event: string, facts: Facts = {}): void => {
      if (ORDER.indexOf(level) < ORDER.indexOf(least)) return
      write(JSON.stringify({ at: now().toISOString(), level, event, ...facts }))
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** For tests and for programs that want no log. */
export const silentLog: Log = createLog(
  () => undefined,
  () => new Date(0),
  'error',
)
