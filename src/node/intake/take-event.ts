import type { Instant } from '../../core/model/time.ts';
import { askGit } from '../change/run-git.ts';
import type { GitHub } from '../github/client.ts';
import type { GitHubEvent } from '../github/event.ts';
import { GitHubError } from '../github/github-error.ts';
import { keysFolder } from '../keys.ts';
import type { Environment } from '../private-keys.ts';
import { openProject } from './open-project.ts';
import type { Outcome } from './outcome.ts';
import { DISPATCH_TYPE, takeDispatch } from './take-dispatch.ts';
import { takeForm } from './take-form.ts';
import { takeIssue, type Counter } from './take-issue.ts';
import { unsealWith } from './unseal-for.ts';

export interface Arrival {
  /** A clone at the tip of the default branch. */
  readonly root: string;
  readonly gitHub: GitHub;
  readonly environment: Environment;
  readonly now: Instant;
  /** Nothing is pushed, opened or answered. */
  readonly dryRun: boolean;
}

/** Takes what started the workflow to where it belongs, and has it checked. What is not about awarding is left alone. */
export async function takeEvent(event: GitHubEvent, arrival: Arrival): Promise<Outcome> {
  const outcome = await taken(event, arrival);
  if ((outcome.kind === 'opened' || outcome.kind === 'renewed' || outcome.kind === 'unchanged') && !arrival.dryRun)
    await startCheck(arrival.gitHub, outcome.branch, outcome.pull.number);
  return outcome;
}

async function taken(event: GitHubEvent, arrival: Arrival): Promise<Outcome> {
  switch (event.kind) {
    case 'issue':
      if (!['opened', 'edited', 'labeled', 'reopened'].includes(event.action))
        return { kind: 'ignored', why: 'Nothing is to be done about this event of an issue.' };
      return takeIssue(counterOf(event, arrival), event.issue.number);
    case 'dispatch':
      if (event.type !== DISPATCH_TYPE) return { kind: 'ignored', why: `The event is not \`${DISPATCH_TYPE}\`.` };
      return takeDispatch(counterOf(event, arrival), event.payload);
    case 'form': {
      const run = arrival.environment['GITHUB_RUN_ID'] ?? '';
      if (!/^\d{1,20}$/.test(run)) throw new GitHubError('GITHUB_RUN_ID does not say which run this is.');
      return takeForm(counterOf(event, arrival), { inputs: event.inputs, sender: event.sender, run });
    }
    case 'comment':
    case 'run':
    case 'other':
      return { kind: 'ignored', why: 'This event is not about awarding.' };
  }
}

/** GitHub starts no workflow for what a workflow's token has pushed, except when it is asked to. A project may do without. */
async function startCheck(gitHub: GitHub, branch: string, pull: number): Promise<void> {
  try {
    await gitHub.startWorkflow('check.yml', branch, { 'pull-request': String(pull) });
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 404)) throw error;
  }
}

function counterOf({ defaultBranch: base }: GitHubEvent, { root, gitHub, environment, now, dryRun }: Arrival): Counter {
  if (base.startsWith('-') || !askGit(root, ['check-ref-format', `refs/heads/${base}`]).ok)
    throw new GitHubError('The event names a default branch that cannot be one.');
  const project = openProject(root, now);
  if (!project) throw new GitHubError('The project has no usable site.yaml: `npm run validate` says what is wrong.');
  const serverUrl = environment['GITHUB_SERVER_URL'] ?? '';
  return {
    root,
    base,
    gitHub,
    project,
    dryRun,
    serverUrl: serverUrl === '' ? 'https://github.com' : serverUrl.replace(/\/+$/, ''),
    unseal: unsealWith(environment, keysFolder(environment)),
  };
}
