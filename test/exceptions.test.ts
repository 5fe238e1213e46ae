import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const exception =
  /(eslint-disable|prettier-ignore|knip-ignore|@ts-(expect-error|ignore|nocheck)|\b(describe|test)\.(skip|only|todo)\()/;

test('an exception to a rule carries its reason on its line', () => {
  const files = globSync('{src,scripts,test,bench}/**/*.{ts,astro}', { cwd: root }).filter(
    (path) => path !== 'test/exceptions.test.ts',
  );
  const bare = files.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        exception.test(line) && !/ -- \S/.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
      ),
  );
  expect(bare).toEqual([]);
});
