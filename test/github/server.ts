import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import { bareRepository } from './bare-repository.ts';
import { Refused, routes, type Replied } from './routes.ts';
import { headOf, issueJson, pullJson, type HostState, type IssueState, type ReviewState } from './state.ts';

/** What was asked, in order; nothing that was sent is left out. */
export interface RecordedRequest {
  readonly method: string;
  /** Below `/repos/<owner>/<name>`. */
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly login: string;
  readonly status: number;
}

export interface GitHubServer {
  readonly state: HostState;
  readonly requests: readonly RecordedRequest[];
  /** Those that changed something. */
  readonly writes: () => readonly RecordedRequest[];
  /** The variables that a runner sets; the token is that of `github-actions[bot]`. */
  readonly environment: Readonly<Record<string, string>>;
  /** A token of another account. */
  readonly tokenOf: (login: string) => string;
  readonly openIssue: (issue: {
    readonly author: string;
    readonly title?: string;
    readonly body: string;
    readonly labels?: readonly string[];
  }) => IssueState;
  readonly review: (number: number, review: Partial<ReviewState> & Pick<ReviewState, 'author' | 'state'>) => void;
  /** Merges a pull request as the button does, in git as well. The merge commit. */
  readonly merge: (number: number, by: string) => string;
  /** The payload of the webhook about an issue or a pull request, as `GITHUB_EVENT_PATH` holds it. */
  readonly event: (action: string, number: number, extra?: object) => object;
  readonly bodiesOf: (number: number) => readonly string[];
  /** The next request that matches is answered so; `hang` never answers. */
  readonly failNext: (method: string, path: RegExp, failure: number | 'hang') => void;
}

export interface ServerOptions {
  readonly repository?: string;
  /** The folder of a bare repository; without one, branches are not looked at. */
  readonly git?: string;
  readonly permissions?: Readonly<Record<string, 'admin' | 'maintain' | 'write' | 'triage' | 'read'>>;
  /** The most that one page of a list holds. */
  readonly pageSize?: number;
}

const BOT = 'github-actions[bot]';
const TOKEN = 'loopback-token-';

/** A server on loopback that speaks the part of GitHub's API that Blazon uses, gone when the test is over. */
export async function gitHubServer(options: ServerOptions = {}): Promise<GitHubServer> {
  const { repository = 'acme/badges', pageSize = 100 } = options;
  const state: HostState = {
    repository,
    git: options.git === undefined ? undefined : bareRepository(options.git),
    issues: new Map(),
    comments: [],
    checkRuns: [],
    permissions: new Map(Object.entries(options.permissions ?? {})),
    started: [],
    nextId: 1,
  };
  const requests: RecordedRequest[] = [];
  const failures: { method: string; path: RegExp; failure: number | 'hang' }[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://loopback');
      const path = url.pathname.replace(`/repos/${repository}`, '');
      const body = await bodyOf(request);
      const method = request.method ?? 'GET';
      const login = loginOf(request);
      const planned = failures.findIndex((one) => one.method === method && one.path.test(path));
      const [failure] = planned < 0 ? [] : failures.splice(planned, 1);
      if (failure?.failure === 'hang') return;
      const replied = failure
        ? { status: failure.failure, json: { message: 'Told to fail' } }
        : answer(url, method, body, login);
      const { status, json, link } = paged(replied, url, pageSize, `http://${request.headers.host ?? ''}`);
      requests.push({ method, path, query: url.search, body, login: login ?? '', status });
      response.writeHead(status, { 'content-type': 'application/json', ...(link !== '' && { link }) });
      response.end(json === undefined ? '' : JSON.stringify(json));
    })();
  });
  // Whoever waits for a process meanwhile would not see that a connection was closed, and ask through it.
  server.keepAliveTimeout = 0;

  function answer(url: URL, method: string, text: string, login: string | undefined): Replied {
    try {
      if (login === undefined) throw new Refused(401, 'Bad credentials');
      if (!url.pathname.startsWith(`/repos/${repository}/`)) throw new Refused(404, 'Not Found');
      const path = url.pathname.slice(`/repos/${repository}`.length);
      followPulls(state);
      const body = (text === '' ? {} : JSON.parse(text)) as Readonly<Record<string, unknown>>;
      for (const [wanted, pattern, reply] of routes) {
        const parts = wanted === method ? pattern.exec(path) : null;
        if (parts) return reply(state, { parts, query: url.searchParams, body, login });
      }
      throw new Refused(404, `Not Found: this server does not speak ${method} ${path}`);
    } catch (error) {
      if (error instanceof Refused) return { status: error.status, json: { message: error.message } };
      return { status: 500, json: { message: String(error) } };
    }
  }

  const apiUrl = await new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    });
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    requests,
    state,
    writes: () => requests.filter(({ method }) => method !== 'GET'),
    environment: {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: apiUrl,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: repository,
      GITHUB_TOKEN: tokenOf(BOT),
    },
    tokenOf,
    ...deeds(state),
    failNext: (method, path, failure) => {
      failures.push({ method, path, failure });
    },
  };
}

/** GitHub keeps the head of every open pull request as `refs/pull/<number>/head`. */
function followPulls(state: HostState): void {
  for (const { number, pull, state: own } of state.issues.values())
    if (pull && own === 'open' && state.git?.tip(pull.head) !== undefined)
      state.git.git('update-ref', `refs/pull/${number}/head`, `refs/heads/${pull.head}`);
}

type Deeds = Pick<GitHubServer, 'openIssue' | 'review' | 'merge' | 'event' | 'bodiesOf'>;

/** What people do in the browser. */
function deeds(state: HostState): Deeds {
  const issueOf = (number: number) => state.issues.get(number) ?? fail(`There is no #${number}`);
  const pullOf = (number: number) => issueOf(number).pull ?? fail(`#${number} is no pull request`);
  return {
    openIssue: ({ author, title = 'An application', body, labels = [] }) => {
      const number = Math.max(0, ...state.issues.keys()) + 1;
      const issue: IssueState = { number, author, title, body, state: 'open', labels: new Set(labels) };
      state.issues.set(number, issue);
      return issue;
    },
    review: (number, review) => {
      const pull = pullOf(number);
      const commit = headOf(state, pull, issueOf(number).state === 'open');
      pull.requestedPeople.delete(review.author);
      pull.reviews.push({ id: state.nextId++, commit, at: '2026-06-03T09:00:00Z', body: '', ...review });
    },
    merge: (number, by) => {
      const [issue, pull] = [issueOf(number), pullOf(number)];
      const head = headOf(state, pull, true);
      const message = `Merge pull request #${number} from ${state.repository.split('/')[0] ?? ''}/${pull.head}\n\n${issue.title}`;
      const commit = state.git?.merge({ base: pull.base, head, message, by }) ?? fail(`#${number} does not merge`);
      pull.headCommit = head;
      pull.mergedAt = '2026-06-03T10:00:00Z';
      pull.mergedBy = by;
      pull.mergeCommit = commit;
      issue.state = 'closed';
      return commit;
    },
    event: (action, number, extra = {}) => {
      const issue = issueOf(number);
      const [owner = '', name = ''] = state.repository.split('/');
      const about = issue.pull ? { number, pull_request: pullJson(state, issue) } : { issue: issueJson(state, issue) };
      const repository = { name, full_name: state.repository, owner: { login: owner }, default_branch: 'main' };
      return { action, ...about, repository, sender: { login: issue.author }, ...extra };
    },
    bodiesOf: (number) => state.comments.filter(({ issue }) => issue === number).map(({ body }) => body),
  };
}

function tokenOf(login: string): string {
  return `${TOKEN}${Buffer.from(login).toString('hex')}`;
}

function loginOf({ headers: { authorization = '' } }: IncomingMessage): string | undefined {
  const [, hex] = new RegExp(`^Bearer ${TOKEN}([0-9a-f]+)$`).exec(authorization) ?? [];
  return hex === undefined ? undefined : Buffer.from(hex, 'hex').toString();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function paged(
  { status = 200, json, list, inside }: Replied,
  url: URL,
  pageSize: number,
  origin: string,
): { readonly status: number; readonly json: unknown; readonly link: string } {
  if (!list) return { status, json, link: '' };
  const size = Math.min(pageSize, Number(url.searchParams.get('per_page') ?? 30));
  const page = Number(url.searchParams.get('page') ?? 1);
  const items = list.slice((page - 1) * size, page * size);
  const next = new URL(url.pathname + url.search, origin);
  next.searchParams.set('page', String(page + 1));
  const link = page * size < list.length ? `<${next.href}>; rel="next", <${next.href}>; rel="last"` : '';
  return { status, json: inside === undefined ? items : { total_count: list.length, [inside]: items }, link };
}

function fail(message: string): never {
  throw new Error(message);
}
