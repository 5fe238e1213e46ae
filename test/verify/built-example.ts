import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import type { SiteVerification } from '../../src/core/verify/site/site-verification.ts';
import { put, runScript, temporaryFolder } from '../publishing/project.ts';
import { askShared } from '../suite/ask-shared.ts';
import type { BuiltExample } from '../suite/build-example.ts';

/** The example as it was built for this run of the tests, which none may change, and what verifying it found. */
export let built: string;
let awards: SiteVerification['awards'];

/** Has the example built, once for all files of tests. */
export function useBuiltExample(): void {
  beforeAll(async () => {
    ({ folder: built } = await askShared<BuiltExample>('example'));
    ({ awards } = verified(built).verification);
  });
}

/** The file that must be named, and what is wrong with it. */
type Fault = readonly [file: string, code: string];

/** Breaks a copy of the site and expects the command to say so, naming what `damage` says. */
export function broken(damage: (site: string) => Fault): void {
  const site = join(temporaryFolder(), 'site');
  cpSync(built, site, { recursive: true });
  const [file, code] = damage(site);
  const { verification, code: exit } = verified(site);
  const told = [
    ...verification.faults.map((fault) => [fault.file, fault.code]),
    ...verification.awards.flatMap((award) => award.checks.map((check) => [award.file, check.code])),
  ];
  expect(told).toContainEqual([file, code]);
  expect({ exit, verdict: verification.verdict }).toEqual({ exit: 1, verdict: 'invalid' });
}

export function verified(site: string): { code: number | null; verification: SiteVerification } {
  const { code, stdout, stderr } = runScript('verify.ts', [site, '--format', 'json']);
  if (stdout === '') throw new Error(stderr);
  return { code, verification: JSON.parse(stdout) as SiteVerification };
}

export function edit(site: string, path: string, change: (text: string) => string): void {
  const text = readFileSync(join(site, path), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  put(site, path, changed);
}

/** Puts two files in each other’s place. */
export function swap(site: string, one: string, other: string): void {
  const kept = readFileSync(join(site, one));
  put(site, one, readFileSync(join(site, other)));
  put(site, other, kept);
}

/** A signed award of a badge. */
export function awardOf(site: string, badge: string): string {
  const name = readdirSync(join(site, 'awards')).find(
    (file) =>
      file.endsWith('.json') && readFileSync(join(site, 'awards', file), 'utf8').includes(`badges/${badge}.json`),
  );
  return name?.replace('.json', '') ?? '';
}

/** Signed awards that still stand. */
export function signedAwards(site: string): readonly [string, string] {
  const fallen = new Set(awards.map(({ file }) => file));
  const [one, other] = readdirSync(join(site, 'awards'))
    .filter((name) => name.endsWith('.jws') && !fallen.has(`awards/${name.replace('.jws', '.json')}`))
    .map((name) => name.replace('.jws', ''));
  if (one === undefined || other === undefined) throw new Error('The example has no two signed awards');
  return [one, other];
}

export function standing(): { readonly id: string; readonly jws: string } {
  const [id] = signedAwards(built);
  return { id, jws: readFileSync(join(built, `awards/${id}.jws`), 'utf8') };
}

export function revoked(): string {
  const found = awards.find((award) => award.standing === 'revoked');
  return found?.file.replace(/^awards\/(.*)\.json$/, '$1') ?? '';
}
