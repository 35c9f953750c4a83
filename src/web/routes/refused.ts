import type { RoomContext } from '../environment.ts'
import { problemPage } from '../pages/problem.ts'

const WITH_FORMS = ['/', '/quote']
/** Every page; a method that none of them takes is told apart from an address that there is not. */
export const PATHS = [
  ...WITH_FORMS,
  '/ask/events',
  '/search',
  '/browse',
  '/timeline',
  '/mentions',
  '/mentions.csv',
  '/coverage',
  '/d/:id',
  '/d/:id/cite/:format',
  '/d/:id/page/:file',
  '/r/:id',
  '/answers/:id/:format',
] as const

/** 405 with what may be used instead, for a page that is there. */
export function refused(c: RoomContext, path: string): Response | Promise<Response> {
  const { problems } = c.get('reader').texts
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (isRead && path !== '/ask/events') return problemPage(c, 404, problems.notFound)
  c.header('allow', path === '/ask/events' ? 'POST' : WITH_FORMS.includes(path) ? 'GET, HEAD, POST' : 'GET, HEAD')
  return problemPage(c, 405, problems.method)
}
