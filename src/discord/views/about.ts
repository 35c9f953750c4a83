import type { Command, Reply } from '../../commands/command.ts'
import type { ArchiveFacts } from '../../model/look-up.ts'
import type { ReplyLanguage } from '../languages/languages.ts'
import type { Texts } from '../languages/texts.ts'
import { fact, languageText } from './facts.ts'
import { escape, inline, oneLined } from '../text/escape.ts'
import { documentMenu } from './search.ts'
import { COLOURS, type Screen, text } from './screen.ts'

const SHOWN = 8

function counted(groups: ArchiveFacts['collections'], texts: Texts): string | undefined {
  if (groups.length === 0) return undefined
  const names = groups.slice(0, SHOWN).map(({ name, documents }) => `${inline(name, 50)} (${documents})`)
  return [...names, ...(groups.length > SHOWN ? [texts.more(groups.length - SHOWN)] : [])].join(', ')
}

/** What the archive holds, in lines; for /about and /archive status alike. */
export function factLines(facts: ArchiveFacts, texts: Texts): string {
  const dates = facts.from === undefined || facts.to === undefined ? undefined : texts.between(facts.from, facts.to)
  const languages = facts.languages.map((one) => ({ ...one, name: languageText(one.name, texts) }))
  return [
    texts.aboutHolds(facts.documents, facts.passages, facts.statements),
    dates,
    fact(texts.collections, counted(facts.collections, texts)),
    fact(texts.languages, counted(languages, texts)),
    fact(texts.publishers, counted(facts.publishers, texts)),
  ]
    .filter((one) => one !== undefined)
    .join('\n')
}

export function aboutScreen(facts: ArchiveFacts, texts: Texts): Screen {
  return {
    colour: COLOURS.plain,
    blocks: [
      text(`**${texts.aboutTitle}**\n${factLines(facts, texts)}`),
      text(texts.aboutNot),
      text(texts.aboutMade),
      text(texts.aboutPrivacy),
      text(
        `-# ${texts.aboutIndexed(inline(facts.indexedAt, 40))} · ${inline(facts.embedderId, 60)} · ${inline(facts.answererId, 60)}`,
      ),
    ],
    controls: [],
  }
}

export function helpScreen(commands: readonly Command[], language: ReplyLanguage, texts: Texts): Screen {
  const rows = commands.map((command) => {
    const ours = texts.commands[command.name]
    // From right to left, what it does has a line of its own below the name.
    if (ours !== undefined) return `**/${command.name}**\n${escape(ours)}`
    const { name, nameIn, description, descriptionIn } = command
    const isFrench = language === 'fr'
    return `**/${(isFrench ? nameIn?.fr : undefined) ?? name}** – ${escape((isFrench ? descriptionIn?.fr : undefined) ?? description)}`
  })
  return {
    colour: COLOURS.plain,
    blocks: [text(`**${texts.helpTitle}**\n${texts.helpWays}`), text(rows.join('\n'))],
    controls: [],
  }
}

/** What can not be done as it was written, in the reader's language, and what may have been meant. */
export function problemScreen(problem: Extract<Reply, { readonly kind: 'problem' }>, texts: Texts): Screen {
  const [message, hint] = problem.reason === undefined ? [problem.message, problem.hint] : texts.problem(problem.reason)
  return {
    colour: COLOURS.problem,
    blocks: [text(`${oneLined(message, 400)}\n${oneLined(hint, 600)}`)],
    controls: documentMenu(problem.near ?? [], 0, texts),
  }
}
