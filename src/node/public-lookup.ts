import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** A host that is written as a number is connected to without being looked up. */
export function isPrivateHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) > 0 && isPrivateAddress(bare);
}

/** A name was found to lead into a private network. */
export class PrivateAddress extends Error {}

/** Looks up names as connections do, and gives no address that is not public. */
export const publicLookup: LookupFunction = (hostname, options, answer) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) {
      answer(error, []);
      return;
    }
    const [first] = addresses;
    const isRefused = addresses.some(({ address }) => isPrivateAddress(address));
    if (isRefused || !first) answer(isRefused ? new PrivateAddress(hostname) : new Error('No address'), []);
    else if (options.all) answer(null, addresses);
    else answer(null, first.address, first.family);
  });
};
