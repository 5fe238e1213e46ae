import { Ajv2020 } from 'ajv/dist/2020.js';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import { parseInstant } from '../../src/core/model/time.ts';
import { verificationJson } from '../../src/core/verify/print-verification.ts';
import type { SiteVerification } from '../../src/core/verify/site/site-verification.ts';
import { verify } from '../../src/core/verify/verify.ts';
import { answerOf, inputOf, listedCases } from '../bad-badges/answers.ts';
import { put, runScript, temporaryFolder, type Ran } from '../publishing/project.ts';
import { askShared } from '../suite/ask-shared.ts';
import { reseal } from './reseal.ts';

const repository = join(import.meta.dirname, '../..');
const schema = JSON.parse(readFileSync(join(repository, 'docs/schemas/verification.schema.json'), 'utf8')) as object;
const isDocumented = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);

let built: string;

beforeAll(async () => {
  built = join(await askShared<string>('minimal'), 'dist');
});

describe('wrong use is told as such, with what to do', () => {
  test.each([
    ['without anything to verify', [], /missing required argument 'badge'/],
    ['with an option that does not exist', ['--loud', 'badge.png'], /unknown option '--loud'/],
    ['with a format that does not exist', ['--format', 'xml', 'badge.png'], /Allowed choices are text, json/],
    ['with a file that does not exist', ['no-such-badge.png'], /"no-such-badge.png" is no file that can be read/],
    ['with an identity for a whole site', ['--identity', 'a@example.org', repository], /asked of one badge/],
    ['with a folder that is no built site', [join(repository, 'docs')], /is no built site/],
  ])('%s', (_, args, reason) => {
    const { code, stdout, stderr } = runScript('verify.ts', args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(reason);
    expect(stderr).toContain('--help tells what there is');
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

test('a fault of ours is told as one, and nothing is said of publishing', () => {
  const script =
    "import { Command } from 'commander'; import { run } from './scripts/run.ts'; await run(new Command(), () => Promise.reject(new Error('x')));";
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: repository,
    encoding: 'utf8',
  });
  expect(status).toBe(70);
  expect(stderr).toMatch(/^Blazon itself failed: x\nThis is a fault of Blazon/m);
  expect(stderr).not.toContain('published');
});

describe('a site that is too large for one thread', () => {
  test('is verified by several, and comes to the same', () => {
    const site = copyOfSite();
    const small = siteOf(runScript('verify.ts', [site, '--format', 'json']));
    for (let number = 0; number < 600; number += 1)
      put(site, `notes/${number}/index.html`, '<a href="../../">Home</a>');
    reseal(site);
    const large = runScript('verify.ts', [site, '--format', 'json']);
    expect(large.code).toBe(0);
    expect(siteOf(large)).toEqual({ ...small, files: small.files + 600, links: small.links + 600 });
  });

  test('is not valid for one thing that is broken anywhere, and it is named', () => {
    const site = copyOfSite();
    for (let number = 0; number < 600; number += 1) put(site, `notes/${number}/index.html`, '<a href="../">Notes</a>');
    const path = awardIn(site);
    put(site, path, readFileSync(join(site, path), 'utf8').replace(/"issuedOn": "\d{4}/, '"issuedOn": "2001'));
    reseal(site);
    const { code, stdout } = runScript('verify.ts', [site, '--format', 'json']);
    const { faults, awards, verdict } = siteOf({ code, stdout, stderr: '' });
    expect({ code, verdict }).toEqual({ code: 1, verdict: 'invalid' });
    expect(faults.filter(({ file }) => file.startsWith('notes/'))).toHaveLength(600);
    expect([...faults, ...awards].map(({ file }) => file.replace(/\.\w+$/, ''))).toContain(path.replace('.json', ''));
  });
});

describe('a site of which something could not be settled', () => {
  test('exits with 3, and what it was is named', () => {
    const site = copyOfSite();
    const path = `badges/${readdirSync(join(site, 'badges')).find((name) => name.endsWith('.json')) ?? ''}`;
    put(site, path, readFileSync(join(site, path), 'utf8').replace('"name":', '"nickname": "Git", "name":'));
    reseal(site);
    const { code, stdout } = runScript('verify.ts', [site]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^COULD NOT BE SETTLED/);
    expect(stdout).toContain(`? ${path}  DOCUMENT_NOT_VALID`);
    expect(stdout).toContain('? TERMS_KNOWN');
  });
});

describe('a badge of a site that lies in a folder', () => {
  const picture = (site: string) => join(site, awardIn(site).replace('.json', '.png'));

  test('could not be settled without it, and the command says how it could', () => {
    const site = copyOfSite();
    const { code, stderr } = runScript('verify.ts', ['--offline', picture(site)]);
    expect(code).toBe(3);
    expect(stderr).toContain('This file lies in a built site.');
    expect(stderr).toMatch(/npm run verify -- --site \S*\/site \S+\.png/);
  });

  test('is valid by the folder, which is named with what it cannot know', () => {
    const site = copyOfSite();
    const { code, stdout, stderr } = runScript('verify.ts', ['--offline', '--site', site, picture(site)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^VALID by a copy\n\S+ itself was not asked\. What it says was read from \S+\/site, /);
    const json = runScript('verify.ts', ['--offline', '--site', site, '--format', 'json', picture(site)]).stdout;
    expect(faultsOf(json)).toEqual([]);
    expect(JSON.parse(json)).toMatchObject({ verdict: 'valid', copy: { folder: site } });
  });

  test('could not be settled where the folder does not hold it: it may have been awarded since', () => {
    const site = copyOfSite();
    const badge = readFileSync(picture(site));
    for (const name of readdirSync(join(site, 'awards')))
      if (/\.(json|png)$/.test(name)) rmSync(join(site, 'awards', name));
    const folder = temporaryFolder();
    put(folder, 'badge.png', badge);
    const { code, stdout } = runScript('verify.ts', ['--offline', '--site', site, join(folder, 'badge.png')]);
    expect(code).toBe(3);
    expect(stdout).toContain('the copy of the site does not hold it');
  });

  test('is not valid where the folder is no built site, which is wrong use', () => {
    const { code, stderr } = runScript('verify.ts', ['--site', temporaryFolder(), picture(built)]);
    expect(code).toBe(2);
    expect(stderr).toContain('is no built site');
  });
});

test('what failed is told before what the badge says, and what passed comes last', () => {
  const site = copyOfSite();
  const file = join(site, awardIn(site));
  put(site, awardIn(site), readFileSync(file, 'utf8').replace(/"issuedOn": "\d{4}/, '"issuedOn": "tomorrow'));
  const { code, stdout } = runScript('verify.ts', ['--offline', '--site', site, file]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^NOT VALID\n[^\n]+\n[^\n]+\n\n✗ /);
  expect(stdout.lastIndexOf('✗')).toBeLessThan(stdout.indexOf('  badge '));
  expect(stdout.indexOf('✓')).toBeGreaterThan(stdout.indexOf('  badge '));
});

describe('--format json is as docs/schemas/verification.schema.json says', () => {
  test('of a badge on the command line', () => {
    const { code, stdout } = runScript('verify.ts', ['--offline', '--format', 'json', join(built, awardIn(built))]);
    expect(code).toBe(3);
    expect(faultsOf(stdout)).toEqual([]);
  });

  test('of a site, sound and broken', () => {
    const site = copyOfSite();
    expect(faultsOf(runScript('verify.ts', [site, '--format', 'json']).stdout)).toEqual([]);
    rmSync(join(site, awardIn(site)));
    const { stdout } = runScript('verify.ts', [site, '--format', 'json']);
    expect(siteOf({ code: 1, stdout, stderr: '' }).faults.length).toBeGreaterThan(0);
    expect(faultsOf(stdout)).toEqual([]);
  });

  test('of every bad badge', async () => {
    for (const one of listedCases) {
      const now = parseInstant(one.now);
      if (now === undefined) throw new Error(one.id);
      const verification = await verify(
        { kind: 'bytes', bytes: inputOf(one) },
        { fetch: answerOf, now, unbakeSvg, ...(one.identity !== undefined && { identity: one.identity }) },
      );
      expect([one.id, faultsOf(verificationJson(verification))]).toEqual([one.id, []]);
    }
  });
});

function copyOfSite(): string {
  const site = join(temporaryFolder(), 'site');
  cpSync(built, site, { recursive: true });
  return site;
}

function awardIn(site: string): string {
  return `awards/${readdirSync(join(site, 'awards')).find((name) => name.endsWith('.json')) ?? ''}`;
}

function siteOf({ stdout, stderr }: Ran): SiteVerification {
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as SiteVerification;
}

function faultsOf(json: string): readonly unknown[] {
  return isDocumented(JSON.parse(json)) ? [] : (isDocumented.errors ?? []);
}
