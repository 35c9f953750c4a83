import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
  type APIApplicationCommandBasicOption,
} from 'discord.js'
import type { Command, CommandOption } from '../commands/command.ts'
import { CHECK, SHOW_SOURCES } from './interactions/context-menu.ts'
import { COMMAND_DESCRIPTION, shorten } from './text/limits.ts'

const LONGEST_OPTION = 6000
const describe = (text: string): string => shorten(text, COMMAND_DESCRIPTION)

const PRIVATE: CommandOption = {
  name: 'private',
  nameIn: { fr: 'prive' },
  description: 'Show the answer to nobody but you, and remember nothing of it',
  descriptionIn: { fr: 'Ne montrer la réponse qu’à vous, et n’en rien garder' },
  kind: 'flag',
  required: false,
}

function optionJson(option: CommandOption): APIApplicationCommandBasicOption {
  const texts = {
    name: option.name,
    ...(option.nameIn?.fr === undefined ? {} : { name_localizations: { fr: option.nameIn.fr } }),
    description: describe(option.description),
    ...(option.descriptionIn?.fr === undefined
      ? {}
      : { description_localizations: { fr: describe(option.descriptionIn.fr) } }),
    ...(option.required ? { required: true } : {}),
  }
  if (option.kind === 'flag') return { ...texts, type: ApplicationCommandOptionType.Boolean }
  return {
    ...texts,
    type: ApplicationCommandOptionType.String,
    ...(option.longest === undefined ? {} : { max_length: Math.min(option.longest, LONGEST_OPTION) }),
    ...(option.suggest === undefined ? {} : { autocomplete: true }),
  }
}

const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
}

function lookUpJson(command: Command): RESTPostAPIApplicationCommandsJSONBody {
  const own = command.name === 'ask' && !command.options.some(({ name }) => name === 'private') ? [PRIVATE] : []
  // Discord demands required options first.
  const options = [...command.options, ...own].sort((one, other) => Number(other.required) - Number(one.required))
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    ...(command.nameIn?.fr === undefined ? {} : { name_localizations: { fr: command.nameIn.fr } }),
    description: describe(command.description),
    ...(command.descriptionIn?.fr === undefined
      ? {}
      : { description_localizations: { fr: describe(command.descriptionIn.fr) } }),
    ...(options.length === 0 ? {} : { options: options.map(optionJson) }),
    ...everywhere,
  }
}

const subcommand = (
  name: string,
  description: string,
  fr: string,
): {
  type: ApplicationCommandOptionType.Subcommand
  name: string
  description: string
  description_localizations: { fr: string }
} => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  description,
  description_localizations: { fr },
})

const ARCHIVE: RESTPostAPIApplicationCommandsJSONBody = {
  type: ApplicationCommandType.ChatInput,
  name: 'archive',
  name_localizations: { fr: 'archives' },
  description: 'Look after the archive on this server',
  description_localizations: { fr: 'Prendre soin des archives sur ce serveur' },
  options: [
    subcommand(
      'status',
      'What the archive holds, and the state of index and connection',
      'Ce que contiennent les archives, état de l’index et de la connexion',
    ),
    subcommand(
      'reindex',
      'Read what changed in the documents folder',
      'Lire ce qui a changé dans le dossier des documents',
    ),
    subcommand(
      'gaps',
      'Public questions that the archive was silent on',
      'Les questions publiques restées sans réponse',
    ),
    subcommand(
      'settings',
      'Channels, roles, default privacy, language, limits of collections',
      'Salons, rôles, confidentialité, langue, limites des collections',
    ),
  ],
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
}

const menu = (name: string, fr: string): RESTPostAPIApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.Message,
  name,
  name_localizations: { fr },
  ...everywhere,
})

/** All commands as Discord's API takes them: the shared look-ups, /archive and the two message commands. */
export function commandBodies(commands: readonly Command[]): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  return [
    ...commands.map(lookUpJson),
    ARCHIVE,
    menu(CHECK, 'Vérifier dans les archives'),
    menu(SHOW_SOURCES, 'Montrer les sources'),
  ]
}
