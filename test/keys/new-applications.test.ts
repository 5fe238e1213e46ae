import { spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { IssuerId } from '../../src/core/model/ids.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { findApplicationsKey } from '../../src/node/private-keys.ts';
import { workplace, type Workplace } from './project.ts';
import { bareEnvironment } from '../suite/bare-environment.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/keys.ts');
const PUBLIC = 'issuers/acme/applications.pem';

function newApplications({ project, keys }: Workplace, ...args: readonly string[]) {
  const env = { ...bareEnvironment, BLAZON_KEYS: keys };
  return spawnSync(process.execPath, [SCRIPT, 'new-applications', ...args], { cwd: project, encoding: 'utf8', env });
}

test('a pair for applications: the public half in the project, the private half where only its owner reads it', () => {
  const place = workplace();
  const { status, stdout, stderr } = newApplications(place, 'acme');
  const privateKey = join(place.keys, 'acme.applications.pem');
  expect([status, stderr]).toEqual([0, '']);
  expect(statSync(privateKey).mode & 0o777).toBe(0o600);
  expect(stdout).toContain(`gh secret set BLAZON_APPLICATIONS_KEY_ACME --env applications < ${privateKey}`);
  expect(stdout).not.toContain('PRIVATE KEY-----');
  const publicKey = readFileSync(join(place.project, PUBLIC), 'utf8');
  const found = findApplicationsKey('acme' as IssuerId, { environment: {}, keysFolder: place.keys });
  expect(createPublicKey(found?.text as string).export({ type: 'spki', format: 'pem' })).toBe(publicKey);
  const { registry, problems } = loadProject(place.project, { now: instantOf(Date.now()) });
  expect(problems).toEqual([]);
  expect([...(registry?.issuers.values() ?? [])][0]?.applicationsKeyPem).toBe(publicKey);
});

test('no key for applications is ever overwritten, and no issuer is invented', () => {
  const place = workplace();
  expect(newApplications(place, 'acme', '--dry-run').status).toBe(0);
  expect(existsSync(join(place.project, PUBLIC))).toBe(false);
  expect(newApplications(place, 'acme').status).toBe(0);
  const before = readFileSync(join(place.project, PUBLIC), 'utf8');
  const again = newApplications(place, 'acme', '--format', 'json');
  expect(again.status).toBe(1);
  expect(JSON.parse(again.stdout)).toMatchObject({ refused: { message: `\`${PUBLIC}\` is there already.` } });
  expect(readFileSync(join(place.project, PUBLIC), 'utf8')).toBe(before);
  expect(newApplications(place, 'acne').stderr).toContain('Did you mean `acme`?');
});

test('the environment comes before the keys folder, with line ends written out or not', () => {
  const environment = { BLAZON_APPLICATIONS_KEY_ACME_TOOLS: 'a\\nb\n', BLAZON_KEY_ACME_TOOLS: 'signs' };
  const found = findApplicationsKey('acme-tools' as IssuerId, { environment, keysFolder: '/nowhere' });
  expect(found).toMatchObject({ from: 'environment', text: 'a\nb' });
});
