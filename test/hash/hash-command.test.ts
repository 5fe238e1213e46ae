import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashedIdentity } from '../../src/core/model/recipient.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { minimalProject, put, runScript } from '../publishing/project.ts';

test('the hash is the one that the standard gives as an example', () => {
  expect(hashedIdentity('email', 'nobody@example.org', 'deadsea')?.hash).toBe(
    'sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942',
  );
});

test('what the command prints is a recipient that the project accepts, with a salt of its own each time', () => {
  const [first, second] = [0, 1].map(() => runScript('hash.ts', ['Ada@Mail.example']));
  expect(first?.stdout).not.toBe(second?.stdout);
  const root = minimalProject();
  put(root, 'recipients/ada/recipient.yaml', first?.stdout ?? '');
  expect(loadProject(root, { now: instantOf(Date.now()) }).problems).toEqual([]);
});

test('it hashes in small letters, and the address does not come back', () => {
  const { stdout, stderr } = runScript('hash.ts', [' Ada@Mail.example ', '--format', 'json']);
  const { salt, identity } = JSON.parse(stdout) as { salt: string; identity: string };
  expect(identity).toBe(`sha256$${createHash('sha256').update(`ada@mail.example${salt}`).digest('hex')}`);
  expect(`${stdout}${stderr}`.toLowerCase()).not.toContain('ada@');
});

test('the address may come from a pipe, and what is none is refused', () => {
  const script = join(import.meta.dirname, '../../scripts/hash.ts');
  const piped = spawnSync(process.execPath, [script, '--format', 'csv'], {
    input: 'ada@mail.example\n',
    encoding: 'utf8',
  });
  expect(piped.stdout).toMatch(/^sha256\$[0-9a-f]{64},[A-Za-z0-9_-]{22}\n$/);
  expect(runScript('hash.ts', ['ada']).code).toBe(1);
  expect(runScript('hash.ts', ['--type', 'shoe size', 'ada']).code).toBe(2);
});
