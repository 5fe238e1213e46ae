import { parseFile } from '../../core/content/parse-file.ts';
import type { SourceFile } from '../../core/content/source-file.ts';
import { bodyDigest } from '../../core/intake/body-digest.ts';
import type { Handle } from '../../core/model/ids.ts';
import type { Identity, PublicProfile } from '../../core/model/recipient.ts';
import type { GitHub } from '../github/client.ts';
import type { PullCommit, PullRequest } from '../github/pull-request.ts';

/** The accounts of recipients who are known by the page of one, here or in their public profile. */
export function accountsOf(
  files: readonly SourceFile[],
  recipients: ReadonlySet<Handle>,
  serverUrl: string,
): readonly string[] {
  const drafts = files.filter(({ path }) => path.startsWith('recipients/')).flatMap((file) => parseFile(file).drafts);
  return drafts.flatMap((draft) => {
    if (draft.kind === 'recipient' && recipients.has(draft.handle))
      return loginsIn(draft.identity, draft.profile, serverUrl);
    if (draft.kind === 'award' && draft.identity && recipients.has(draft.recipient.value))
      return loginsIn(draft.identity, undefined, serverUrl);
    return [];
  });
}

function loginsIn(identity: Identity, profile: PublicProfile | undefined, serverUrl: string): readonly string[] {
  const pages = [...(identity.kind === 'plain' ? [identity.identity] : []), ...(profile?.url ? [profile.url] : [])];
  return pages.flatMap((page) => {
    const login = page.toLowerCase().startsWith(`${serverUrl.toLowerCase()}/`) && page.slice(serverUrl.length + 1);
    return login !== false && /^[a-z\d](?:-?[a-z\d]){0,38}\/?$/i.test(login) ? [login.replace('/', '')] : [];
  });
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
