/** Which document ids are in use, and by which file. */
export interface TakenIds {
  readonly taken: ReadonlySet<string>
  /** Frees the ids of a file that is about to be read again, and names them. */
  readonly release: (file: string) => readonly string[]
  readonly take: (file: string, ids: readonly string[]) => void
}

export function createTakenIds(fileOfId: ReadonlyMap<string, string>): TakenIds {
  const taken = new Set(fileOfId.keys())
  const idsOf = new Map<string, string[]>()
  for (const [id, file] of fileOfId) {
    const own = idsOf.get(file)
    if (own) own.push(id)
    else idsOf.set(file, [id])
  }
  return {
    taken,
    release(file) {
      const own = idsOf.get(file) ?? []
      idsOf.delete(file)
      for (const id of own) taken.delete(id)
      return own
    },
    take(file, ids) {
      idsOf.set(file, [...ids])
      for (const id of ids) taken.add(id)
    },
  }
}
