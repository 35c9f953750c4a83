/** What the managers of a server read under /archive. Values that are filled in are already escaped. */
export interface AdminTexts {
  readonly archive: string
  readonly index: string
  readonly embedder: string
  readonly answerer: string
  readonly connection: string
  readonly states: Readonly<Record<'ready' | 'connecting' | 'stopped', string>>
  /** `status` as discord.js names it; `ping` in milliseconds. */
  readonly shard: (id: number, status: string, ping: number | undefined) => string
  readonly questions: (running: number, waiting: number) => string
  readonly noReindex: string
  readonly reindexBusy: string
  readonly reindexing: string
  readonly reindexingAt: (done: number, total: number) => string
  readonly reindexed: (
    seconds: number,
    counts: { readonly added: number; readonly changed: number; readonly removed: number; readonly skipped: number },
  ) => string
  readonly noGaps: string
  readonly gaps: (count: number) => string
  readonly times: (count: number) => string
  readonly settings: string
  readonly settingsHint: string
  readonly answersPrivate: string
  readonly answersPublic: string
  readonly languageOfPerson: string
  readonly channels: string
  readonly roles: string
  readonly language: string
  readonly limit: string
  readonly open: string
  readonly limited: string
  readonly whoSees: (collection: string) => string
  readonly whoSeesHint: string
  readonly limitRoles: string
  readonly limitChannels: string
  readonly all: string
  readonly otherCollections: string
  /** Of a panel whose collection is gone, or that another version of the bot made. */
  readonly stalePanel: string
}
