import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // A zone half an hour off, far from Vietnam: a test that depends on the machine's own shows at once.
    env: { TZ: 'America/St_Johns', LC_ALL: 'C.UTF-8', NO_COLOR: '1' },
    // Tests that start the command line are slow on a busy machine; none measures time.
    testTimeout: 300_000,
    hookTimeout: 300_000
  }
})
