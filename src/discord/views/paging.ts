import type { Texts } from '../languages/texts.ts'
import { customId } from '../text/ids.ts'
import type { Control, Press } from './screen.ts'

/** Previous and next for a recorded reply; nothing when there is one page. `to` counts pages or hits, as the record's kind needs. */
export function pageButtons(
  record: string,
  back: number | undefined,
  on: number | undefined,
  texts: Texts,
): readonly Control[] {
  if (back === undefined && on === undefined) return []
  const press = (label: string, to: number | undefined, side: 'back' | 'on'): Press => ({
    label,
    id: customId({ kind: 'page', record, to: to ?? 0, side }),
    style: 'quiet',
    ...(to === undefined ? { disabled: true } : {}),
  })
  return [{ kind: 'buttons', presses: [press(`◀ ${texts.back}`, back, 'back'), press(`${texts.on} ▶`, on, 'on')] }]
}

/** The neighbours of page `at` of `count`, both from 0. */
export const neighbours = (at: number, count: number): readonly [number | undefined, number | undefined] => [
  at > 0 ? at - 1 : undefined,
  at < count - 1 ? at + 1 : undefined,
]
