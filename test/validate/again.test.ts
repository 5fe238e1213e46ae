import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { award, commit, repository } from '../publishing/changing-project.ts';
import { put, runScript, temporaryFolder, type Ran } from '../publishing/project.ts';

/** The programs of git that a command starts. */
function gitStarts(events: string): number {
  const lines = readFileSync(events, 'utf8').trimEnd().split('\n');
  return lines.filter((line) => (JSON.parse(line) as { readonly event: string }).event === 'start').length;
}

/** Without how long it took. */
function said({ code, stdout, stderr }: Ran): readonly unknown[] {
  return [code, stdout.replace(/ in \d+ m?s/, ''), stderr];
}

/** What validating asks of git after one award more in a project without problems that has so many badges more. */
function startsWith(badges: number): number {
  const root = repository();
  const badge = readFileSync(join(root, 'badges/second/badge.md'), 'utf8');
  const picture = readFileSync(join(root, 'badges/second/image.svg'));
  for (let index = 0; index < badges; index += 1) {
    put(root, `badges/more-${index}/badge.md`, badge);
    put(root, `badges/more-${index}/image.svg`, picture);
  }
  commit(root, 'badges', '2026-01-02T00:00:00Z');
  expect(runScript('validate.ts', [root])).toMatchObject({ code: 0 });
  put(root, 'recipients/kim/second.md', award('2025-06-01T00:00:00Z'));
  commit(root, 'award', '2026-01-03T00:00:00Z');
  const events = join(temporaryFolder(), 'git.jsonl');
  const again = runScript('validate.ts', [root], { GIT_TRACE2_EVENT: events });
  expect(said(again)).toEqual(said(runScript('validate.ts', [root, '--anew'])));
  expect(again.stdout).toContain(`${badges + 3} badges`);
  return gitStarts(events);
}

test('validating again says what validating anew says, and asks git as often whatever the badges', () => {
  expect(startsWith(40)).toBe(startsWith(2));
});
