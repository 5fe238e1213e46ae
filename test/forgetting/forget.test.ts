import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, git, leftovers } from '../change/repository.ts';
import { put, runScript, temporaryFolder } from '../publishing/project.ts';
import { awardIds, EMAIL, forgetJson, peopleProject, run, town } from './town.ts';

test('whoever is named by e-mail address is found by hashing, and never written in clear', () => {
  const root = town();
  const { code, stdout, stderr } = run('forget', root, EMAIL, '--anonymise', '--format', 'json');
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { forgotten: { way: 'anonymise' } }]);
  const everything = Object.values(filesIn(root)).join('') + stdout + stderr;
  expect(everything.toLowerCase()).not.toContain(EMAIL.split('@')[0]);
});

test.each([['ada'], [`https://badges.example.com/awards/aefxkbx6fdezsshf4zgtv/`], ['aefxkbx6fdezsshf4zgtv'], [EMAIL]])(
  'named as %s, a person is forgotten with every award in every cohort and under every handle',
  (who) => {
    const { awards } = forgetJson(town(), who, '--remove', '--dry-run').forgotten;
    expect(awards.map(({ badge }) => badge).toSorted()).toEqual(
      who === EMAIL ? ['first', 'second', 'second', 'second'] : ['first', 'second', 'second'],
    );
  },
);

test('anonymised, the awards keep id, date and revocation, and lose identity, profile, evidence, narrative and comments', () => {
  const root = town();
  const before = awardIds(root);
  expect(run('forget', root, 'ada', '--anonymise')).toMatchObject({ code: 0 });
  expect(existsSync(join(root, 'recipients/ada'))).toBe(false);
  const folder =
    /recipients\/(r-[a-z0-9]+)\/recipient\.yaml/.exec(git(root, 'ls-files', '-o', 'recipients'))?.[1] ?? '';
  const files = Object.fromEntries(
    readdirSync(join(root, 'recipients', folder)).map((name) => [
      name,
      readFileSync(join(root, 'recipients', folder, name), 'utf8'),
    ]),
  );
  expect(files['first.md']).toBe('---\nid: aefxkbx6fdezsshf4zgtv\nissuedOn: 2025-06-03T09:00:00Z\n---\n');
  expect(Object.keys(files)).toEqual(['first.md', 'recipient.yaml', 'second.2.md', 'second.md']);
  expect(files['second.md']).toContain('revoked:\n  on: 2025-07-01\n  reason: issued in error\n');
  expect(files['recipient.yaml']).toMatch(/forgotten: \d{4}-\d\d-\d\d\n$/);
  expect(Object.values(files).join('')).not.toMatch(/Lovelace|Tuesday|kept\.example|comment/);
  expect(awardIds(root)).toEqual(before);
  expect(run('validate', root)).toMatchObject({ code: 0 });
});

test('every other byte of a roster stays; a roster without a row left goes', () => {
  const root = town();
  const [spring, autumn] = ['recipients/spring/second.csv', 'recipients/autumn/second.csv'];
  const before = readFileSync(join(root, spring), 'utf8');
  run('forget', root, 'ada', '--remove');
  const rows = before.split(/(?<=\n)/).filter((row) => !row.startsWith('ada,'));
  expect(readFileSync(join(root, spring), 'utf8')).toBe(rows.join(''));
  expect(existsSync(join(root, autumn))).toBe(false);
  expect(before).toContain('\r\n');
});

test('removed, nothing of the person is left in the project but a tombstone for each award', () => {
  const root = town();
  const ids = forgetJson(root, 'ada', '--remove').forgotten.awards.map(({ id }) => id);
  expect(readdirSync(join(root, 'forgotten')).toSorted()).toEqual(ids.map((id) => `${id}.yaml`).toSorted());
  expect(readFileSync(join(root, `forgotten/${ids[0] ?? ''}.yaml`), 'utf8')).toMatch(
    /^on: \d{4}-\d\d-\d\d\nissuer: acme\n$/,
  );
  expect(Object.values(filesIn(root)).join('')).not.toMatch(/Lovelace|\bada\b/i);
  expect(run('validate', root)).toMatchObject({ code: 0 });
});

test('evidence and narrative stay where it is asked for', () => {
  const root = town();
  run('forget', root, 'ada', '--anonymise', '--keep-evidence');
  expect(Object.values(filesIn(root)).join('')).toMatch(/Tuesday[^]*kept\.example|kept\.example[^]*Tuesday/);
  expect(run('validate', root)).toMatchObject({ code: 0 });
});

test('nothing happens before it was said how, or when nobody is known by that', () => {
  const root = town();
  expect(run('forget', root, 'ada')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--anonymise') as string,
  });
  expect(run('forget', root, 'ada', '--anonymise', '--remove')).toMatchObject({ code: 2 });
  const { code, stderr } = run('forget', root, 'nobody@mail.example', '--remove');
  expect([code, stderr]).toEqual([1, expect.stringContaining('Nobody here is known by that')]);
  expect(stderr).not.toContain('nobody@');
  expect(run('forget', root, 'ada', '--remove', '--dry-run')).toMatchObject({ code: 0 });
  expect([git(root, 'status', '--porcelain'), leftovers(root)]).toEqual(['', []]);
});

test('what cannot be read is not forgotten in part', () => {
  const root = town();
  put(root, 'recipients/ada/first.md', '---\nissuedOn: yesterday\n---\n');
  const { code, stderr } = run('forget', root, 'ada', '--remove');
  expect([code, stderr]).toEqual([1, expect.stringContaining('recipients/ada/first.md')]);
});

test('it says which commits, applications and records name the person, and how the history is cleaned of them', () => {
  const root = town();
  const issue = 'https://github.com/guild/badges/issues/7';
  git(root, 'commit', '-q', '--allow-empty', '-m', `Award first to ada\n\nBlazon-Application: ${issue} sha256:00`);
  git(root, 'commit', '-q', '--allow-empty', '-m', 'Something else');
  const elsewhere = git(root, 'rev-parse', 'HEAD').trim();
  run('revoke', root, 'first', 'ada', '--reason', 'x');
  const { left } = forgetJson(root, 'ada', '--remove', '--dry-run');
  expect(left.commits.map(({ commit }) => commit)).toEqual(
    git(root, 'log', '--reverse', '--format=%H')
      .trim()
      .split('\n')
      .filter((commit) => commit !== elsewhere),
  );
  expect(left.applications).toEqual([issue]);
  expect(left.records).toEqual([expect.stringMatching(/^\.blazon\/batches\/.*\.json$/)]);
  expect(left.clean[0]).toBe("git filter-repo --invert-paths --path 'recipients/ada/'");
});

test('forgetting on a branch can be taken back; once it is published, it cannot', () => {
  const root = town();
  const before = filesIn(root);
  git(root, 'checkout', '-q', '-b', 'wish');
  const { batch = '' } = forgetJson(root, 'ada', '--anonymise', '--commit');
  expect(run('undo', root, batch)).toMatchObject({ code: 0 });
  expect(filesIn(root)).toEqual(before);
  git(root, 'checkout', '-q', '.');
  git(root, 'clean', '-fdq', 'recipients');
  git(root, 'checkout', '-q', 'main');
  git(root, 'merge', '-q', 'wish');
  const { code, stderr } = run('undo', root, batch);
  expect([code, stderr]).toEqual([1, expect.stringContaining('It cannot be taken back')]);
});

test('who was forgotten without a trace can still be removed, and is not anonymised twice', () => {
  const root = town();
  run('forget', root, 'ada', '--anonymise', '--commit');
  const handle = /recipients\/(r-[a-z0-9]+)\/first\.md/.exec(git(root, 'ls-files'))?.[1] ?? '';
  expect(run('forget', root, handle, '--anonymise')).toMatchObject({ code: 1 });
  expect(forgetJson(root, 'aefxkbx6fdezsshf4zgtv', '--remove').forgotten.awards).toHaveLength(3);
  expect(run('validate', root)).toMatchObject({ code: 0 });
});

test('with people kept apart, the folder of people is emptied of the person and the public project says only that somebody was forgotten', () => {
  const { root, people } = peopleProject();
  const apart = ['--people', people];
  expect(run('award', root, 'first', EMAIL, ...apart, '--commit')).toMatchObject({ code: 0 });
  expect(git(root, 'show')).not.toContain('sha256$');
  const [handle = ''] = readdirSync(join(people, 'recipients'));
  expect(run('revoke', root, 'first', handle, '--reason', 'issued in error', ...apart, '--commit')).toMatchObject({
    code: 0,
  });
  expect(run('effects', root, 'HEAD~1', 'HEAD', ...apart)).toMatchObject({ code: 0 });
  const { forgotten } = forgetJson(root, EMAIL, '--anonymise', ...apart, '--commit');
  expect(forgotten.awards).toHaveLength(1);
  expect(filesIn(people)).toEqual({});
  expect(git(root, 'ls-files')).toMatch(/recipients\/r-[a-z0-9]{8}\/recipient\.yaml/);
  expect(runScript('validate.ts', [root])).toMatchObject({ code: 0 });
  expect(run('audit', root)).toMatchObject({ code: 0 });
});

test('what was awarded with people kept apart is taken back in both folders', () => {
  const { root, people } = peopleProject();
  const before = filesIn(root);
  const { stdout } = run('award', root, 'first', EMAIL, '--people', people, '--format', 'json');
  const { batch, writtenApart } = JSON.parse(stdout) as { batch: string; writtenApart: string[] };
  expect(writtenApart).toEqual([expect.stringMatching(/^recipients\/r-[a-z0-9]+\/recipient\.yaml$/)]);
  expect(run('undo', root, batch, '--people', people)).toMatchObject({ code: 0 });
  expect([filesIn(root), filesIn(people)]).toEqual([before, {}]);
});

test('when the public half cannot be written, nothing is written in the folder of people', () => {
  const { root, people } = peopleProject();
  git(root, 'branch', 'taken');
  const { code } = run('award', root, 'first', EMAIL, '--people', people, '--branch', 'taken');
  expect([code, filesIn(people), leftovers(people)]).toEqual([1, {}, []]);
});

test('a list of people kept apart becomes files, never a roster with hashes', () => {
  const { root, people } = peopleProject();
  const list = join(temporaryFolder(), 'list.csv');
  writeFileSync(list, `email\n${EMAIL}\nbob@mail.example\n`);
  expect(run('award', root, 'first', '--csv', list, '--people', people, '--commit')).toMatchObject({ code: 0 });
  expect(git(root, 'ls-files', 'recipients')).not.toContain('.csv');
  expect(git(root, 'show')).not.toContain('sha256$');
  expect(readdirSync(join(people, 'recipients'))).toHaveLength(2);
});
