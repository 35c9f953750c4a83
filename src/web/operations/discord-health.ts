/** What the bot tells of its connection: the sockets' truth. Its own health has this shape. */
export interface DiscordHealth {
  readonly ready: boolean
  readonly status: string
  readonly shards: readonly { readonly id: number; readonly status: string; readonly ping: number | undefined }[]
  /** Questions that are being worked on, and that wait. */
  readonly running: number
  readonly waiting: number
  readonly servers?: number
  /** How often Discord has made it wait since it started. */
  readonly rateLimited?: number
}
