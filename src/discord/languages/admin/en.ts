import type { AdminTexts } from './texts.ts'

export const adminEn: AdminTexts = {
  archive: 'Archive',
  index: 'Index',
  embedder: 'Embedder',
  answerer: 'Answerer',
  connection: 'Connection',
  states: { ready: 'ready', connecting: 'connecting', stopped: 'stopped' },
  shard: (id, status, ping) => `shard ${id}: ${status}${ping === undefined ? '' : `, ${ping} ms`}`,
  questions: (running, waiting) => `Questions: ${running} running, ${waiting} waiting`,
  noReindex: 'This process can not re-index: it was started without its documents folder.',
  reindexBusy: 'Re-indexing is already under way.',
  reindexing: 'Re-indexing…',
  reindexingAt: (done, total) => `Re-indexing: ${done} of ${total} files`,
  reindexed: (seconds, { added, changed, removed, skipped }) =>
    `Re-indexed in ${seconds} s: ${added} added, ${changed} changed, ${removed} removed, ${skipped} skipped.`,
  noGaps: 'No public question on this server has met silence so far.',
  gaps: (count) => `Questions the archive was silent on (${count})`,
  times: (count) => `${count} times`,
  settings: 'Settings of this server',
  settingsHint:
    'Channels and roles: nothing chosen means that I answer everywhere, and everybody. Changes count at once.',
  answersPrivate: 'Answers: private by default',
  answersPublic: 'Answers: public by default',
  languageOfPerson: 'The language of the person',
  channels: 'Channels where I may answer',
  roles: 'Roles that may ask me',
  language: 'Language when a question shows none',
  limit: 'Limit a collection…',
  open: 'open to everybody',
  limited: 'limited',
  whoSees: (collection) => `Who may see “${collection}”`,
  whoSeesHint:
    'People with one of these roles, in one of these channels. Nothing chosen means everybody, everywhere. Answers that may rest on a collection limited to roles are private.',
  limitRoles: 'Roles that may see it',
  limitChannels: 'Channels where it may be seen',
  all: 'All settings',
  otherCollections: 'More collections',
  stalePanel:
    'This panel is out of date: the collection it was made for is not in the archive any more. Nothing was changed.',
}
