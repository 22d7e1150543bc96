// Two kinds of tests: those in memory share their modules; those that open servers or start processes have one each.
import { defineConfig } from 'vitest/config';

/** Opens servers, browsers or emulators, or starts processes. */
const atTheDesk = ['test/**/*.desk.test.ts', 'test/{adapters,desk,e2e}/**/*.test.ts'];

const globalSetup = ['test/temporary-folder.ts'];

/** Milliseconds. A test that waits for something waits for that, never for a time; this only ends what hangs. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'memory',
          include: ['test/**/*.test.ts'],
          exclude: atTheDesk,
          pool: 'threads',
          isolate: false,
          globalSetup,
          ...patience,
        },
      },
      {
        test: {
          name: 'desk',
          include: atTheDesk,
          pool: 'forks',
          env: { METADATA_SERVER_DETECTION: 'none' },
          globalSetup,
          ...patience,
        },
      },
    ],
  },
});
