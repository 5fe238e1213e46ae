import { parseFile } from '../../core/content/parse-file.ts';
import type { SourceFile } from '../../core/content/source-file.ts';
import { bodyDigest } from '../../core/intake/body-digest.ts';
import type { Handle } from '../../core/model/ids.ts';
import type { Recipient } from '../../core/model/recipient.ts';
import { isAccountOf } from '../../core/review/account-of.ts';
import type { GitHub } from '../github/client.ts';
import type { PullCommit, PullRequest } from '../github/pull-request.ts';

/** Of these accounts, those of recipients who are known by the page of one. */
export function earnersAmong(
  logins: readonly string[],
  files: readonly SourceFile[],
  about: { readonly recipients: ReadonlySet<Handle>; readonly serverUrl: string },
): readonly string[] {
  const drafts = files.filter(({ path }) => path.startsWith('recipients/')).flatMap((file) => parseFile(file).drafts);
  const people = drafts.flatMap((draft): readonly Pick<Recipient, 'identity' | 'profile'>[] => {
    if (draft.kind === 'recipient' && about.recipients.has(draft.handle)) return [draft];
    const brought = draft.kind === 'award' && about.recipients.has(draft.recipient.value) ? draft.identity : undefined;
    return brought ? [{ identity: brought }] : [];
  });
  const hosts = [...new Set(['https://github.com', about.serverUrl])];
  return logins.filter((login) => people.some((person) => isAccountOf(person, login, hosts)));
}

export interface Application {
  readonly number: number;
  /** Whoever asks for the badge; undefined for an account that is gone. */
  readonly author: string | undefined;
  /** Whether the change was made of the application as it reads today. */
  readonly isCurrent: boolean;
}

/** The application that a pull request was made of. Branches of others may be named as they like; only ours are believed. */
export async function applicationOf(
  gitHub: GitHub,
  { head }: PullRequest,
  commits: readonly PullCommit[],
): Promise<Application | undefined> {
  const [, number] = /^apply\/([1-9]\d{0,8})$/.exec(head.branch) ?? [];
  if (number === undefined || head.repository !== gitHub.repository) return undefined;
  const issue = await gitHub.issue(Number(number));
  const mark = `Blazon-Application: ${issue.url} sha256:${bodyDigest(issue.body)}`;
  const isCurrent = commits.some(({ message }) => message.split('\n').includes(mark));
  return { number: issue.number, author: issue.author, isCurrent };
}
