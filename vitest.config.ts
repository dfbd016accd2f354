import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Plain functions and real peers on this machine; no build needed.
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/build/**', 'tests/browser/**'], testTimeout: 30_000 } },
      // The site as it is built, once per set of content and day.
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false } },
    ],
  },
});
