import { configDefaults, defineConfig } from 'vitest/config';

// Runs by `npm run test:corpus`: it needs badges that are not part of this repository.
const corpus = process.env['BLAZON_CORPUS'] === undefined ? ['test/corpus/**'] : [];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...corpus],
    globalSetup: ['test/suite/compile-cache.ts', 'test/suite/shared.ts'],
    // Most tests wait for a process of their own, so no core is left to itself.
    maxWorkers: '100%',
    // Against what hangs, not what is slow: machines are shared.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
