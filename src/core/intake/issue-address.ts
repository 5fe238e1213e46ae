import type { WebUrl } from '../model/text.ts';
import type { IssueForm } from './issue-form.ts';

/** The form of issues in which applications arrive. Its fields have the names of `IssueForm`. */
const TEMPLATE = 'application.yml';

/** Longer addresses are refused by some hosts, or cut off on the way. */
const LONGEST_ADDRESS = 7500;

export interface IssueAddress {
  readonly url: string;
  /** Fields for which there was no room: whoever applies copies these. */
  readonly leftOut: readonly (keyof IssueForm)[];
}

/** The address at which the git host opens its form of a new issue, filled in. What is too long for an address is left out, the longest text first. */
export function issueAddress(repository: WebUrl, title: string, form: IssueForm): IssueAddress {
  const filled = FIELDS.filter((name) => form[name] !== '');
  const leftOut: (keyof IssueForm)[] = [];
  for (;;) {
    const url = addressWith(
      repository,
      title,
      filled.filter((name) => !leftOut.includes(name)).map((name) => [name, form[name]]),
    );
    const next = MAY_BE_COPIED.filter((name) => form[name] !== '' && !leftOut.includes(name)).toSorted(
      (a, b) => form[b].length - form[a].length,
    )[0];
    if (url.length <= LONGEST_ADDRESS || next === undefined) return { url, leftOut };
    leftOut.push(next);
  }
}

const FIELDS = ['badge', 'sealed', 'claim', 'evidence', 'narrative'] as const;
const MAY_BE_COPIED = ['evidence', 'narrative'] as const;

function addressWith(repository: WebUrl, title: string, fields: readonly (readonly [string, string])[]): string {
  const query = [['template', TEMPLATE], ['title', title], ...fields].map(
    ([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${repository.replace(/(?:\.git)?\/*$/, '')}/issues/new?${query.join('&')}`;
}
