import type { Handle } from '../model/ids.ts';
import { hashedIdentity, type Identity, type Recipient } from '../model/recipient.ts';
import type { Chance, RecipientRequest } from './award.ts';

type Recipients = ReadonlyMap<Handle, Recipient>;

/** The handle of who already has this identity: addresses are hashed with the salt of each recipient and compared. */
export function knownHandle(recipients: Recipients, request: RecipientRequest): Handle | undefined {
  if (request.kind === 'handle') return recipients.has(request.handle) ? request.handle : undefined;
  for (const { handle, identity } of recipients.values()) if (isSame(identity, request)) return handle;
  return undefined;
}

function isSame(identity: Identity, request: Exclude<RecipientRequest, { kind: 'handle' }>): boolean {
  switch (request.kind) {
    case 'url':
      return identity.kind === 'plain' ? identity.identity === request.url : hasHash(identity, 'url', request.url);
    case 'email':
      return identity.kind === 'hashed' && hasHash(identity, 'email', request.email);
    case 'hashed':
      return (
        identity.kind === 'hashed' &&
        identity.salt === request.identity.salt &&
        identity.hash.toLowerCase() === request.identity.hash.toLowerCase()
      );
  }
}

function hasHash(
  { property, hash, salt }: Extract<Identity, { kind: 'hashed' }>,
  of: 'url' | 'email',
  text: string,
): boolean {
  return property === of && hashedIdentity(of, text, salt)?.hash === hash.toLowerCase();
}

/** A handle that nobody has: the one suggested, or one made by chance. */
export function newHandle(recipients: Recipients, request: RecipientRequest, chance: Chance): Handle {
  const suggested = request.kind === 'url' ? request.suggestedHandle : undefined;
  if (suggested !== undefined && !recipients.has(suggested)) return suggested;
  for (;;) {
    const handle = chance.handle();
    if (!recipients.has(handle)) return handle;
  }
}

/** How somebody new is written down: an e-mail address only as a hash with a fresh salt. */
export function newIdentity(request: RecipientRequest, chance: Chance): Identity {
  switch (request.kind) {
    case 'handle':
      throw new Error(`Nothing says who ${request.handle} is`);
    case 'url':
      return { kind: 'plain', property: 'url', identity: request.url };
    case 'hashed':
      return request.identity;
    case 'email': {
      const identity = hashedIdentity('email', request.email, chance.salt());
      if (!identity) throw new Error('What was given as an e-mail address is none');
      return identity;
    }
  }
}
