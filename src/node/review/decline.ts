import { parseIssueForm } from '../../core/intake/issue-form.ts';
import type { Badge } from '../../core/model/badge.ts';
import { parseBadgeId } from '../../core/model/ids.ts';
import { isReviewer } from '../../core/review/approvals.ts';
import {
  declinedApplication,
  declinedChange,
  declineRefused,
  parseDecline,
  type Declined,
} from '../../core/review/decline.ts';
import type { GitHub } from '../github/client.ts';
import type { GitHubEvent } from '../github/event.ts';
import { GitHubError } from '../github/github-error.ts';
import type { Issue } from '../github/issue.ts';
import type { PullRequest } from '../github/pull-request.ts';
import { APPLICATION_LABEL } from '../intake/take-issue.ts';
import { loadProject } from '../load-project.ts';
import type { Bench } from './case-of-change.ts';
import { effectsOfMerge } from './effects-of-merge.ts';
import { WORKFLOW_ACCOUNT } from './put-comment.ts';
import { touchedBadges } from './touched-badges.ts';
import { mayWrite } from './verdicts.ts';

export type Declining =
  | { readonly kind: 'declined'; readonly closed: readonly number[]; readonly deleted: string | undefined }
  | { readonly kind: 'planned'; readonly closes: readonly number[]; readonly deletes: string | undefined }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'ignored'; readonly why: string };

/** Follows a comment `/decline <reason>` of a reviewer: closes the pull request and the application kindly, and deletes the branch if we made it. */
export async function decline(event: GitHubEvent, bench: Bench & { readonly dryRun: boolean }): Promise<Declining> {
  if (event.kind !== 'comment') throw new GitHubError('The event is not about a comment.');
  const { comment, action, issue } = event;
  const reading = parseDecline(comment.body);
  if (action !== 'created' || !reading) return { kind: 'ignored', why: 'The comment is not a new command.' };
  const matter = await matterOf(bench, issue.number);
  if (!matter) return { kind: 'ignored', why: 'There is no open pull request or application to decline.' };
  if (comment.author === undefined || !(await mayDecline(bench, matter, comment.author)))
    return { kind: 'ignored', why: 'Only reviewers of the badge may decline, and who may write to the repository.' };
  if (reading.kind !== 'decline') {
    if (!bench.dryRun) await bench.gitHub.createComment(issue.number, declineRefused(reading));
    return { kind: 'refused', why: declineRefused(reading).trim() };
  }
  const said = { badges: matter.badges.map(({ name }) => name), login: comment.author, reason: reading.reason };
  const closed = [matter.pull, matter.application].flatMap((one) => (one?.state === 'open' ? [one.number] : []));
  const branch = ownBranch(bench.gitHub, matter.pull);
  if (bench.dryRun) return { kind: 'planned', closes: closed, deletes: branch };
  await close(bench.gitHub, matter, said);
  if (branch !== undefined) await bench.gitHub.deleteBranch(branch);
  return { kind: 'declined', closed, deleted: branch };
}

/** What is to be declined, whichever of its two pages the comment stands on. */
interface Matter {
  readonly pull: PullRequest | undefined;
  readonly application: Issue | undefined;
  readonly badges: readonly Badge[];
}

async function matterOf(bench: Bench, number: number): Promise<Matter | undefined> {
  const { gitHub } = bench;
  const issue = await gitHub.issue(number);
  const pull = issue.isPullRequest ? await gitHub.pullRequest(number) : await pullOf(gitHub, number);
  const application = issue.isPullRequest ? await applicationBehind(gitHub, pull) : applied(issue);
  if (pull?.state !== 'open' && application?.state !== 'open') return undefined;
  return { pull, application, badges: await badgesOf(bench, pull, application) };
}

async function pullOf(gitHub: GitHub, issue: number): Promise<PullRequest | undefined> {
  const pulls = await gitHub.pullRequests({ head: `apply/${issue}`, state: 'open' });
  return pulls.find(({ head }) => head.branch === `apply/${issue}` && head.repository === gitHub.repository);
}

async function applicationBehind(gitHub: GitHub, pull: PullRequest | undefined): Promise<Issue | undefined> {
  const [, number] = /^apply\/([1-9]\d{0,8})$/.exec(ownBranch(gitHub, pull) ?? '') ?? [];
  return number === undefined ? undefined : applied(await gitHub.issue(Number(number)));
}

function applied(issue: Issue): Issue | undefined {
  return !issue.isPullRequest && issue.labels.includes(APPLICATION_LABEL) ? issue : undefined;
}

/** Of a pull request the badges that it touches, whatever it says; of an application without one the badge that it names. */
async function badgesOf(
  { root, now }: Bench,
  pull: PullRequest | undefined,
  application: Issue | undefined,
): Promise<readonly Badge[]> {
  const { registry } = loadProject(root, { now });
  if (!registry) return [];
  if (pull?.state === 'open') {
    const told = await effectsOfMerge(root, { number: pull.number, head: pull.head.commit }, now);
    return told ? touchedBadges(told.effects, registry) : [];
  }
  const read = parseIssueForm(application?.body ?? '');
  const id = read.kind === 'form' ? parseBadgeId(read.form.badge) : undefined;
  const badge = id === undefined ? undefined : registry.badges.get(id);
  return badge ? [badge] : [];
}

async function mayDecline({ gitHub }: Bench, { badges }: Matter, login: string): Promise<boolean> {
  if (await mayWrite(gitHub, login)) return true;
  return badges.length > 0 && badges.every((badge) => isReviewer(badge, { login, mayWrite: false }));
}

/** The branch of a pull request if a workflow of ours made it. */
function ownBranch(gitHub: GitHub, pull: PullRequest | undefined): string | undefined {
  const isOurs =
    pull?.head.repository === gitHub.repository && /^(?:apply|award|dispatch|revoke)\/[\da-f]+$/.test(pull.head.branch);
  return isOurs ? pull.head.branch : undefined;
}

/** The words come first: whoever is told of the closing reads them at once. */
async function close(gitHub: GitHub, { pull, application }: Matter, said: Declined): Promise<void> {
  if (pull?.state === 'open') {
    await sayOnce(gitHub, pull.number, declinedChange(said));
    await gitHub.updatePullRequest(pull.number, { state: 'closed' });
  }
  if (application?.state === 'open') {
    await sayOnce(gitHub, application.number, declinedApplication(said));
    await gitHub.closeIssue(application.number, 'not_planned');
  }
}

async function sayOnce(gitHub: GitHub, number: number, words: string): Promise<void> {
  const last = (await gitHub.comments(number)).findLast(({ author }) => author === WORKFLOW_ACCOUNT);
  if (last?.body.trim() !== words.trim()) await gitHub.createComment(number, words);
}
