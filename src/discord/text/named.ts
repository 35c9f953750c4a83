/** People as Discord tells of them beside a message. */
export interface Named {
  readonly id: string
  readonly username?: string
  readonly global_name?: string | null
}

/**
 * What was typed, with names where Discord writes numbers: of people where they are known, of emoji always. Other numbers
 * say nothing to anybody and would be searched for, so only their sign stays.
 */
export function withNames(typed: string, people: readonly Named[] = []): string {
  const nameOf = (id: string): string | undefined => {
    const person = people.find((one) => one.id === id)
    return person?.global_name ?? person?.username
  }
  return typed
    .replace(/<@!?(\d+)>/gu, (_whole, id: string) => `@${nameOf(id) ?? '…'}`)
    .replace(/<@&\d+>/gu, '@…')
    .replace(/<#\d+>/gu, '#…')
    .replace(/<a?(:\w+:)\d+>/gu, '$1')
}
