/** The shapes live with the code that makes them; here under the name that the tests know. */
export * from '../../src/commands/json-schemas.ts'
