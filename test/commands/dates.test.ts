import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmptyRange, readDate } from '../../src/commands/dates.ts'

describe('readDate', () => {
  it.each(['2020', '2020-07', '2020-07-17', '2020-02-29', '0001-01-01', '2000-02-29'])('takes %s as it is', (date) => {
    expect(readDate(date)).toBe(date)
  })

  it.each(['', '20', '2020-7', '2020-13', '2020-00', '2021-02-29', '1900-02-29', '2020-04-31', '17.07.2020', '0000'])(
    'refuses “%s”, which is no day, month or year of the calendar',
    (date) => {
      expect(readDate(date)).toBeUndefined()
    },
  )

  it('reads Persian and Arabic digits', () => {
    expect(readDate('۲۰۲۰-۰۷-۱۷')).toBe('2020-07-17')
    expect(readDate('٢٠٢٠')).toBe('2020')
  })

  it('takes every day that there is', () => {
    const anyDay = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(readDate(day)).toBe(day)
      }),
    )
  })
})

describe('isEmptyRange', () => {
  it('counts a month or a year with all of its days', () => {
    expect(isEmptyRange('2020-07', '2020')).toBe(false)
    expect(isEmptyRange('2020', '2020-01-01')).toBe(false)
    expect(isEmptyRange('2020-07-18', '2020-07')).toBe(false)
    expect(isEmptyRange('2020-08', '2020-07-17')).toBe(true)
    expect(isEmptyRange('2021', '2020')).toBe(true)
  })
})
