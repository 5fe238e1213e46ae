import { GitHubError } from './github-error.ts';

export interface ConnectionOptions {
  /** `GITHUB_API_URL`: https, or http on this machine. */
  readonly apiUrl: string;
  /** `GITHUB_REPOSITORY`, `owner/name`. */
  readonly repository: string;
  /** `GITHUB_TOKEN`. Never printed, and sent to `apiUrl` only. */
  readonly token: string;
  /** For one request, in milliseconds. */
  readonly timeout?: number;
}

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the repository, such as `/issues/3`; each part encoded by whoever writes it. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One repository at GitHub's API. */
export interface Connection {
  readonly repository: string;
  /** What was answered, as parsed JSON; undefined for an answer without a body. Anything but success throws a `GitHubError`. */
  readonly ask: (request: Request) => Promise<unknown>;
  /** All pages of a list, one after the other. `inside` names the member that holds the list where it is not the answer itself. */
  readonly askAll: (request: Request, inside?: string) => Promise<readonly unknown[]>;
}

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_PAGES = 50;
const PAGE = 100;
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

export function connect(options: ConnectionOptions): Connection {
  const { repository } = options;
  if (!REPOSITORY.test(repository)) throw new GitHubError('The repository is not of the form `owner/name`.');
  const base = repositoryUrl(options.apiUrl, repository);
  const ask = (request: Request) => send(options, urlOf(base, request), request);
  return {
    repository,
    ask: async (request) => (await ask(request)).body,
    askAll: async (request, inside) => {
      const all: unknown[] = [];
      let next: URL | undefined = urlOf(base, { ...request, query: { per_page: String(PAGE), ...request.query } });
      for (let page = 1; next; page += 1) {
        if (page > MOST_PAGES)
          throw new GitHubError(`GitHub has more than ${MOST_PAGES} pages of \`${request.path}\`.`);
        const answer: Answered = await send(options, next, request);
        all.push(...itemsOf(answer.body, inside));
        next = nextPage(answer.link, base);
      }
      return all;
    },
  };
}

function repositoryUrl(apiUrl: string, repository: string): URL {
  const base = URL.canParse(apiUrl) ? new URL(`${apiUrl.replace(/\/+$/, '')}/repos/${repository}`) : undefined;
  const isSafe = base?.protocol === 'https:' || (base?.protocol === 'http:' && LOOPBACK.test(base.hostname));
  if (!base || !isSafe) throw new GitHubError('The address of the API is not an https address.');
  return base;
}

function urlOf(base: URL, { path, query = {} }: Request): URL {
  const url = new URL(base.href + path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

interface Answered {
  readonly body: unknown;
  readonly link: string;
}

async function send(
  { token, timeout = 20_000 }: ConnectionOptions,
  url: URL,
  { method = 'GET', body }: Request,
): Promise<Answered> {
  const what = `${method} ${url.pathname}`;
  const headers = {
    accept: 'application/vnd.github+json',
    'content-type': 'application/json',
    'user-agent': 'blazon',
    'x-github-api-version': '2022-11-28',
    authorization: `Bearer ${token}`,
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  try {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(url, { method, headers, signal, redirect: 'manual', ...sent });
    const text = await boundedText(response, what);
    if (!response.ok) throw refusal(what, response, text);
    return { body: parsed(text, what), link: response.headers.get('link') ?? '' };
  } catch (cause) {
    if (cause instanceof GitHubError) throw cause;
    const isLate = cause instanceof Error && cause.name === 'TimeoutError';
    const reason = isLate ? `GitHub did not answer within ${timeout / 1000} s` : 'GitHub could not be reached';
    throw new GitHubError(`${reason} (${what}). Run the command again.`, { cause });
  }
}

async function boundedText(response: Response, what: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > MOST_BYTES) throw new GitHubError(`GitHub answered with more than is read here (${what}).`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function refusal(what: string, response: Response, text: string): GitHubError {
  const { status } = response;
  const isLimit = status === 429 || (status === 403 && response.headers.get('x-ratelimit-remaining') === '0');
  return new GitHubError(
    `${isLimit ? LIMIT : (WORDS[status] ?? 'GitHub refused')} (${what}, ${status}${told(text)}).`,
    {
      status,
    },
  );
}

const LIMIT = 'GitHub has had too many requests for now; run the command again in an hour';

const WORDS: Readonly<Record<number, string>> = {
  301: 'The repository has another name by now; set GITHUB_REPOSITORY to it',
  307: 'The repository has another name by now; set GITHUB_REPOSITORY to it',
  401: 'GitHub does not accept the token; set GITHUB_TOKEN to one that is valid',
  403: 'The token may not do this; give it the permission in the workflow',
  404: 'GitHub has no such thing, or the token may not see it',
  422: 'GitHub could not do this with what was sent',
  500: 'GitHub failed; run the command again',
  502: 'GitHub failed; run the command again',
  503: 'GitHub is not available; run the command again later',
};

/** What GitHub says about it, in its own words, on one line. */
function told(text: string): string {
  try {
    const { message, errors } = JSON.parse(text) as { readonly message?: unknown; readonly errors?: unknown };
    const faults: readonly unknown[] = Array.isArray(errors) ? errors : [];
    const words = [message, ...faults.map(messageOf)].filter((one) => typeof one === 'string').join(' ');
    return words === '' ? '' : `: ${words.replaceAll(/[^\x20-\x7e]+/g, ' ').slice(0, 300)}`;
  } catch {
    return '';
  }
}

function messageOf(fault: unknown): unknown {
  return typeof fault === 'object' && fault !== null ? Reflect.get(fault, 'message') : fault;
}

function parsed(text: string, what: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GitHubError(`GitHub answered with something that is not JSON (${what}).`, { cause });
  }
}

function itemsOf(body: unknown, inside: string | undefined): readonly unknown[] {
  const items: unknown =
    inside === undefined ? body : (body as Readonly<Record<string, unknown>> | undefined)?.[inside];
  if (!Array.isArray(items)) throw new GitHubError('GitHub answered in a form that is not known here: no list.');
  return items;
}

/** The address of the next page (RFC 8288), which has to be of the same server: the token goes along. */
function nextPage(link: string, base: URL): URL | undefined {
  const address = /<([^<>]+)>\s*;[^,]*\brel="?next"?/.exec(link)?.[1];
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  if (url.origin !== base.origin) throw new GitHubError('GitHub named a next page on another server.');
  return url;
}
