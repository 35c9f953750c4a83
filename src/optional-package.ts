import { FootnoteError, reasonOf } from './errors.ts'

export interface OptionalPackage {
  readonly name: string
  /** The range that `npm install` is told: the release that was tried. */
  readonly version: string
  /** What asks for it, as people know it and as a sentence begins: 'CHAT_MODEL is openai:gpt'. */
  readonly wantedBy: string
}

/**
 * The exports of a package that is not installed by default. Throws FootnoteError('package-missing') with what to run;
 * what a package that is there throws while it is loaded goes through.
 */
export async function importOptional({ name, version, wantedBy }: OptionalPackage): Promise<unknown> {
  try {
    return await import(name)
  } catch (cause) {
    if (!isMissing(cause, name)) throw cause
    throw new FootnoteError('package-missing', `${wantedBy}, and its package ${name} is not installed.`, {
      hint: `Run: npm install ${name}@${version}`,
      cause,
    })
  }
}

/** Node names the package by a code, tools that run the sources only in words. A package inside the package is not meant. */
function isMissing(thrown: unknown, name: string): boolean {
  const hasCode = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND'
  const inWords = /cannot find (?:package|module)|(?:failed to|could not) (?:load|resolve)/iu.test(reasonOf(thrown))
  return (hasCode || inWords) && reasonOf(thrown).includes(name)
}
