import { DiscordAPIError, HTTPError, MessageFlags, type RawFile, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Payload } from './views/render.ts'

/** What was made or changed: a message, a channel or a thread. */
export interface Posted {
  /** '' when the server does not tell. */
  readonly id: string
  /** True when what came back shows that a layout was taken in, but nothing of it kept. */
  readonly lostLayout: boolean
}

/** What is needed to answer one interaction; its token lives for 15 minutes. */
export interface Ticket {
  readonly id: string
  readonly token: string
  /** The application it was made for, as the interaction names it. */
  readonly application?: string | undefined
}

export const REPLY = { message: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const

/** 'done' also when Discord says that it was already acknowledged: then our first try arrived and only its answer was lost. */
export type Acknowledged = 'done' | 'gone'

export interface DiscordApi {
  acknowledge(ticket: Ticket, type: number, data?: unknown): Promise<Acknowledged>
  editOriginal(ticket: Ticket, payload: Payload): Promise<Posted>
  /** Resolves when no acknowledgement is under way, or when those that are have had their three seconds. */
  quiet(): Promise<void>
  /** `nonce` is the same for every try of one message, so that a repeated request makes no second message. */
  send(
    channelId: string,
    payload: Payload,
    options: { readonly nonce: string; readonly replyTo?: string },
  ): Promise<Posted>
  edit(channelId: string, messageId: string, payload: Payload): Promise<Posted>
  typing(channelId: string): Promise<void>
  direct(userId: string): Promise<string>
  startThread(channelId: string, messageId: string, name: string): Promise<string>
  /** False for somebody who is not on the server, and when the bot itself is not on it. Needs no privileged intent. */
  isMember(guildId: string, userId: string): Promise<boolean>
}

/** Discord's error code of what was thrown, or its HTTP status, or 0. */
export function codeOf(thrown: unknown): number {
  if (thrown instanceof DiscordAPIError)
    return typeof thrown.code === 'number' && thrown.code !== 0 ? thrown.code : thrown.status
  return thrown instanceof HTTPError ? thrown.status : 0
}

export function statusOf(thrown: unknown): number {
  return thrown instanceof DiscordAPIError || thrown instanceof HTTPError ? thrown.status : 0
}

/** 5xx, or 0 for a connection that failed for good. */
export const isServersFault = (code: number): boolean => code === 0 || (code >= 500 && code < 600)

export const CODES = {
  unknownApplication: 10_002,
  unknownChannel: 10_003,
  unknownGuild: 10_004,
  unknownMember: 10_007,
  unknownMessage: 10_008,
  unknownUser: 10_013,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  missingAccess: 50_001,
  cannotMessageUser: 50_007,
  missingPermissions: 50_013,
  invalidToken: 50_027,
  invalidForm: 50_035,
  archivedThread: 50_083,
  acknowledged: 40_060,
  mayNotReadHistory: 160_002,
  threadExists: 160_004,
} as const

/** With the list of what is attached, which some servers of the API need to find it. */
function withFiles({ body, files }: Payload): { readonly body: unknown; readonly files?: RawFile[] } {
  if (files.length === 0) return { body }
  return {
    body: { ...body, attachments: files.map(({ name }, at) => ({ id: String(at), filename: name })) },
    files: files.map(({ name, text, type }) => ({ name, data: text, contentType: type })),
  }
}

const made = z.object({
  id: z.union([z.string(), z.number().transform(String)]).catch(''),
  flags: z.number().optional().catch(undefined),
  components: z.array(z.unknown()).optional().catch(undefined),
})

async function posted(answer: Promise<unknown>): Promise<Posted> {
  const { data } = made.safeParse(await answer)
  if (data === undefined) return { id: '', lostLayout: false }
  const isPlain = data.flags !== undefined && (data.flags & MessageFlags.IsComponentsV2) === 0
  return { id: data.id, lostLayout: isPlain || data.components?.length === 0 }
}

const NONCE = 25

const NO_MEMBER: readonly number[] = [CODES.unknownGuild, CODES.unknownMember, CODES.unknownUser, CODES.missingAccess]

/** Past this an acknowledgement is lost anyhow, and nothing waits for it any more. */
const ACKNOWLEDGED_WITHIN = 3000

export function createDiscordApi(rest: REST, applicationId: () => string): DiscordApi {
  const underWay = new Set<Promise<unknown>>()
  return {
    async quiet() {
      const state = { isLate: false }
      const late = new Promise<void>((resolve) => {
        setTimeout(() => {
          state.isLate = true
          resolve()
        }, ACKNOWLEDGED_WITHIN).unref()
      })
      // Those that come meanwhile are waited for too, within the same time.
      while (underWay.size > 0 && !state.isLate) await Promise.race([late, Promise.allSettled(underWay)])
    },
    async acknowledge(ticket, type, data) {
      const post = rest.post(Routes.interactionCallback(ticket.id, ticket.token), {
        auth: false,
        body: { type, ...(data === undefined ? {} : { data }) },
      })
      underWay.add(post)
      try {
        await post
        return 'done'
      } catch (error) {
        if (codeOf(error) === CODES.acknowledged) return 'done'
        if (codeOf(error) === CODES.unknownInteraction) return 'gone'
        throw error
      } finally {
        underWay.delete(post)
      }
    },
    editOriginal: (ticket, payload) =>
      posted(
        rest.patch(Routes.webhookMessage(ticket.application ?? applicationId(), ticket.token, '@original'), {
          auth: false,
          ...withFiles(payload),
        }),
      ),
    send: (channelId, payload, { nonce, replyTo }) =>
      posted(
        rest.post(
          Routes.channelMessages(channelId),
          withFiles({
            ...payload,
            body: {
              ...payload.body,
              nonce: nonce.slice(-NONCE),
              enforce_nonce: true,
              ...(replyTo === undefined
                ? {}
                : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
            },
          }),
        ),
      ),
    edit: (channelId, messageId, payload) =>
      posted(rest.patch(Routes.channelMessage(channelId, messageId), withFiles(payload))),
    async typing(channelId) {
      await rest.post(Routes.channelTyping(channelId))
    },
    async direct(userId) {
      return (await posted(rest.post(Routes.userChannels(), { body: { recipient_id: userId } }))).id
    },
    async startThread(channelId, messageId, name) {
      return (
        await posted(rest.post(Routes.threads(channelId, messageId), { body: { name, auto_archive_duration: 1440 } }))
      ).id
    },
    async isMember(guildId, userId) {
      try {
        await rest.get(Routes.guildMember(guildId, userId))
        return true
      } catch (error) {
        if (NO_MEMBER.includes(codeOf(error))) return false
        throw error
      }
    },
  }
}
