import { randomUUID } from 'node:crypto';
import type { Note, NotedPullRequest } from '../../src/core/model/provenance.ts';
import { award, badge, minimalRepository, recipient, type Repository } from '../effects/repository.ts';

const HEAD = '1'.repeat(40);

/** The JSON of a note of a pull request by `grace`, approved as it was merged by these. */
export function aNote(
  approvedBy: readonly string[],
  changes: Partial<NotedPullRequest> = {},
): Omit<Note, 'pullRequest'> & { readonly pullRequest: object } {
  return {
    version: 1,
    pullRequest: {
      number: 7,
      url: 'https://github.com/acme/badges/pull/7',
      title: 'Award First Step',
      author: 'grace',
      authors: ['grace'],
      mergedBy: 'bob',
      head: HEAD,
      ...changes,
    },
    approvals: approvedBy.map((login) => ({
      login,
      at: '2026-06-03T09:00:00Z' as Note['approvals'][number]['at'],
      commit: HEAD,
      mayWrite: true,
    })),
    checks: [{ name: 'Check', conclusion: 'success' }],
  };
}

export function note(repository: Repository, commit: string, value: object | string): void {
  const path = `.git/${randomUUID()}`;
  repository.write(path, typeof value === 'string' ? value : JSON.stringify(value));
  repository.git('notes', '--ref=refs/notes/blazon', 'add', '-f', '-F', path, commit);
}

/** A repository whose badge `first` names reviewers, and an award to `bo` committed after it. */
export function reviewedRepository(
  rules = 'reviewers: ["@bob", "@eve"]\n',
  introduction = recipient('bo'),
): Repository & { readonly awarding: string } {
  const repository = minimalRepository();
  repository.write('badges/first/badge.md', badge(rules));
  repository.commit('Name reviewers');
  repository.write('recipients/bo/recipient.yaml', introduction);
  repository.write('recipients/bo/first.md', award());
  return { ...repository, awarding: repository.commit('Award bo') };
}
