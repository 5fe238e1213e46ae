import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuditReport } from '../../src/core/effects/audit-report.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { audit } from '../../src/node/effects/audit.ts';
import { generateHistory } from '../../bench/history.ts';
import { award, badge, emptyRepository, minimalRepository, recipient } from './repository.ts';

let repository: ReturnType<typeof minimalRepository>;

beforeEach(() => {
  repository = minimalRepository();
});

afterEach(() => {
  repository.delete();
});

const ADA = 'recipients/ada/first.md';
const EXAMPLE = 'name: Minimal\nurl: https://badges.example.org/\nexample: true\n';
const OWN = 'name: Ours\nurl: https://badges.acme.dev/\n';
const now = instantOf(Date.now());

async function audited(from?: string) {
  const project = { root: repository.folder, prefix: '' };
  const { commits, offences } = await audit(project, { head: 'HEAD', from, now });
  const told = offences.flatMap(({ subject, problems }) => problems.map(({ code }) => `${subject}: ${code}`));
  return { commits, told };
}

describe('history is lawful', () => {
  test('when awards are added, revoked and corrected in the open, by merges too', async () => {
    repository.git('checkout', '-q', '-b', 'application');
    repository.write('recipients/bob/recipient.yaml', recipient('bob'));
    repository.write('recipients/bob/first.md', award());
    repository.commit('Apply');
    repository.write('recipients/bob/first.md', award('', 'Walked further than I said.'));
    repository.commit('Say more, before anybody published it');
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Award', 'application');
    repository.write(ADA, award('revoked: { on: 2025-07-01, reason: issued in error }\n'));
    repository.commit('Revoke');
    expect(await audited()).toEqual({ commits: 3, told: [] });
    const { status, stdout } = repository.run('audit');
    expect(stdout).toMatch(/3 commits of the project: nothing that was published vanished or changed its meaning\./);
    expect(status).toBe(0);
  });

  test('when identities are kept apart from the repository', async () => {
    repository.remove('recipients/ada/recipient.yaml');
    repository.git('add', '-A');
    repository.git('commit', '-q', '--amend', '-m', 'Begin without identities');
    repository.write('badges/first/badge.md', badge('tags: [walking]\n'));
    repository.commit();
    expect((await audited()).told).toEqual([]);
    repository.remove(ADA);
    repository.commit('Delete');
    expect((await audited()).told).toEqual(['Delete: PUBLISHED_ADDRESS_VANISHES']);
  });
});

describe('an offence is found', () => {
  test('with its commit and place, though a later commit mends it', () => {
    repository.remove(ADA);
    const offence = repository.commit('Delete an award');
    repository.git('revert', '--no-edit', 'HEAD');
    const { status, stdout } = repository.run('audit', '--format', 'json');
    const { offences } = JSON.parse(stdout) as AuditReport;
    expect(offences).toMatchObject([
      {
        commit: offence,
        subject: 'Delete an award',
        problems: [{ code: 'PUBLISHED_ADDRESS_VANISHES', file: ADA, line: 1 }],
      },
    ]);
    expect(status).toBe(1);
  });

  test('when a commit that could not be published lies between', async () => {
    repository.write(ADA, '---\nissuedOn: tomorrow\n---\n');
    repository.commit('Break');
    repository.write('badges/first/badge.md', badge('tags: [walking]\n'));
    repository.commit('Do something else');
    repository.remove(ADA);
    repository.commit('Delete what is broken');
    expect((await audited()).told).toEqual(['Delete what is broken: PUBLISHED_ADDRESS_VANISHES']);
  });

  test('when an identity is taken away first and another put in its place', async () => {
    repository.remove('recipients/ada/recipient.yaml');
    repository.commit('Take away');
    repository.write('recipients/ada/recipient.yaml', recipient('mallory'));
    repository.commit('Put another');
    expect((await audited()).told).toEqual(['Put another: AWARD_MEANING_CHANGED']);
  });

  test('unless it lies before the commit that the audit begins after', async () => {
    repository.remove(ADA);
    const offence = repository.commit('Delete');
    expect((await audited(offence)).told).toEqual([]);
  });

  test('unless it was done to the example, which is nobody’s promise', () => {
    repository.write('site.yaml', EXAMPLE);
    repository.git('add', '-A');
    repository.git('commit', '-q', '--amend', '-m', 'Begin as the example');
    repository.write(ADA, award('', 'Took it on a Wednesday.'));
    repository.commit('Mend the example');
    const whole = repository.run('audit');
    expect([whole.status, whole.stdout.split('\n')[0]]).toEqual([
      0,
      'All 2 commits passed over: while site.yaml says `example: true`, nothing is a promise.',
    ]);
    repository.remove(ADA);
    repository.write('site.yaml', OWN);
    repository.commit('Begin with our own');
    repository.write('badges/first/badge.md', badge('tags: [walking]\n'));
    repository.commit();
    const { status, stdout } = repository.run('audit');
    expect(stdout).toContain('2 of 4 commits passed over');
    expect(status).toBe(0);
  });

  test('though it hides behind a while as the example', async () => {
    repository.write('site.yaml', OWN);
    repository.commit('Move to our address');
    repository.write('site.yaml', `${OWN}example: true\n`);
    repository.commit('Say that it is the example');
    repository.remove(ADA);
    repository.commit('Delete');
    repository.write('site.yaml', OWN);
    repository.commit('Say that it is not');
    expect((await audited()).told).toEqual(['Delete: PUBLISHED_ADDRESS_VANISHES']);
  });
});

test('further checks see every change, and what they find is told with it', async () => {
  const seen: string[] = [];
  const place = { file: 'site.yaml', line: 1, column: 1 };
  const found = await audit(
    { root: repository.folder, prefix: '' },
    {
      head: 'HEAD',
      now,
      checks: [
        ({ subject, effects }) => {
          seen.push(`${subject}: ${effects.map(({ kind }) => kind).join(' ')}`);
          return [{ code: 'SITE_MISSING', place }];
        },
      ],
    },
  );
  expect(seen).toEqual(['Begin: site-appears issuer-appears badge-appears award-appears']);
  expect(found.offences).toMatchObject([{ commit: repository.first, problems: [{ code: 'SITE_MISSING' }] }]);
});

test('a history that was cut off cannot be proven', () => {
  repository.commit('Second');
  const clone = emptyRepository();
  try {
    clone.git('fetch', '-q', '--depth=1', `file://${repository.folder}`, 'main');
    clone.git('reset', '-q', '--hard', 'FETCH_HEAD');
    const { status, stderr } = clone.run('audit');
    expect(stderr).toMatch(/lacks a part of the history/);
    expect(status).toBe(2);
  } finally {
    clone.delete();
  }
});

test('a generated history of 300 commits has the one offence that was put into it', async () => {
  const generated = emptyRepository();
  try {
    const stream = generateHistory({ commits: 300, badges: 5, offenceAt: 250 });
    execFileSync('git', ['fast-import', '--quiet'], { cwd: generated.folder, input: stream });
    const { commits, offences } = await audit({ root: generated.folder, prefix: '' }, { head: 'main', now });
    expect(commits).toBe(300);
    expect(offences.map(({ subject }) => subject)).toEqual(['Change 250']);
  } finally {
    generated.delete();
  }
});

describe('a name that no commit has', () => {
  test.each([[['nowhere']], [['--from', 'nowhere']]])('is told at once: %j', (args) => {
    expect(repository.run('audit', ...args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no commit "nowhere"') as string,
    });
  });

  test('nor does a repository without commits keep anybody waiting', () => {
    const empty = emptyRepository();
    try {
      expect(empty.run('audit')).toMatchObject({ status: 2 });
    } finally {
      empty.delete();
    }
  });
});
