import { readFileSync, statSync } from 'node:fs';
import { answerOf, numberOf, optionalAnswerOf, optionalTextOf, textOf, type Answer } from './answer.ts';
import { GitHubError } from './github-error.ts';
import { issueOf, type Issue } from './issue.ts';

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
  | { readonly kind: 'other'; readonly name: string }
);

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
    default:
      return { ...common, kind: 'other', name };
  }
}

function inputsOf(inputs: Answer): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(inputs).map((input) => [input, optionalTextOf(inputs, input) ?? '']));
}
