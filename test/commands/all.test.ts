import { describe, expect, it } from 'vitest'
import { commandNamed, commands } from '../../src/commands/all.ts'

/** What Discord accepts as a name: https://discord.com/developers/docs/interactions/application-commands */
const NAME = /^[-_\p{Ll}\p{N}]{1,32}$/u

describe('the commands', () => {
  it('are these nine, in the order that help shows them', () => {
    const names = ['ask', 'search', 'quote', 'timeline', 'mentions', 'source', 'sources', 'about', 'help']
    expect(commands.map(({ name }) => name)).toEqual(names)
    expect(names.map((name) => commandNamed(name)?.name)).toEqual(names)
    expect(commandNamed('nothing')).toBeUndefined()
  })

  it.each(commands.flatMap((command) => [command, ...command.options]))(
    '$name keeps to the limits of names and descriptions in both languages',
    ({ name, nameIn, description, descriptionIn }) => {
      for (const written of [name, nameIn?.fr]) expect(written).toMatch(NAME)
      for (const written of [description, descriptionIn?.fr ?? '']) {
        expect(written.length).toBeGreaterThan(0)
        expect(written.length).toBeLessThanOrEqual(100)
      }
    },
  )

  it.each(commands)('$name puts what is required before what is not, and gives no two options one name', (command) => {
    const required = command.options.map((option) => option.required)
    expect(required).toEqual([...required].sort((one, other) => Number(other) - Number(one)))
    for (const names of [command.options.map(({ name }) => name), command.options.map(({ nameIn }) => nameIn?.fr)]) {
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('have no two of one name in French', () => {
    expect(new Set(commands.map(({ nameIn }) => nameIn?.fr)).size).toBe(commands.length)
  })
})
