import { parseHandle } from '../model/ids.ts';
import type { Handle } from '../model/ids.ts';
import { hashedIdentity, type Recipient } from '../model/recipient.ts';
import { parseWebUrl, type WebUrl } from '../model/text.ts';
import type { RecipientRequest } from './award.ts';

/** The login in `@ada` or `ada`; undefined for what GitHub does not give out. */
export function githubProfile(login: string): RecipientRequest | undefined {
  const name = login.replace(/^@/, '');
  if (!/^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i.test(name)) return undefined;
  const suggestedHandle = parseHandle(name.toLowerCase());
  return {
    kind: 'url',
    url: `https://github.com/${name}` as WebUrl,
    ...(suggestedHandle && suggestedHandle !== 'recipient' && { suggestedHandle }),
  };
}

export function emailAddress(text: string): RecipientRequest | undefined {
  const email = text.trim().toLowerCase();
  return email.length <= 254 && !/[<>,;"()]/.test(email) && hashedIdentity('email', email, '')
    ? { kind: 'email', email }
    : undefined;
}

/**
 * Whom a word on a command line means: an e-mail address, an address, a GitHub login with its `@`, or a handle that
 * is there. Undefined for what is none of them: a bare word is never a login, so that a slip in a handle is nobody.
 */
export function personNamed(word: string, recipients: ReadonlyMap<Handle, Recipient>): RecipientRequest | undefined {
  const text = word.trim();
  if (/^https?:\/\//i.test(text)) {
    const url = parseWebUrl(text);
    return url && { kind: 'url', url };
  }
  if (text.startsWith('@')) return githubProfile(text);
  if (text.includes('@')) return emailAddress(text);
  const handle = parseHandle(text);
  return handle && recipients.has(handle) ? { kind: 'handle', handle } : undefined;
}
