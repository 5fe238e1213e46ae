import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadProject } from '../../src/node/load-project.ts';
import { parseInstant } from '../../src/core/model/time.ts';
import { ASSUMED, forecast, hostForecasts, onDownload } from '../../src/core/publication/forecast.ts';
import type { Registry } from '../../src/core/model/registry.ts';
import { exampleProject, rsaKeyPair, minimalProject, put, runScript } from '../publishing/project.ts';

interface Answer {
  readonly sizes: string;
  readonly forecast: { readonly files: number; readonly bytes: number };
  readonly findings: readonly { readonly about: string; readonly state: string; readonly said: string }[];
}

function examined(root: string, environment: NodeJS.ProcessEnv = {}): Answer & { readonly code: number | null } {
  const { code, stdout, stderr } = runScript('doctor.ts', ['--root', root, '--format', 'json'], environment);
  expect(stderr).toBe('');
  return { code, ...(JSON.parse(stdout) as Answer) };
}

test('the forecast of a site that was built is what was built', () => {
  const root = minimalProject();
  const built = runScript('build.ts', ['--root', root]);
  expect(built.code).toBe(0);
  const { sizes, forecast: told } = examined(root);
  const [, files, size] = /Files +(\d+) +([\d.]+) MB/.exec(built.stdout) ?? [];
  expect(sizes).toBe('measured');
  expect(told.files).toBe(Number(files));
  expect(told.bytes / 1e6).toBeCloseTo(Number(size), 0);
});

describe('hosts are held against a site with as many awards:', () => {
  let registry: Registry;
  const fits = (awards: number): Record<string, string> => {
    const [one] = registry.awards;
    const many = {
      ...registry,
      awards: Array.from({ length: awards }, () => one).filter((award) => award !== undefined),
    };
    return Object.fromEntries(
      hostForecasts(many, ASSUMED).map(({ limits, fits: how }): [string, string] => [
        limits.host.replace(/,.*/, ''),
        how,
      ]),
    );
  };

  beforeEach(() => {
    const now = parseInstant('2026-01-01T00:00:00Z');
    const loaded = now && loadProject(minimalProject(), { now });
    if (!loaded?.registry) throw new Error('The minimal project has no registry');
    registry = loaded.registry;
  });

  test('a hundred fit everywhere', () => {
    expect(new Set(Object.values(fits(100)))).toEqual(new Set(['yes']));
  });

  test('fifty thousand fit GitHub only when pictures are made on download, and Cloudflare not at all', () => {
    expect(fits(50_000)).toMatchObject({
      'GitHub Pages': 'with bake: on-download',
      'Cloudflare Pages': 'no',
      'An object store': 'yes',
    });
  });

  test('pictures on download leave the pictures out and nothing else', () => {
    const [now, lean] = [forecast(registry, ASSUMED), forecast(registry, ASSUMED, onDownload(registry.site))];
    expect(now.files - lean.files).toBe(2);
    expect(now.bytes - lean.bytes).toBe(48_000);
  });
});

describe('the ordinary things are looked at:', () => {
  test('an issuer without a key, a folder that is no repository', () => {
    const { code, findings } = examined(minimalProject());
    expect(code).toBe(1);
    expect(findings).toContainEqual({
      about: 'key of acme',
      state: 'fault',
      said: expect.stringContaining('npm run keys -- new acme') as string,
    });
    expect(findings).toContainEqual({
      about: 'history',
      state: 'fault',
      said: expect.stringContaining('no git repository') as string,
    });
  });

  test('a key that is here is told by where it is, and a stranger’s is a fault', () => {
    const pair = rsaKeyPair();
    const root = exampleProject(pair);
    const about = (environment: NodeJS.ProcessEnv) =>
      examined(root, environment).findings.find((finding) => finding.about === 'key of lantern-tools');
    expect(about({ BLAZON_KEY_LANTERN_TOOLS: pair.privateKeyPem })).toMatchObject({ state: 'fine' });
    expect(about({ BLAZON_KEY_LANTERN_TOOLS: rsaKeyPair().privateKeyPem })).toMatchObject({ state: 'fault' });
    expect(about({})).toMatchObject({ state: 'advice' });
  });

  test('a private key that git keeps, and a shallow clone', () => {
    const origin = minimalProject();
    put(origin, 'issuers/acme/keys/secret.pem', rsaKeyPair().privateKeyPem);
    const git = (root: string, ...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args]);
    git(origin, 'init', '-q');
    for (const text of ['1', '2']) {
      writeFileSync(join(origin, 'note.txt'), text);
      git(origin, 'add', '.');
      git(origin, 'commit', '-qm', text);
    }
    const clone = join(origin, '../clone');
    git(origin, 'clone', '-q', '--depth', '1', `file://${origin}`, clone);
    const { findings } = examined(clone);
    expect(findings).toContainEqual({
      about: 'private keys',
      state: 'fault',
      said: expect.stringContaining('secret.pem') as string,
    });
    expect(findings).toContainEqual({
      about: 'history',
      state: 'fault',
      said: expect.stringContaining('shallow') as string,
    });
  });
});

test('a project that cannot be read is told by its problems', () => {
  const root = minimalProject({ 'site.yaml': 'name: [' });
  expect(runScript('doctor.ts', ['--root', root])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('YAML_SYNTAX') as string,
  });
});
