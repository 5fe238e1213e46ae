import { readRsaPublicKey } from '../proof/rsa-public-key.ts';
import { verifySignature } from '../proof/verify-jws.ts';
import { parseInstant, type Instant } from '../model/time.ts';
import { check } from './check.ts';
import { stillPublished } from './compromised-key.ts';
import type { Inquiry } from './inquiry.ts';
import { isOfOtherAlgorithm } from './jws.ts';
import { idOf, isNode, textOf, valuesOf, type Node } from './json-ld.ts';
import type { Library } from './library.ts';
import { checkTransport, readLinked } from './linked-document.ts';
import { hostedScope } from './scope.ts';
import type { Check } from './verification.ts';

export interface Signed {
  readonly jws: string;
  readonly award: Node;
  /** The profile as its own address gives it. */
  readonly issuer: Node;
}

/** Whether the issuer signed this (Open Badges 2.0, Signed verification, steps 4 to 6): its key, whose key it is, and the signature. */
export async function signatureChecks(
  { jws, award, issuer }: Signed,
  inquiry: Pick<Inquiry, 'library' | 'rs256' | 'now'>,
  subject: string,
): Promise<readonly Check[]> {
  const listed = valuesOf(issuer.get('publicKey'))
    .map(idOf)
    .filter((id) => id !== undefined);
  const verification = award.get('verification');
  const creator = isNode(verification) ? verification.get('creator') : undefined;
  const named = idOf(creator) ?? (creator === undefined && listed.length === 1 ? listed[0] : undefined);
  if (named === undefined || !/^https?:/i.test(named))
    return [check('KEY_NAMED', false, subject, { expected: 'the address of a key', found: named ?? 'none' })];
  const naming = check('KEY_NAMED', true, subject, {
    found: creator === undefined ? `the issuer’s only key, ${named}` : named,
  });
  const isListed = listed.includes(named);
  const listing = check('KEY_LISTED_BY_ISSUER', isListed, idOf(issuer) ?? '', {
    expected: named,
    found: listed.length > 0 ? listed.join(', ') : 'no key',
  });
  if (!isListed) {
    const withdrawn = await withdrawnKey(named, issuer, inquiry.library);
    if (!withdrawn) return [naming, listing];
    const { key, checks } = withdrawn;
    return [
      naming,
      ...checks,
      ...inForce(key, award, named),
      ...(await verified(jws, textOf(key.get('publicKeyPem')), named, { ...inquiry, subject })),
      await stillPublished({ award, issuer, key }, subject, inquiry.library),
    ];
  }
  const { node: key, checks: read } = await readLinked(named, 'key', inquiry.library);
  const checks = [...read, ...checkTransport(idOf(issuer), named)];
  if (!key)
    return [
      naming,
      listing,
      ...checks,
      check('SIGNATURE', 'unsettled', subject, { found: 'no key to verify it with' }),
    ];
  const owner = idOf(key.get('owner'));
  const owned = check('KEY_OWNED_BY_ISSUER', owner === idOf(issuer), named, {
    expected: idOf(issuer),
    found: owner ?? 'nobody',
  });
  return [
    naming,
    listing,
    ...checks,
    owned,
    ...keyStanding(key, inquiry.now, named),
    ...inForce(key, award, named),
    ...(await verified(jws, textOf(key.get('publicKeyPem')), named, { ...inquiry, subject })),
  ];
}

/** A key that the issuer no longer lists because it is compromised, as the key says: it is the issuer's own, at an address of its. */
async function withdrawnKey(
  named: string,
  issuer: Node,
  library: Library,
): Promise<{ readonly key: Node; readonly checks: readonly Check[] } | undefined> {
  if (hostedScope(named, issuer).state !== 'passed') return undefined;
  const { node: key, checks } = await readLinked(named, 'key', library);
  const isWithdrawn = key?.get('revoked') === true && idOf(key.get('owner')) === idOf(issuer);
  return isWithdrawn ? { key, checks: [...checks, check('KEY_OWNED_BY_ISSUER', true, named)] } : undefined;
}

const VALID_THROUGH = 'http://schema.org/validThrough';

/** A key that ended may say up to which date awards count that it signed. Nothing where it does not. */
function inForce(key: Node, award: Node, subject: string): readonly Check[] {
  const said = key.get(VALID_THROUGH);
  const issuedOn = parseInstant(textOf(award.get('issuedOn')) ?? '');
  if (said === undefined || issuedOn === undefined) return [];
  const until = parseInstant(textOf(said) ?? '');
  if (until === undefined) return [check('KEY_IN_FORCE', 'unsettled', subject, { found: 'an end that is no date' })];
  return [check('KEY_IN_FORCE', issuedOn <= until, subject, { expected: `not after ${until}`, found: issuedOn })];
}

/** A key may say until when it counts, and that it counts no more. Nothing where it says neither. */
export function keyStanding(key: Node, now: Instant, subject: string): readonly Check[] {
  const revoked = key.get('revoked');
  const expires = parseInstant(textOf(key.get('expires')) ?? '');
  return [
    ...(revoked === undefined || revoked === false
      ? []
      : [check('NOT_REVOKED', false, subject, { found: 'the key says that it is revoked' })]),
    ...(expires === undefined
      ? []
      : [check('NOT_EXPIRED', now < expires, subject, { expected: `after ${now}`, found: expires })]),
  ];
}

async function verified(
  jws: string,
  pem: string | undefined,
  key: string,
  { library, rs256, subject }: Pick<Inquiry, 'library' | 'rs256'> & { readonly subject: string },
): Promise<readonly Check[]> {
  if (pem === undefined) return [];
  if (isOfOtherAlgorithm(jws))
    return [check('SIGNATURE', 'unsettled', subject, { found: 'an algorithm that is not verified here' })];
  const strength = await library.once(key, 'strength', () => Promise.resolve(checkStrength(pem, key)));
  if (strength.state !== 'passed')
    return [strength, check('SIGNATURE', 'unsettled', subject, { found: 'no fit key to verify it with' })];
  const verdict = await verifySignature(jws, pem, rs256);
  return [
    strength,
    verdict.kind === 'genuine'
      ? check('SIGNATURE', true, subject)
      : check('SIGNATURE', false, subject, { found: verdict.reason }),
  ];
}

/** What the key is fit for; the same for an award and for a key that is verified by itself. */
export function checkStrength(pem: string, key: string): Check {
  const expected = 'an RSA key of 2048 to 8192 bits, as SPKI PEM';
  const reading = readRsaPublicKey(pem);
  if (reading.kind === 'key') return check('KEY_STRENGTH', true, key, { expected, found: `RSA, ${reading.bits} bits` });
  const { fault } = reading;
  switch (fault.kind) {
    case 'other-pem':
      // A sound key may stand in this older form, which is not read here.
      return check('KEY_STRENGTH', fault.label === 'RSA PUBLIC KEY' ? 'unsettled' : 'failed', key, {
        expected,
        found: `PEM of ${fault.label}`,
      });
    case 'size':
      return check('KEY_STRENGTH', false, key, { expected, found: `RSA, ${fault.bits} bits` });
    case 'exponent':
      return check('KEY_STRENGTH', false, key, { expected, found: 'RSA with an exponent that browsers refuse' });
    case 'not-rsa':
      return check('KEY_STRENGTH', false, key, { expected, found: 'a key of another kind' });
    case 'not-pem':
    case 'broken':
      return check('KEY_STRENGTH', false, key, { expected, found: 'no readable PEM', raw: pem });
  }
}
