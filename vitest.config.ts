import { configDefaults, defineConfig } from 'vitest/config';

// Runs by `npm run test:corpus`: it needs badges that are not part of this repository.
const corpus = process.env['BLAZON_CORPUS'] === undefined ? ['test/corpus/**'] : [];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...corpus],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
