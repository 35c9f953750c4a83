import type { Archive } from '../archive.ts'
import type { Filter } from '../model/filter.ts'
import type { Links, Verdict } from './links.ts'

export interface RoomAccessParts {
  readonly archive: () => Pick<Archive, 'facts' | 'sources'>
  readonly links: Pick<Links, 'verify' | 'verifyCollection'>
  /** The collections that not everybody may see, asked anew each time, since a server's managers may change them. */
  readonly restricted: () => readonly string[]
}

export type Opened =
  | { readonly kind: 'opened'; readonly visible: Filter }
  | (Verdict & { readonly kind: 'refused' })
  | { readonly kind: 'absent' }

/** Who may see what through the web: everybody what no rule limits, and whoever has a token what it names. */
export interface RoomAccess {
  /** What look-ups over many documents may use. A token of a collection opens that collection too. */
  visible(token?: string): Promise<Filter>
  /** What a look-up of one document by its id may use; 'refused' with the reason when it is there, and restricted. */
  document(id: string, token?: string): Promise<Opened>
}

export function createRoomAccess({ archive, links, restricted }: RoomAccessParts): RoomAccess {
  async function visible(token?: string): Promise<Filter> {
    const closed = restricted().filter((name) => links.verifyCollection(token, name).kind !== 'allowed')
    if (closed.length === 0) return {}
    const { collections } = await archive().facts()
    return { visible: collections.map(({ name }) => name).filter((name) => !closed.includes(name)) }
  }
  return {
    visible,
    async document(id, token) {
      const { documents } = await archive().sources({ filter: { document: id }, count: 1 })
      const [found] = documents
      if (found === undefined) return { kind: 'absent' }
      if (!restricted().includes(found.collection)) return { kind: 'opened', visible: await visible(token) }
      const verdict = links.verify(token, id, found.collection)
      if (verdict.kind === 'refused') return verdict
      // Only this document: what lies beside it in its collection stays closed.
      return { kind: 'opened', visible: { visible: [found.collection], document: id } }
    },
  }
}
