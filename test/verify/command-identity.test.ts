import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../publishing/project.ts';

const badge = join(import.meta.dirname, '../bad-badges/inputs/good-hosted-url.txt');

test.each(['', ' ', '\t'])(
  'an identity that names nobody is wrong use, and no question that is left out: %j',
  (identity) => {
    const { code, stdout, stderr } = runScript('verify.ts', ['--offline', '--identity', identity, badge]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/--identity names nobody/);
  },
);
