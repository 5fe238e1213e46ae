import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EffectsReport } from '../../src/core/effects/print-json.ts';
import { put, runScript, temporaryFolder, type Ran } from '../publishing/project.ts';
import type { Clone, Forge } from './forge.ts';
import { guild } from './guild.ts';

const EFFECTS = 'What merging does';

/** A branch that a command has made becomes a pull request, is checked, approved and merged. What Check said. */
async function lands({ checks, proposes, approves, server }: Forge, { git }: Clone, branch: string): Promise<Ran> {
  git('push', '--quiet', 'origin', branch);
  const pull = await proposes('linus', branch);
  const checked = await checks(pull, ['Every problem', EFFECTS]);
  approves(pull, 'grace');
  server.merge(pull, 'grace');
  git('pull', '--quiet', '--ff-only', 'origin', 'main');
  return checked;
}

function kindsOf({ npm }: Clone, branch: string): Readonly<Record<string, number>> {
  const { effects } = JSON.parse(npm('effects', 'main', branch, '--format', 'json').stdout) as EffectsReport;
  const kinds = Map.groupBy(effects, ({ kind }) => kind);
  return Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length]));
}

function batchOf({ code, stdout, stderr }: Ran): string {
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return (JSON.parse(stdout) as { readonly batch: string }).batch;
}

test(
  'a spreadsheet of 300 people becomes one pull request; undone after publication, all of it is revoked and nothing vanishes',
  { timeout: 240_000 },
  async () => {
    const here = await guild({ 'recipients/ada/first.md': undefined });
    const linus = here.clone('linus');
    const list = join(temporaryFolder(), 'people.csv');
    const rows = Array.from({ length: 300 }, (_, index) => `person-${index}@mail.acme-guild.dev,2026-06-03`);
    writeFileSync(list, `email,issuedOn\n${rows.join('\n')}\n`);
    const batch = batchOf(linus.npm('award', 'first', '--csv', list, '--branch', 'bulk', '--format', 'json'));
    expect(linus.git('status', '--porcelain')).toBe('');
    expect(kindsOf(linus, 'bulk')).toEqual({ 'award-appears': 300 });
    expect(await lands(here, linus, 'bulk')).toMatchObject({ code: 0 });
    expect(linus.git('log', '--all', '-p')).not.toContain('person-7@');

    const site = await here.publishes();
    const awards = readdirSync(join(site, 'awards'));
    const downloaded = join(temporaryFolder(), 'badge.png');
    const verdictOf = (id: string, published: string) =>
      runScript('verify.ts', [id, '--site', published, '--format', 'json']);
    const [picture = ''] = awards.filter((name) => name.endsWith('.png'));
    copyFileSync(join(site, 'awards', picture), downloaded);
    expect(verdictOf(downloaded, site)).toMatchObject({ code: 0 });

    batchOf(linus.npm('undo', batch, '--branch', 'undo', '--format', 'json'));
    expect(kindsOf(linus, 'undo')).toMatchObject({ 'award-revoked': 300 });
    expect(await lands(here, linus, 'undo')).toMatchObject({ code: 0 });
    const after = await here.publishes();
    expect(readdirSync(join(after, 'awards')).filter((name) => !awards.includes(name))).toEqual([]);
    expect(awards.filter((name) => !readdirSync(join(after, 'awards')).includes(name))).toEqual([]);
    const revoked = verdictOf(downloaded, after);
    expect(revoked.code).toBe(1);
    expect(revoked.stdout).toContain('issued in error');
    expect(await here.audits()).toMatchObject({ code: 0 });
  },
);

describe('what was awarded', () => {
  test('is revoked, and stands again when that is undone, with an erratum', async () => {
    const here = await guild();
    const linus = here.clone('linus');
    const revoke = ['first', 'ada', '--reason', 'issued in error', '--branch', 'revoke', '--format', 'json'];
    const batch = batchOf(linus.npm('revoke', ...revoke));
    expect(kindsOf(linus, 'revoke')).toMatchObject({ 'award-revoked': 1 });
    expect(await lands(here, linus, 'revoke')).toMatchObject({ code: 0 });
    batchOf(linus.npm('undo', batch, '--branch', 'undo', '--format', 'json'));
    expect(kindsOf(linus, 'undo')).toMatchObject({ 'award-unrevoked': 1 });
    expect(await lands(here, linus, 'undo')).toMatchObject({ code: 0 });
    expect(await here.audits()).toMatchObject({ code: 0 });
  });

  test('is corrected in the open, and in silence neither Check nor the audit lets it pass', async () => {
    const here = await guild();
    const linus = here.clone('linus');
    const correct = ['first', 'ada', '--set', 'narrative=Took it on a Wednesday.', '--note', 'It was a Wednesday.'];
    batchOf(linus.npm('correct', ...correct, '--branch', 'correct', '--format', 'json'));
    const corrected = await lands(here, linus, 'correct');
    expect(corrected).toMatchObject({ code: 0 });
    expect(corrected.stdout).toContain('erratum: “It was a Wednesday.”');
    expect(await here.audits()).toMatchObject({ code: 0 });

    put(linus.folder, 'recipients/ada/first.md', '---\nissuedOn: 2025-06-03T09:00:00Z\n---\n\nTook it on a Sunday.\n');
    linus.git('checkout', '--quiet', '-b', 'silent');
    linus.git('commit', '--quiet', '--all', '-m', 'Mend the day');
    const silent = await lands(here, linus, 'silent');
    expect(silent).toMatchObject({ code: 1 });
    expect(silent.stdout).toMatch(/^::error file=recipients\/ada\/first\.md/m);
    const audited = await here.audits();
    expect(audited).toMatchObject({ code: 1 });
    expect(audited.stdout).toMatch(/AWARD_MEANING_CHANGED|ERRATUM_REMOVED/);
  });
});
