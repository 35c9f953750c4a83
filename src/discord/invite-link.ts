import { OAuth2Scopes, PermissionFlagsBits, PermissionsBitField } from 'discord.js'

const PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.AttachFiles,
  PermissionFlagsBits.ReadMessageHistory,
]

/** The link that adds the bot to a server, with just the permissions that it uses. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: new PermissionsBitField(PERMISSIONS).bitfield.toString(),
  })
  return `https://discord.com/oauth2/authorize?${query.toString()}`
}
