import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { stateOf, type LinkState } from '../../core/links/link-state.ts';
import { isPrivateHost, PrivateAddress, publicLookup } from '../public-lookup.ts';

export interface AskOptions {
  /** Whether private, loopback and link-local addresses are asked too. */
  readonly allowPrivate: boolean;
  /** For one address with its redirects, in milliseconds. */
  readonly timeout: number;
}

const MOST_REDIRECTS = 5;

/** Asks whether something is at an address. Only heads of answers are read, and nothing is sent that says who asks for whom. */
export async function askLink(address: string, options: AskOptions): Promise<LinkState> {
  const signal = AbortSignal.timeout(options.timeout);
  let url = address;
  let isForGood = true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await askEither(url, options.allowPrivate, signal);
    if (answer.kind === 'state') return answer.state;
    const { status, location } = answer;
    if (location === undefined) {
      const state = stateOf(status);
      return state.kind === 'there' && url !== address && isForGood ? { kind: 'moved', to: url } : state;
    }
    if (!URL.canParse(location, url)) return { kind: 'dead', why: 'it leads on to no address' };
    isForGood &&= status === 301 || status === 308;
    url = new URL(location, url).href;
  }
  return { kind: 'dead', why: 'it leads on and on' };
}

type Answer =
  | { readonly kind: 'head'; readonly status: number; readonly location: string | undefined }
  | { readonly kind: 'state'; readonly state: LinkState };

/** Some hosts answer HEAD with an error though there is something to get. */
async function askEither(url: string, allowPrivate: boolean, signal: AbortSignal): Promise<Answer> {
  const head = await ask(url, { method: 'HEAD', allowPrivate, signal });
  if (head.kind === 'state' || head.location !== undefined || head.status < 400) return head;
  return ask(url, { method: 'GET', allowPrivate, signal });
}

interface Asking {
  readonly method: 'HEAD' | 'GET';
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
}

function ask(address: string, { method, allowPrivate, signal }: Asking): Promise<Answer> {
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return settled('dead', 'it leads on to no page of the web');
  if (url.username !== '' || url.password !== '') return settled('dead', 'it has a name or a password in it');
  if (!allowPrivate && isPrivateHost(url.hostname)) return settled('dead', PRIVATE);
  const begin = url.protocol === 'https:' ? requestHttps : requestHttp;
  const lookup = allowPrivate ? {} : { lookup: publicLookup };
  const headers = { accept: '*/*', 'user-agent': 'blazon-links' };
  return new Promise((resolve) => {
    const sent = begin(url, { method, headers, signal, ...lookup }, (response) => {
      const { statusCode: status = 0, headers: given } = response;
      const isRedirect = [301, 302, 303, 307, 308].includes(status);
      resolve({ kind: 'head', status, location: isRedirect ? given.location : undefined });
      response.destroy();
    });
    sent.on('error', (error) => {
      resolve(signal.aborted ? settled('unsettled', 'its host takes too long') : failure(error));
    });
    sent.end();
  });
}

const PRIVATE = 'it lies in a private network';

function failure(error: Error): Promise<Answer> {
  if (error instanceof PrivateAddress) return settled('dead', PRIVATE);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'no connection';
  return code === 'ENOTFOUND' ? settled('dead', 'there is no host of this name') : settled('unsettled', code);
}

function settled(kind: 'dead' | 'unsettled', why: string): Promise<Answer> {
  return Promise.resolve({ kind: 'state', state: { kind, why } });
}
