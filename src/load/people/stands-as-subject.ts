const OBJECT_BEFORE =
  /(?:^|\s)(?:of|by|to|with|for|in|from|at|on|about|than|against|over|like|under|de|du|par|à|avec|pour|sur|chez|contre|comme)\s+(?:[\p{Ll}-]+\s+){0,2}$/u

/** `was carried out by Ada Reed` */
const AGENT_BEFORE =
  /(?:ed|en|wn|done|made|led|built|held|run|out|up|ée?s?|ite?s?|ie?s?)\s(?:by|par)\s+(?:(?:the|an?|le|la|l[’'])\s?(?:[\p{Ll}-]+\s+){1,3})?$/u

/** Whether a name stands as a subject does: not behind a preposition, and not as whose something is. */
export function standsAsSubject(before: string, written: string, behind: string): boolean {
  if (
    /^[.!?;]|^\s*$/u.test(behind) &&
    /\p{Ll}\s+$/u.test(before) &&
    !/(?:^|\s)(?:is|was|est|était)\s+(?:[\p{Ll}-]+\s+)*$/u.test(before)
  )
    return false
  const isWhose = /[’']s?$/u.test(written) && !/(?:^|[.!?]\s+)$/u.test(before)
  return (
    !isWhose &&
    (AGENT_BEFORE.test(before) ||
      !OBJECT_BEFORE.test(before) ||
      /(?:according to|selon|d[’']après)\s+(?:[\p{Ll}-]+\s+){0,3}$/iu.test(before))
  )
}
