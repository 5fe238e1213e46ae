import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { award, badge, recipient, type Repository } from '../effects/repository.ts';
import { aNote, note, reviewedRepository } from './noting.ts';

const made: Repository[] = [];
afterEach(() => {
  for (const repository of made.splice(0)) repository.delete();
});

function reviewed(...rules: Parameters<typeof reviewedRepository>) {
  const repository = reviewedRepository(...rules);
  made.push(repository);
  return repository;
}

interface Report {
  readonly unnoted: number;
  readonly offences: readonly { readonly commit: string }[];
  readonly problems: readonly { readonly code: string; readonly message: string; readonly file: string }[];
}

function charges(repository: Repository): readonly string[] {
  const { stdout, status } = repository.run('audit', '--duties', '--format', 'json');
  const { problems } = JSON.parse(stdout) as Report;
  expect(status).toBe(problems.length > 0 ? 1 : 0);
  return problems.map(({ code }) => code);
}

test('an award that a reviewer approved who neither wrote nor earns it is fine', () => {
  const repository = reviewed();
  note(repository, repository.awarding, aNote(['bob']));
  expect(charges(repository)).toEqual([]);
});

test('whoever wrote a commit of the change does not approve it, though somebody else opened the pull request', () => {
  const repository = reviewed();
  note(repository, repository.awarding, aNote(['bob'], { authors: ['grace', 'Bob'] }));
  expect(charges(repository)).toEqual(['AWARD_SELF_APPROVED']);
});

test('an approval that does not count does no harm beside enough that do', () => {
  const repository = reviewed();
  note(repository, repository.awarding, aNote(['bob', 'eve'], { authors: ['bob'] }));
  expect(charges(repository)).toEqual([]);
});

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

test.each([
  ['by the address of the account', 'identity: { type: url, identity: "https://github.com/Eve" }\n'],
  ['by the address in another spelling', 'identity: { type: url, identity: "http://www.github.com/eve" }\n'],
  [
    'by the hash of that address',
    `identity: { type: url, hashed: true, identity: "sha256$${digest('https://github.com/eveZm5uZWxTYWx0R3Jvd3NXZWxs')}", salt: Zm5uZWxTYWx0R3Jvd3NXZWxs }\n`,
  ],
  [
    'by the address in the public profile',
    recipient('eve', 'profile: { name: Eve, url: "https://github.com/eve/", public: true }\n'),
  ],
])('nobody approves an award of their own, known %s', (_, introduction) => {
  const repository = reviewed(undefined, introduction);
  note(repository, repository.awarding, aNote(['eve']));
  expect(charges(repository)).toEqual(['AWARD_APPROVED_BY_EARNER']);
});

test('a badge that asks for two approvals has them from two reviewers of its own', () => {
  const repository = reviewed('reviewers: ["@bob", "@eve"]\napprovals: 2\n');
  note(repository, repository.awarding, aNote(['bob', 'mallory']));
  expect(charges(repository)).toEqual(['TOO_FEW_APPROVALS']);
  note(repository, repository.awarding, aNote(['bob', 'eve']));
  expect(charges(repository)).toEqual([]);
});

test('of a team everybody counts who could write to the repository, and nobody else', () => {
  const repository = reviewed('reviewers: ["@acme/mentors"]\n');
  const given = aNote(['bob']);
  note(repository, repository.awarding, given);
  expect(charges(repository)).toEqual([]);
  note(repository, repository.awarding, {
    ...given,
    approvals: given.approvals.map((one) => ({ ...one, mayWrite: false })),
  });
  expect(charges(repository)).toEqual(['TOO_FEW_APPROVALS']);
});

test('a change that names its own reviewers is judged by those of before it', () => {
  const repository = reviewed();
  repository.write('badges/first/badge.md', badge('reviewers: ["@mallory"]\n'));
  repository.write('recipients/cy/recipient.yaml', recipient('cy'));
  repository.write('recipients/cy/first.md', award());
  note(repository, repository.commit('Award cy'), aNote(['mallory']));
  expect(charges(repository)).toEqual(['TOO_FEW_APPROVALS']);
});

test('an award pushed without a pull request is one that nobody approved, where the badge names reviewers and only there', () => {
  const pushed = { version: 1, pullRequest: null, approvals: [], checks: [] };
  const repository = reviewed();
  note(repository, repository.awarding, pushed);
  expect(charges(repository)).toEqual(['TOO_FEW_APPROVALS']);
  const { stdout } = repository.run('audit');
  expect(stdout).toContain('came without a pull request');
  expect(stdout).toContain(repository.awarding.slice(0, 12));
  const open = reviewed('');
  note(open, open.awarding, pushed);
  expect(charges(open)).toEqual([]);
});

test('what is revoked, or approved afterwards in the open, is settled', () => {
  const repository = reviewed();
  note(repository, repository.awarding, aNote([]));
  expect(charges(repository)).toEqual(['TOO_FEW_APPROVALS']);
  repository.write('recipients/bo/first.md', award('errata: [{ on: 2025-07-01, note: Looked at it since. }]\n'));
  const again = repository.commit('Look at it');
  expect(charges(repository)).toEqual(['TOO_FEW_APPROVALS']);
  note(repository, again, aNote(['eve']));
  expect(charges(repository)).toEqual([]);

  const other = reviewed();
  note(other, other.awarding, aNote([]));
  other.write('recipients/bo/first.md', award('revoked: { on: 2025-07-01, reason: issued in error }\n'));
  other.commit('Revoke');
  expect(charges(other)).toEqual([]);
});

test('forgetting whose an award is settles nothing, and does not let its earner approve it afterwards', () => {
  const eve = 'identity: { type: url, identity: "https://github.com/eve" }\n';
  const repository = reviewed(undefined, eve);
  note(repository, repository.awarding, aNote(['eve']));
  repository.write('recipients/bo/recipient.yaml', 'forgotten: 2025-07-01\n');
  repository.commit('Forget');
  expect(charges(repository)).toEqual(['AWARD_APPROVED_BY_EARNER']);
  repository.write('recipients/bo/first.md', award('errata: [{ on: 2025-07-02, note: Looked at it since. }]\n'));
  const again = repository.commit('Look at it');
  note(repository, again, aNote(['eve']));
  expect(charges(repository)).toEqual(['AWARD_APPROVED_BY_EARNER']);
  note(repository, again, aNote(['bob']));
  expect(charges(repository)).toEqual([]);
});

test('without notes nothing is known and nothing is charged, and with a broken one neither, and both are said', () => {
  const repository = reviewed();
  expect(charges(repository)).toEqual([]);
  expect(repository.run('audit', '--duties').stdout).toContain('2 commits that brought awards have no note');
  note(repository, repository.awarding, '{"version":1,"approvals":[]}');
  expect(charges(repository)).toEqual([]);
  expect((JSON.parse(repository.run('audit', '--format', 'json').stdout) as Report).unnoted).toBe(2);
});
