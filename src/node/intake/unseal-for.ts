import type { Badge } from '../../core/model/badge.ts';
import { unsealAddress, UnusableKey, type Unsealed } from '../../core/intake/unseal.ts';
import { applicationsKeyVariable, findApplicationsKey, type Environment } from '../private-keys.ts';

/** Opens sealed addresses with the private half of the issuer's key for applications. Throws `UnusableKey` where there is none. */
export function unsealWith(environment: Environment, keysFolder: string) {
  return async (sealed: string, badge: Badge): Promise<Unsealed> => {
    const found = findApplicationsKey(badge.issuer, { environment, keysFolder });
    if (!found || typeof found.text !== 'string')
      throw new UnusableKey(
        `The private key for applications to \`${badge.issuer}\` is not there: put it into \`${applicationsKeyVariable(badge.issuer)}\`.`,
      );
    return unsealAddress(sealed, found.text, badge.id);
  };
}
