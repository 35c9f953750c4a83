import type { Archive } from '../../archive.ts'
import { FootnoteError } from '../../errors.ts'
import type { DiscordHealth } from './discord-health.ts'

export interface ReadinessParts {
  readonly archive: () => Pick<Archive, 'facts'>
  /** There when this process serves Discord. */
  readonly discord?: (() => DiscordHealth) | undefined
}

export interface Check {
  readonly name: 'index' | 'discord'
  readonly isReady: boolean
  /** Why not, or what is there. */
  readonly says: string
}

const PATIENCE = 5000

/** Could a question be answered now, through every door that this process keeps open? */
export async function readiness({ archive, discord }: ReadinessParts): Promise<readonly Check[]> {
  const checks = [await indexCheck(archive)]
  return discord === undefined ? checks : [...checks, discordCheck(discord())]
}

async function indexCheck(archive: ReadinessParts['archive']): Promise<Check> {
  let late: NodeJS.Timeout | undefined
  const patience = new Promise<never>((_, fail) => {
    late = setTimeout(() => fail(new FootnoteError('index-damaged', 'It does not answer.', { hint: '' })), PATIENCE)
  })
  try {
    const { documents, passages } = await Promise.race([archive().facts(), patience])
    return { name: 'index', isReady: true, says: `${documents} documents, ${passages} passages` }
  } catch (error) {
    const says =
      error instanceof FootnoteError ? `${error.code}: ${error.message} ${error.hint}`.trim() : 'It can not be read.'
    return { name: 'index', isReady: false, says }
  } finally {
    clearTimeout(late)
  }
}

function discordCheck({ ready, status, shards }: DiscordHealth): Check {
  const away = shards.filter((shard) => shard.status !== 'Ready')
  const told = away.map(({ id, status: state }) => `shard ${id} is ${state}`)
  return { name: 'discord', isReady: ready, says: [status, ...told].join('; ') }
}
