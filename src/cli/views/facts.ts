import type { Attribution, CitedDocument } from '../../model/citation.ts'
import type { Place } from '../../model/document.ts'
import { type Block, line, type Run } from '../drawing/block.ts'
import { directionOf } from '../drawing/direction.ts'
import { harmless, harmlessUrl } from '../drawing/harmless.ts'

/** A title, and whether it is the source's own or was made from its first words or its file name. */
export function titleOf(document: Pick<CitedDocument, 'title' | 'titleFrom'>): string {
  const title = harmless(document.title)
  switch (document.titleFrom) {
    case 'source':
    case 'sidecar':
      return title
    case 'first-sentence':
      return `${title} (untitled; its first words)`
    case 'file':
      return `${title} (untitled; its file name)`
  }
}

/** 'page 3', '1:02:03', 'Terms › Places', 'row 7 of Sheet'. */
export function placeText(place: Place): string {
  switch (place.kind) {
    case 'page':
      return `page ${place.page}`
    case 'time':
      return clock(place.seconds)
    case 'heading':
      return place.path.map(harmless).join(' › ')
    case 'row':
      return place.sheet === undefined ? `row ${place.row}` : `row ${place.row} of ${harmless(place.sheet)}`
  }
}

/** Whose words they are, or undefined for the document's own voice. A name that the text does not give is not made up. */
export function attributionText(attribution: Attribution): string | undefined {
  const { kind, holds = [] } = attribution
  const whose = {
    narration: () => undefined,
    post: (named: string | undefined) => (named === undefined ? 'A post without a name' : `Post by ${named}`),
    quotation: (named: string | undefined) =>
      named === undefined ? 'Words of somebody whom the text does not name' : `Said by ${named}`,
    testimony: (named: string | undefined) =>
      named === undefined ? 'Testimony without a name' : `Testimony of ${named}`,
  }[kind](namedIn(attribution))
  const held = holds.map((one) => [`Quotes ${namedIn(one) ?? ''}`, ...whenOf(one)].join(' · '))
  const parts = [...(whose === undefined ? [] : [[whose, ...whenOf(attribution)].join(' · ')]), ...held]
  return parts.length === 0 ? undefined : harmless([...new Set(parts)].join('; '))
}

function namedIn({ speaker, role, handle }: Attribution): string | undefined {
  const who = speaker === undefined ? handle : [speaker, given(handle)].filter((part) => part !== undefined).join(' ')
  return who === undefined ? role : [who, role].filter((part) => part !== undefined).join(', ')
}

function whenOf({ saidOn, outlet }: Attribution): string[] {
  return [saidOn, outlet].filter((part) => part !== undefined)
}

/** The web address where there is one, which opens at the cited words if `originalLink` is given; else the file. Both are told apart from text by standing on their own line. */
export function whereOf(document: Pick<CitedDocument, 'url' | 'file'>, originalLink?: string): Run {
  const url = document.url === undefined ? undefined : harmlessUrl(document.url)
  return url === undefined
    ? { text: harmless(document.file), style: 'faint' }
    : { text: url, style: 'faint', link: (originalLink === undefined ? undefined : harmlessUrl(originalLink)) ?? url }
}

/** Facts side by side on one line; those in a right-to-left script on lines of their own, so that none reorders another. */
export function factLines(facts: readonly (string | undefined)[], indent: number): Block[] {
  const known = facts.filter((fact) => fact !== undefined && fact !== '').map((fact) => harmless(fact ?? ''))
  const leftToRight = known.filter((fact) => directionOf(fact) === 'ltr')
  const rightToLeft = known.filter((fact) => directionOf(fact) === 'rtl')
  const first = leftToRight.length === 0 ? [] : [line(leftToRight.join(' · '), undefined, indent)]
  return [...rightToLeft.map((fact) => line(fact, undefined, indent)), ...first]
}

/** A document's title behind a lead such as '[1] ', then publisher, author, date and place beneath it. */
export function documentBlocks(lead: string, document: CitedDocument, place: Place | undefined): Block[] {
  return [
    { lead, runs: [{ text: titleOf(document), style: 'title' }] },
    ...factLines(
      [
        document.publisher,
        document.author,
        document.publishedOn ?? 'undated',
        place === undefined ? undefined : placeText(place),
      ],
      lead.length,
    ),
  ]
}

function given(handle: string | undefined): string | undefined {
  return handle === undefined ? undefined : `(${handle})`
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
