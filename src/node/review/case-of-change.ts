import type { Effect } from '../../core/effects/effect.ts';
import { effectsMarkdown } from '../../core/effects/print-markdown.ts';
import type { Instant } from '../../core/model/time.ts';
import type { WebUrl } from '../../core/model/text.ts';
import { approvalOf, type Approval } from '../../core/review/approvals.ts';
import { effectsComment, type Preview } from '../../core/review/effects-comment.ts';
import type { GitHub } from '../github/client.ts';
import type { CheckRun, PullRequest } from '../github/pull-request.ts';
import { loadProject } from '../load-project.ts';
import type { CheckedRun } from './change-under-review.ts';
import { applicationOf, earnersAmong } from './earners.ts';
import { effectsOfMerge, type EffectsOfMerge } from './effects-of-merge.ts';
import { touchedBadges, touchedRecipients } from './touched-badges.ts';
import { verdictsOn } from './verdicts.ts';

export interface Bench {
  /** A clone whose work tree is the branch that is published, with the remote `origin`. */
  readonly root: string;
  readonly gitHub: GitHub;
  readonly serverUrl: string;
  readonly now: Instant;
}

/** All that reviewers are told of a change. */
export interface Case {
  readonly told: EffectsOfMerge;
  readonly approvals: readonly Approval[];
  readonly obstacles: readonly string[];
  readonly body: string;
}

const CHECK = '.github/workflows/check.yml';
/** The job of Check that keeps the preview. */
const PREVIEW_JOB = 'Badges, awards and the site';
const MOST_PAGES = 10;

/** Reads what a change does and how far its approval has come. Undefined when it has moved on meanwhile. */
export async function caseOfChange(bench: Bench, pull: PullRequest, run?: CheckedRun): Promise<Case | undefined> {
  const { root, gitHub, serverUrl, now } = bench;
  const { number, head } = pull;
  const told = await effectsOfMerge(root, { number, head: head.commit }, now);
  if (!told) return undefined;
  const { registry } = loadProject(root, { now });
  const commits = await gitHub.pullRequestCommits(number);
  const application = await applicationOf(gitHub, pull, commits);
  const verdicts = await verdictsOn(gitHub, number, head.commit);
  const badges = registry ? touchedBadges(told.effects, registry) : [];
  const named = badges.flatMap(({ reviewers }) => reviewers.map((name) => name.slice(1)));
  const partial = {
    authors: [pull.author, ...commits.map(({ author }) => author)].filter((login) => login !== undefined),
    earners: [
      ...earnersAmong([...verdicts.map(({ login }) => login), ...named], told.files, {
        recipients: touchedRecipients(told.effects),
        serverUrl,
      }),
      ...(application?.author === undefined ? [] : [application.author]),
    ],
  };
  const approvals = badges.map((badge) => approvalOf(badge, verdicts, partial));
  const checks = await gitHub.checkRuns(head.commit);
  const obstacles = [
    ...(told.merges ? [] : ['It does not merge by itself: somebody has to bring it up to date first.']),
    ...(application && !application.isCurrent
      ? [`The application #${application.number} says something else by now than what this change was made of.`]
      : []),
  ];
  const body = effectsComment({
    head: head.commit,
    effects: (longest) => effectsMarkdown(told.effects, { site: told.before?.url, problems: told.problems, longest }),
    obstacles,
    approvals,
    preview: previewOf({ bench, told, checks, run }),
    checks: checks.map(({ name, status, conclusion }) => ({ name, result: conclusion ?? status })),
  });
  return { told, approvals, obstacles, body };
}

interface Previewed {
  readonly bench: Bench;
  readonly told: EffectsOfMerge;
  readonly checks: readonly CheckRun[];
  readonly run: CheckedRun | undefined;
}

function previewOf({ bench: { gitHub, serverUrl }, told, checks, run }: Previewed): Preview | undefined {
  const job = checks.find(({ name, conclusion }) => name === PREVIEW_JOB && conclusion === 'success');
  const id = run?.path === CHECK ? String(run.id) : /\/actions\/runs\/(\d{1,20})\//.exec(job?.url ?? '')?.[1];
  if (!job || id === undefined || !told.site) return undefined;
  const address = `${serverUrl}/${gitHub.repository}/actions/runs/${id}` as WebUrl;
  return { run: address, site: told.site.url, pages: pagesOf(told.effects) };
}

function pagesOf(effects: readonly Effect[]): readonly WebUrl[] {
  const pages = effects.flatMap(({ addresses }) =>
    addresses.filter(({ url, change }) => change !== 'disappears' && url.endsWith('/')).map(({ url }) => url),
  );
  return [...new Set(pages)].slice(0, MOST_PAGES);
}
