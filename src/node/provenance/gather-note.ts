import type {
  Note,
  NotedApplication,
  NotedApproval,
  NotedCheck,
  NotedPullRequest,
} from '../../core/model/provenance.ts';
import { bodyDigest } from '../../core/intake/body-digest.ts';
import { parseWebUrl } from '../../core/model/text.ts';
import { instantOf, parseInstant } from '../../core/model/time.ts';
import { isLogin, notable, NOTE_LIMITS, noteOf } from '../../core/review/note.ts';
import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/github-error.ts';
import type { Issue } from '../github/issue.ts';
import type { PullCommit, PullRequest, Review } from '../github/pull-request.ts';
import { mayWrite } from '../review/verdicts.ts';

/** A commit of the published branch, and the first line of its message. */
export interface Merged {
  readonly commit: string;
  readonly subject: string;
  /** The published branch; undefined where it is not known, and then no pull request is believed. */
  readonly branch: string | undefined;
}

/** Copies what GitHub knows of how a commit was merged. Throws a `GitHubError` where GitHub refuses. */
export async function gatherNote(gitHub: GitHub, merged: Merged): Promise<Note> {
  const pull = await pullRequestOf(gitHub, merged);
  const commits = pull ? await gitHub.pullRequestCommits(pull.number) : [];
  const application = pull && (await applicationOf(gitHub, pull, commits));
  const note: Note = {
    version: 1,
    ...(pull && { pullRequest: notedPull(pull, commits, application) }),
    approvals: pull ? await approvalsOf(gitHub, pull) : [],
    checks: await checksOf(gitHub, pull?.head.commit ?? merged.commit),
  };
  if (!noteOf(note.pullRequest ? note : { ...note, pullRequest: null }))
    throw new Error(`What GitHub says of ${merged.commit} does not make a note`);
  return note;
}

/** GitHub lists the pull requests of a commit a while after the merge; until then the message names it. */
async function pullRequestOf(gitHub: GitHub, { commit, subject, branch }: Merged): Promise<PullRequest | undefined> {
  const all = await gitHub.pullRequestsOf(commit);
  // What was approved for another branch was not approved for this one, though its commits came along.
  const listed = all.filter(({ mergedAt, base }) => mergedAt !== undefined && base.branch === branch);
  const own = listed.find(({ mergeCommit }) => mergeCommit === commit) ?? listed[0];
  if (own) return gitHub.pullRequest(own.number);
  const [, merge, squash] = /^Merge pull request #([1-9]\d{0,8}) |\(#([1-9]\d{0,8})\)$/.exec(subject) ?? [];
  const number = merge ?? squash;
  if (number === undefined) return undefined;
  const named = await pullRequestNumbered(gitHub, Number(number));
  return named?.mergeCommit === commit && named.base.branch === branch ? named : undefined;
}

async function pullRequestNumbered(gitHub: GitHub, number: number): Promise<PullRequest | undefined> {
  try {
    return await gitHub.pullRequest(number);
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined;
    throw error;
  }
}

function notedPull(
  { number, url, title, author, mergedBy, head }: PullRequest,
  commits: readonly PullCommit[],
  application: Application | undefined,
): NotedPullRequest {
  const address = parseWebUrl(url);
  if (address === undefined) throw new GitHubError(`GitHub gave no address for pull request #${number}.`);
  const authors = commits.flatMap((one) => (one.author !== undefined && isLogin(one.author) ? [one.author] : []));
  const applicant = application?.applicant;
  return {
    number,
    url: address,
    title: notable(title) ?? `Pull request ${number}`,
    ...(author !== undefined && isLogin(author) && { author }),
    authors: [...new Set(authors)].slice(0, NOTE_LIMITS.listed),
    ...(mergedBy !== undefined && isLogin(mergedBy) && { mergedBy }),
    head: head.commit,
    ...(applicant !== undefined && isLogin(applicant) && { applicant }),
    ...(application && { application: application.noted }),
  };
}

/** The last word of each reviewer counts; a comment takes nothing back, a dismissal does. */
async function approvalsOf(gitHub: GitHub, pull: PullRequest): Promise<readonly NotedApproval[]> {
  const latest = new Map<string, Review & { readonly author: string }>();
  for (const review of await gitHub.reviews(pull.number)) {
    const { author, state } = review;
    if (author === undefined || !isLogin(author) || state === 'COMMENTED' || state === 'PENDING') continue;
    latest.delete(author.toLowerCase());
    latest.set(author.toLowerCase(), { ...review, author });
  }
  const approvals: NotedApproval[] = [];
  for (const { author: login, state, commit, at } of latest.values()) {
    if (state !== 'APPROVED' || commit === undefined || approvals.length === NOTE_LIMITS.listed) continue;
    const instant = parseInstant(at ?? '') ?? instantOf(0);
    approvals.push({ login, at: instant, commit, mayWrite: await mayWrite(gitHub, login) });
  }
  return approvals;
}

interface Application {
  readonly applicant: string | undefined;
  readonly noted: NotedApplication;
}

/** Branches of forks may be named as they like; only ours are believed. */
async function applicationOf(
  gitHub: GitHub,
  { head }: PullRequest,
  commits: readonly PullCommit[],
): Promise<Application | undefined> {
  const [, number] = /^apply\/([1-9]\d{0,8})$/.exec(head.branch) ?? [];
  if (number === undefined || head.repository !== gitHub.repository) return undefined;
  const issue = await gitHub.issue(Number(number));
  const url = parseWebUrl(issue.url);
  if (url === undefined) return undefined;
  const made = digestIn(commits, issue);
  return {
    applicant: issue.author,
    noted: { url, ...(made !== undefined && { made }), merged: bodyDigest(issue.body) },
  };
}

/** What the last commit with the trailer of an application says of its text. */
function digestIn(commits: readonly PullCommit[], { url }: Issue): string | undefined {
  const before = `Blazon-Application: ${url} sha256:`;
  const marks = commits
    .flatMap(({ message }) => message.split('\n'))
    .filter((line) => line.startsWith(before))
    .map((line) => line.slice(before.length).trimEnd())
    .filter((digest) => /^[0-9a-f]{64}$/.test(digest));
  return marks.at(-1);
}

async function checksOf(gitHub: GitHub, commit: string): Promise<readonly NotedCheck[]> {
  const runs = await gitHub.checkRuns(commit);
  const checks = runs.flatMap(({ name, conclusion, url }): readonly NotedCheck[] => {
    const said = notable(name);
    const address = parseWebUrl(url);
    return said === undefined || conclusion === undefined
      ? []
      : [{ name: said, conclusion, ...(address === url && { url: address }) }];
  });
  return checks.slice(0, NOTE_LIMITS.listed);
}
