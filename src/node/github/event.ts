import { readFileSync, statSync } from 'node:fs';
import { answerOf, numberOf, optionalAnswerOf, optionalTextOf, textOf, type Answer } from './answer.ts';
import { GitHubError } from './github-error.ts';
import { commentOf, issueOf, type Comment, type Issue } from './issue.ts';

/** An account as events name it. */
export interface Sender {
  readonly login: string;
  readonly id: number;
}

/** What a runner was started for, as far as it is about awarding. */
export type GitHubEvent = { readonly defaultBranch: string; readonly sender: Sender } & (
  | { readonly kind: 'issue'; readonly action: string; readonly issue: Issue }
  | { readonly kind: 'dispatch'; readonly type: string; readonly payload: unknown }
  | { readonly kind: 'form'; readonly inputs: Readonly<Record<string, string>> }
  | { readonly kind: 'comment'; readonly action: string; readonly issue: Issue; readonly comment: Comment }
  | { readonly kind: 'run'; readonly run: WorkflowRun }
  | { readonly kind: 'other'; readonly name: string }
);

/** A run of another workflow that has ended. */
export interface WorkflowRun {
  readonly id: number;
  /** What started it, `pull_request`. */
  readonly event: string;
  /** `.github/workflows/check.yml`. */
  readonly path: string;
  readonly conclusion: string | undefined;
  readonly head: { readonly commit: string; readonly repository: string | undefined };
}

const MOST_BYTES = 4 * 1024 * 1024;

/** Reads the file that `GITHUB_EVENT_PATH` names; `name` is `GITHUB_EVENT_NAME`. Throws a `GitHubError` for what is no event. */
export function readEvent(name: string, path: string): GitHubEvent {
  return eventOf(name, answerOf(parsed(path)));
}

function parsed(path: string): unknown {
  try {
    if (statSync(path).size > MOST_BYTES) throw new Error('too large');
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new GitHubError('The file of the event cannot be read: GITHUB_EVENT_PATH names it.', { cause });
  }
}

function eventOf(name: string, event: Answer): GitHubEvent {
  const account = answerOf(event['sender']);
  const common = {
    defaultBranch: textOf(answerOf(event['repository']), 'default_branch'),
    sender: { login: textOf(account, 'login'), id: typeof account['id'] === 'number' ? numberOf(account, 'id') : 0 },
  };
  switch (name) {
    case 'issues':
      return { ...common, kind: 'issue', action: textOf(event, 'action'), issue: issueOf(answerOf(event['issue'])) };
    case 'repository_dispatch':
      return { ...common, kind: 'dispatch', type: textOf(event, 'action'), payload: event['client_payload'] };
    case 'workflow_dispatch':
      return { ...common, kind: 'form', inputs: inputsOf(optionalAnswerOf(event, 'inputs') ?? {}) };
    case 'issue_comment': {
      const [issue, comment] = [answerOf(event['issue']), answerOf(event['comment'])];
      return {
        ...common,
        kind: 'comment',
        action: textOf(event, 'action'),
        issue: issueOf(issue),
        comment: commentOf(comment),
      };
    }
    case 'workflow_run':
      return { ...common, kind: 'run', run: runOf(answerOf(event['workflow_run'])) };
    default:
      return { ...common, kind: 'other', name };
  }
}

function runOf(run: Answer): WorkflowRun {
  const repository = optionalAnswerOf(run, 'head_repository');
  return {
    id: numberOf(run, 'id'),
    event: textOf(run, 'event'),
    path: textOf(run, 'path'),
    conclusion: optionalTextOf(run, 'conclusion'),
    head: { commit: textOf(run, 'head_sha'), repository: repository && textOf(repository, 'full_name') },
  };
}

function inputsOf(inputs: Answer): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(inputs).map((input) => [input, optionalTextOf(inputs, input) ?? '']));
}
