import type { ArchiveFacts } from '../../model/look-up.ts'
import type { BotHealth } from '../kit.ts'
import type { Texts } from '../languages/texts.ts'
import type { Gap } from '../state/notes.ts'
import { inline } from '../text/escape.ts'
import { customId } from '../text/ids.ts'
import { factLines } from './about.ts'
import { fact } from './facts.ts'
import { paginate } from './pages.ts'
import { COLOURS, type Control, type Press, type Screen, text } from './screen.ts'

/** For the managers of a server. */
export function statusScreen(facts: ArchiveFacts, health: BotHealth, texts: Texts): Screen {
  const { admin } = texts
  const shards = health.shards.map(({ id, status, ping }) =>
    admin.shard(id, status, ping === undefined ? undefined : Math.round(ping)),
  )
  return {
    colour: COLOURS.plain,
    blocks: [
      text(`**${admin.archive}**\n${factLines(facts, texts)}`),
      text(
        [
          `**${admin.index}**`,
          texts.aboutIndexed(inline(facts.indexedAt, 40)),
          fact(admin.embedder, inline(facts.embedderId, 80)),
          fact(admin.answerer, inline(facts.answererId, 80)),
        ].join('\n'),
      ),
      text(
        [
          `**${admin.connection}**`,
          admin.states[health.status],
          ...shards,
          admin.questions(health.running, health.waiting),
        ].join('\n'),
      ),
    ],
    controls: [],
  }
}

const GAPS_ON_PAGE = 10

/** Questions that found nothing, the latest first. */
export function gapsScreen(gaps: readonly Gap[], page: number, { admin }: Texts): Screen {
  if (gaps.length === 0)
    return {
      colour: COLOURS.plain,
      blocks: [text(admin.noGaps)],
      controls: [],
    }
  const latest = [...gaps].reverse()
  const count = Math.ceil(latest.length / GAPS_ON_PAGE)
  const at = Math.min(page, count - 1)
  const rows = latest.slice(at * GAPS_ON_PAGE, (at + 1) * GAPS_ON_PAGE).map((gap) => {
    const times = gap.times > 1 ? ` · ${admin.times(gap.times)}` : ''
    return [text(`${inline(gap.question, 130)}\n-# ${gap.at.slice(0, 10)}${times}`)]
  })
  const [shown = []] = paginate(rows, 200)
  const press = (label: string, to: number, side: 'back' | 'on'): Press => ({
    label,
    id: customId({ kind: 'gaps', to: Math.max(0, to), side }),
    style: 'quiet',
    disabled: to < 0 || to >= count,
  })
  const turn: readonly Control[] =
    count > 1 ? [{ kind: 'buttons', presses: [press('◀', at - 1, 'back'), press('▶', at + 1, 'on')] }] : []
  const title = text(`**${admin.gaps(latest.length)}**`)
  return { colour: COLOURS.plain, blocks: [title, ...shown, text(`-# ${at + 1} / ${count}`)], controls: turn }
}
