import * as fc from 'fast-check'

/**
 * Property tests take the same inputs at every run, so that a check fails for what was changed and not by chance.
 * FC_SEED=random explores others (do it often: `FC_SEED=random npm test`), a number repeats a run.
 */
const seed = process.env['FC_SEED'] ?? '20261123'
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })
