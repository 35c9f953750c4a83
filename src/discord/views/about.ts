import type { Command, Reply } from '../../commands/command.ts'
import type { ArchiveFacts } from '../../model/look-up.ts'
import type { ReplyLanguage } from '../languages/languages.ts'
import type { Texts } from '../languages/texts.ts'
import { fact } from './facts.ts'
import { escape, inline } from '../text/escape.ts'
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
  return [
    texts.aboutHolds(facts.documents, facts.passages, facts.statements),
    dates,
    fact(texts.collections, counted(facts.collections, texts)),
    fact(texts.languages, counted(facts.languages, texts)),
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
    const description = (language === 'fr' ? command.descriptionIn?.fr : undefined) ?? command.description
    return `**/${command.name}** – ${escape(description)}`
  })
  return {
    colour: COLOURS.plain,
    blocks: [text(`**${texts.helpTitle}**\n${texts.helpWays}`), text(rows.join('\n'))],
    controls: [],
  }
}

/** The shared commands word their problems in English; other languages get a line of their own above. */
export function problemScreen(
  problem: Extract<Reply, { readonly kind: 'problem' }>,
  language: ReplyLanguage,
  texts: Texts,
): Screen {
  const own = language === 'en' ? [] : [text(`**${texts.problem[problem.code]}**`)]
  const near = problem.near ?? []
  return {
    colour: COLOURS.problem,
    blocks: [...own, text(`${inline(problem.message, 400)}\n${inline(problem.hint, 600)}`)],
    controls: documentMenu(near, 0, texts),
  }
}
