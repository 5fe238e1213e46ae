import {
  checkRunJson,
  commentJson,
  commitJson,
  headOf,
  issueJson,
  pullJson,
  reviewJson,
  type HostState,
  type IssueState,
} from './state.ts';

export interface Asked {
  readonly parts: RegExpExecArray;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** Whose token it is. */
  readonly login: string;
}

/** A refusal with a status, as GitHub words it. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Replied {
  readonly status?: number;
  readonly json?: unknown;
  /** A list, which is cut into pages; `inside` is the member that holds it. */
  readonly list?: readonly unknown[];
  readonly inside?: string;
}

type Route = readonly [method: string, path: RegExp, answer: (host: HostState, asked: Asked) => Replied];

/** Below `/repos/<owner>/<name>`. */
export const routes: readonly Route[] = [
  ['GET', /^\/issues\/(\d+)$/, (host, { parts }) => ({ json: issueJson(host, issueOf(host, parts)) })],
  [
    'PATCH',
    /^\/issues\/(\d+)$/,
    (host, { parts, body }) => {
      const issue = issueOf(host, parts);
      change(host, issue, body);
      if (typeof body['state_reason'] === 'string') issue.stateReason = body['state_reason'];
      return { json: issueJson(host, issue) };
    },
  ],
  [
    'POST',
    /^\/issues\/(\d+)\/labels$/,
    (host, { parts, body }) => {
      const issue = issueOf(host, parts);
      for (const label of textsOf(body, 'labels')) issue.labels.add(label);
      return { json: [...issue.labels].map((name) => ({ name })) };
    },
  ],
  [
    'DELETE',
    /^\/issues\/(\d+)\/labels\/(.+)$/,
    (host, { parts }) => {
      if (!issueOf(host, parts).labels.delete(decodeURIComponent(parts[2] ?? '')))
        throw new Refused(404, 'Label does not exist');
      return { json: [] };
    },
  ],
  [
    'GET',
    /^\/issues\/(\d+)\/comments$/,
    (host, { parts }) => {
      const { number } = issueOf(host, parts);
      return { list: host.comments.filter(({ issue }) => issue === number).map((one) => commentJson(host, one)) };
    },
  ],
  [
    'POST',
    /^\/issues\/(\d+)\/comments$/,
    (host, { parts, body, login }) => {
      const comment = {
        id: host.nextId++,
        issue: issueOf(host, parts).number,
        author: login,
        body: textOf(body, 'body'),
      };
      host.comments.push(comment);
      return { status: 201, json: commentJson(host, comment) };
    },
  ],
  [
    'PATCH',
    /^\/issues\/comments\/(\d+)$/,
    (host, { parts, body }) => {
      const comment = host.comments.find(({ id }) => id === Number(parts[1]));
      if (!comment) throw new Refused(404, 'Not Found');
      comment.body = textOf(body, 'body');
      return { json: commentJson(host, comment) };
    },
  ],
  [
    'GET',
    /^\/pulls$/,
    (host, { query }) => {
      const [owner = ''] = host.repository.split('/');
      const [state, head, base] = [query.get('state') ?? 'open', query.get('head'), query.get('base')];
      const found = [...host.issues.values()].filter(
        ({ pull, state: own }) =>
          pull &&
          (state === 'all' || own === state) &&
          (head === null || head === `${owner}:${pull.head}`) &&
          (base === null || base === pull.base),
      );
      return { list: found.reverse().map((issue) => pullJson(host, issue, true)) };
    },
  ],
  ['POST', /^\/pulls$/, openPull],
  ['GET', /^\/pulls\/(\d+)$/, (host, { parts }) => ({ json: pullJson(host, pullIssueOf(host, parts)) })],
  [
    'PATCH',
    /^\/pulls\/(\d+)$/,
    (host, { parts, body }) => {
      const issue = pullIssueOf(host, parts);
      change(host, issue, body);
      return { json: pullJson(host, issue) };
    },
  ],
  [
    'GET',
    /^\/pulls\/(\d+)\/reviews$/,
    (host, { parts }) => {
      const issue = pullIssueOf(host, parts);
      return { list: issue.pull.reviews.map((review) => reviewJson(host, issue.number, review)) };
    },
  ],
  [
    'GET',
    /^\/pulls\/(\d+)\/commits$/,
    (host, { parts }) => {
      const { pull, state } = pullIssueOf(host, parts);
      const range = `${host.git?.git('merge-base', pull.mergeCommit ? `${pull.mergeCommit}^1` : `refs/heads/${pull.base}`, headOf(host, pull, state === 'open')) ?? ''}..${headOf(host, pull, state === 'open')}`;
      const commits = host.git?.git('rev-list', '--reverse', range).split('\n').filter(Boolean) ?? [];
      return { list: commits.map((sha) => commitJson(host, sha)) };
    },
  ],
  [
    'POST',
    /^\/pulls\/(\d+)\/requested_reviewers$/,
    (host, { parts, body }) => {
      const issue = pullIssueOf(host, parts);
      const people = textsOf(body, 'reviewers');
      if (people.includes(issue.author)) throw new Refused(422, 'Review cannot be requested from pull request author.');
      const stranger = people.find((login) => !host.permissions.has(login));
      if (stranger !== undefined)
        throw new Refused(422, `Reviews may only be requested from collaborators. ${stranger} is not one.`);
      for (const login of people) issue.pull.requestedPeople.add(login);
      for (const team of textsOf(body, 'team_reviewers')) issue.pull.requestedTeams.add(team);
      return { status: 201, json: pullJson(host, issue) };
    },
  ],
  [
    'GET',
    /^\/commits\/([0-9a-f]{40})\/check-runs$/,
    (host, { parts }) => {
      const runs = host.checkRuns.filter(({ commit }) => commit === parts[1]);
      return { list: runs.map((run, index) => checkRunJson(host, run, index + 1)), inside: 'check_runs' };
    },
  ],
  [
    'GET',
    /^\/commits\/([0-9a-f]{40})\/pulls$/,
    (host, { parts }) => {
      const sha = parts[1] ?? '';
      const found = [...host.issues.values()].filter(
        ({ pull, state }) => pull && (pull.mergeCommit === sha || headOf(host, pull, state === 'open') === sha),
      );
      return { list: found.map((issue) => pullJson(host, issue, true)) };
    },
  ],
  [
    'GET',
    /^\/collaborators\/([^/]+)\/permission$/,
    (host, { parts }) => {
      const login = decodeURIComponent(parts[1] ?? '');
      const role = host.permissions.get(login) ?? 'read';
      const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
      return { json: { permission, role_name: role, user: { login } } };
    },
  ],
  [
    'DELETE',
    /^\/git\/refs\/heads\/(.+)$/,
    (host, { parts }) => {
      const branch = decodeURIComponent(parts[1] ?? '');
      if (host.git?.tip(branch) === undefined) throw new Refused(422, 'Reference does not exist');
      for (const { pull, state } of host.issues.values())
        if (pull?.head === branch) pull.headCommit = headOf(host, pull, state === 'open');
      host.git.git('update-ref', '-d', `refs/heads/${branch}`);
      return { status: 204 };
    },
  ],
  [
    'POST',
    /^\/actions\/workflows\/([\w.-]+)\/dispatches$/,
    (host, { parts, body }) => {
      if (host.git && host.git.tip(textOf(body, 'ref')) === undefined) throw new Refused(422, 'No ref found');
      host.started.push({ workflow: parts[1] ?? '', ref: textOf(body, 'ref'), inputs: body['inputs'] });
      return { status: 204 };
    },
  ],
];

function openPull(host: HostState, { body, login }: Asked): Replied {
  const [head, base] = [textOf(body, 'head'), textOf(body, 'base')];
  const headCommit = host.git ? host.git.tip(head) : '0'.repeat(40);
  if (headCommit === undefined) throw new Refused(422, 'Validation Failed: head is not a branch');
  if (host.git && host.git.tip(base) === undefined) throw new Refused(422, 'Validation Failed: base is not a branch');
  if (
    [...host.issues.values()].some(({ pull, state }) => state === 'open' && pull?.head === head && pull.base === base)
  )
    throw new Refused(422, `A pull request already exists for ${head}.`);
  if (host.git?.git('rev-list', '--count', `refs/heads/${base}..refs/heads/${head}`) === '0')
    throw new Refused(422, `No commits between ${base} and ${head}`);
  const issue: IssueState = {
    number: Math.max(0, ...host.issues.keys()) + 1,
    author: login,
    title: textOf(body, 'title'),
    body: typeof body['body'] === 'string' ? body['body'] : '',
    state: 'open',
    labels: new Set(),
    pull: {
      head,
      base,
      draft: body['draft'] === true,
      headCommit,
      requestedPeople: new Set(),
      requestedTeams: new Set(),
      reviews: [],
    },
  };
  host.issues.set(issue.number, issue);
  host.git?.git('update-ref', `refs/pull/${issue.number}/head`, headCommit);
  return { status: 201, json: pullJson(host, issue) };
}

function change(host: HostState, issue: IssueState, body: Asked['body']): void {
  if (typeof body['title'] === 'string') issue.title = body['title'];
  if (typeof body['body'] === 'string') issue.body = body['body'];
  const state = body['state'];
  if (state !== 'open' && state !== 'closed') return;
  if (issue.pull && state === 'closed') issue.pull.headCommit = headOf(host, issue.pull, issue.state === 'open');
  issue.state = state;
}

function issueOf(host: HostState, [, number]: RegExpExecArray): IssueState {
  const issue = host.issues.get(Number(number));
  if (!issue) throw new Refused(404, 'Not Found');
  return issue;
}

function pullIssueOf(host: HostState, parts: RegExpExecArray): IssueState & Required<Pick<IssueState, 'pull'>> {
  const issue = issueOf(host, parts);
  if (!issue.pull) throw new Refused(404, 'Not Found');
  return issue as IssueState & Required<Pick<IssueState, 'pull'>>;
}

function textOf(body: Asked['body'], member: string): string {
  const value = body[member];
  if (typeof value !== 'string' || value === '') throw new Refused(422, `Validation Failed: ${member} is missing`);
  return value;
}

function textsOf(body: Asked['body'], member: string): readonly string[] {
  const value = body[member] ?? [];
  if (!Array.isArray(value)) throw new Refused(422, `Validation Failed: ${member} is no list`);
  return value.map(String);
}
