import type { Filter } from '../../model/filter.ts'
import type { RoomAccess } from '../access.ts'
import type { Wrong } from './problem.ts'

const WHY = {
  missing: 'This document is in a collection that not everybody may see, and the request has no token.',
  expired: 'The token for this document has expired.',
  wrong: 'The token does not open this document.',
} as const

/** What a look-up of one document may see; or, where it is there and closed to this request, why. */
export async function openedDocument(
  access: RoomAccess,
  id: string,
  token: string | undefined,
): Promise<{ readonly kind: 'opened'; readonly visible: Filter } | { readonly kind: 'wrong'; readonly wrong: Wrong }> {
  const opened = await access.document(id, token)
  switch (opened.kind) {
    case 'opened':
      return opened
    case 'absent':
      return { kind: 'opened', visible: await access.visible(token) }
    case 'refused': {
      const hint = 'Follow the link that came with the citation, or ask for a new one; its part “t” is the token.'
      return { kind: 'wrong', wrong: { status: 403, code: 'not-allowed', message: WHY[opened.reason], hint } }
    }
  }
}
