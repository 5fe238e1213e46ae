import { GitHubError } from './github-error.ts';

/** An object that GitHub answered with; its members are read one by one. */
export type Answer = Readonly<Record<string, unknown>>;

export function answerOf(value: unknown): Answer {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Answer;
  throw unexpected('an object');
}

export function listOf(value: unknown): readonly Answer[] {
  if (Array.isArray(value)) return value.map(answerOf);
  throw unexpected('a list');
}

export function textOf(answer: Answer, member: string): string {
  return optionalTextOf(answer, member) ?? fail(`the text \`${member}\``);
}

export function numberOf(answer: Answer, member: string): number {
  const value = answer[member];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : fail(`the number \`${member}\``);
}

/** GitHub writes `null` for what is not there. */
export function optionalTextOf(answer: Answer, member: string): string | undefined {
  const value = answer[member] ?? undefined;
  return value === undefined || typeof value === 'string' ? value : fail(`the text \`${member}\``);
}

export function optionalAnswerOf(answer: Answer, member: string): Answer | undefined {
  const value = answer[member] ?? undefined;
  return value === undefined ? undefined : answerOf(value);
}

/** The login of the account under `member`; undefined for an account that is gone. */
export function loginOf(answer: Answer, member: string): string | undefined {
  const account = optionalAnswerOf(answer, member);
  return account && textOf(account, 'login');
}

function fail(what: string): never {
  throw unexpected(what);
}

function unexpected(what: string): GitHubError {
  return new GitHubError(`GitHub answered in a form that is not known here: ${what} is missing.`);
}
