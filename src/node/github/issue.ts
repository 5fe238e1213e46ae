import { listOf, loginOf, numberOf, optionalAnswerOf, optionalTextOf, textOf, type Answer } from './answer.ts';

export interface Issue {
  readonly number: number;
  /** Its page. */
  readonly url: string;
  readonly title: string;
  /** As it was written by a stranger; empty where there is none. */
  readonly body: string;
  readonly state: 'open' | 'closed';
  /** Undefined when the account is gone. */
  readonly author: string | undefined;
  readonly labels: readonly string[];
  /** GitHub counts pull requests among the issues. */
  readonly isPullRequest: boolean;
}

export interface Comment {
  readonly id: number;
  readonly url: string;
  readonly author: string | undefined;
  readonly body: string;
}

/** Reads an issue as the API and the events of webhooks write it. */
export function issueOf(answer: Answer): Issue {
  return {
    number: numberOf(answer, 'number'),
    url: textOf(answer, 'html_url'),
    title: textOf(answer, 'title'),
    body: optionalTextOf(answer, 'body') ?? '',
    state: textOf(answer, 'state') === 'open' ? 'open' : 'closed',
    author: loginOf(answer, 'user'),
    labels: listOf(answer['labels'] ?? []).map((label) => textOf(label, 'name')),
    isPullRequest: optionalAnswerOf(answer, 'pull_request') !== undefined,
  };
}

export function commentOf(answer: Answer): Comment {
  return {
    id: numberOf(answer, 'id'),
    url: textOf(answer, 'html_url'),
    author: loginOf(answer, 'user'),
    body: optionalTextOf(answer, 'body') ?? '',
  };
}
