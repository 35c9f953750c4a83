/** Words of one language that askers and documents use for one event or thing. */
export interface Alike {
  /**
   * Deeds to people: who killed somebody is not told by a sentence on executions that names him, so these stand for each other only where
   * nobody is asked for.
   */
  readonly deeds: readonly string[]
  /** One line each, in forms that have different stems. */
  readonly groups: readonly string[]
  /** Several words that say what one does, as a pattern without groups that capture, with the words that say it: 'stepped down', 'resigned'. */
  readonly phrases: readonly (readonly [pattern: string, words: string])[]
}
