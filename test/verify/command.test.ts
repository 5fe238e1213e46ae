import { Ajv2020 } from 'ajv/dist/2020.js';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import { parseInstant } from '../../src/core/model/time.ts';
import { verificationJson } from '../../src/core/verify/print-verification.ts';
import type { SiteVerification } from '../../src/core/verify/site/site-verification.ts';
import { verify } from '../../src/core/verify/verify.ts';
import { answerOf, inputOf, listedCases } from '../bad-badges/answers.ts';
import { put, runScript, temporaryFolder, type Ran } from '../publishing/project.ts';
import { reseal } from './reseal.ts';

const repository = join(import.meta.dirname, '../..');
const schema = JSON.parse(readFileSync(join(repository, 'docs/schemas/verification.schema.json'), 'utf8')) as object;
const isDocumented = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);

let folder: string;
let built: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'blazon-verify-command-'));
  built = join(folder, 'dist');
  const made = runScript('build.ts', ['--root', join(repository, 'test/fixtures/minimal'), '--out', built]);
  if (made.code !== 0) throw new Error(made.stdout + made.stderr);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
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
