import { FootnoteError, reasonOf } from '../errors.ts'

/** Why Discord did not let the bot in, and what to do about it. */
export function refused(cause: unknown): FootnoteError {
  const reason = reasonOf(cause)
  if (/disallowed intent/iu.test(reason)) {
    return new FootnoteError('discord-refused', 'Discord does not let this bot read message content.', {
      hint: 'Switch on “Message Content Intent” at discord.com/developers/applications → your application → Bot, or set DISCORD_MESSAGE_CONTENT=false.',
      cause,
    })
  }
  if (/token/iu.test(reason) || /\b401\b/u.test(reason)) {
    return new FootnoteError('discord-refused', 'Discord does not know this token.', {
      hint: 'Copy the token from discord.com/developers/applications → your application → Bot → Reset Token into DISCORD_TOKEN.',
      cause,
    })
  }
  return new FootnoteError('discord-refused', `Discord can not be reached: ${reason}`, {
    hint: 'Check the network, and DISCORD_API_URL if you have set it.',
    cause,
  })
}
