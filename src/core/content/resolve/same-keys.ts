import type { Issuer, IssuerKey } from '../../model/issuer.ts';
import type { Resolving } from './resolving.ts';

/**
 * Reports keys that are one key under two names: of one issuer, where nothing would have ended when one of them ends; and of
 * two, as soon as either is compromised, since whoever has it signs for both.
 */
export function reportSameKeys(issuers: readonly Issuer[], { report }: Resolving): void {
  const known = new Map<string, Owned[]>();
  for (const owned of issuers.flatMap(keysOf)) {
    const { issuer, key } = owned;
    const twins = known.get(key.publicKeyPem) ?? [];
    const twin = twins.find((other) => other.issuer === issuer || isCompromised(other.key) || isCompromised(key));
    if (twin) report({ code: 'KEY_TWICE', place: key.place, key: key.id, twin: twin.key.id, issuer: twin.issuer.id });
    known.set(key.publicKeyPem, [...twins, owned]);
  }
}

interface Owned {
  readonly issuer: Issuer;
  readonly key: IssuerKey;
}

function keysOf(issuer: Issuer): readonly Owned[] {
  return issuer.signing.kind === 'keys' ? issuer.signing.keys.map((key) => ({ issuer, key })) : [];
}

function isCompromised({ status }: IssuerKey): boolean {
  return status === 'compromised';
}
