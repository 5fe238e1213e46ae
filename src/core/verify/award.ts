import { answerOf, checkAnswer } from './answer.ts';
import { check } from './check.ts';
import { claimOfAward, claimOfRevocation } from './claim.ts';
import { checkShape } from './document.ts';
import { recipientChecks } from './identity.ts';
import type { Inquiry } from './inquiry.ts';
import { followBadge, followIssuer, type Issuing } from './issuing.ts';
import { hasType, idOf, isForeign, isList, isNode, isSame, type Node, type Value } from './json-ld.ts';
import { documentOf } from './library.ts';
import { checkTransport, leavesEncryption } from './linked-document.ts';
import { bakedImage } from './picture.ts';
import { revocation } from './revocation.ts';
import { hostedScope } from './scope.ts';
import { isWebUrl } from './shape.ts';
import { signatureChecks } from './signature.ts';
import { dateChecks } from './standing.ts';

/** An Assertion, or an Endorsement, which is verified alike but for what it speaks of. */
export interface Award {
  readonly entry: 'assertion' | 'endorsement';
  readonly node: Node;
  /** Undefined where the award was not signed. */
  readonly jws: string | undefined;
  readonly subject: string;
}

/** What was read of an award: where it counts. Nothing where it goes no further. */
export interface ReadAward extends Issuing {
  readonly award?: Node;
}

/** The procedure of the standard for hosted and for signed badges. */
export async function verifyAward(award: Award, inquiry: Inquiry): Promise<ReadAward> {
  inquiry.say(claimOfAward(award.node));
  if (isRevoked(award.node, award.subject, inquiry)) return {};
  const verification = award.node.get('verification');
  const types = isNode(verification) ? verification : undefined;
  const isHosted = types !== undefined && hasType(types, 'HostedBadge');
  const isSigned = types !== undefined && hasType(types, 'SignedBadge');
  if (isHosted && !isSigned && award.jws === undefined) return verifyHosted(award, inquiry);
  if (isSigned && !isHosted) return verifySigned(award, inquiry);
  noteVerificationType(award, types, inquiry);
  inquiry.note(checkShape(award.node, award.entry, award.subject), ...statedChecks(award, inquiry));
  return {};
}

async function verifyHosted(inHand: Award, inquiry: Inquiry): Promise<ReadAward> {
  inquiry.note(check('VERIFICATION_TYPE', true, inHand.subject, { found: 'HostedBadge' }));
  const id = idOf(inHand.node);
  if (id === undefined || !isWebUrl(id)) {
    inquiry.note(
      check('HOSTED_AT_ITS_ID', false, inHand.subject, {
        expected: 'an address (http or https)',
        found: id ?? 'no id',
      }),
    );
    inquiry.note(checkShape(inHand.node, inHand.entry, inHand.subject), ...statedChecks(inHand, inquiry));
    return {};
  }
  const served = await serve(inHand, id, inquiry);
  if (served === 'revoked') return {};
  const award = served ? { ...inHand, node: served.node, subject: id } : inHand;
  inquiry.note(checkShape(award.node, award.entry, award.subject));
  const issuing = await follow(award, inquiry);
  const { issuer } = issuing;
  if (issuer) {
    const { state, expected } = hostedScope(id, issuer);
    inquiry.note(check('HOSTED_IN_SCOPE', state, id, { expected, found: id }));
    if (served && !isLedWithin(id, served.url, issuer))
      inquiry.note(check('HOSTED_IN_SCOPE', 'unsettled', id, { expected, found: `it redirects to ${served.url}` }));
  }
  await settle(award, issuer, inquiry);
  return { award: award.node, ...issuing };
}

/** Whether what answered at last is as much the issuer's as the address that was asked. */
function isLedWithin(asked: string, answered: string, issuer: Node): boolean {
  if (asked === answered) return true;
  return !leavesEncryption(asked, answered) && hostedScope(answered, issuer).state === 'passed';
}

/** The award as its address serves it: what counts. Undefined where that is not known. */
async function serve(
  inHand: Award,
  id: string,
  inquiry: Inquiry,
): Promise<{ node: Node; url: string } | 'revoked' | undefined> {
  const answer = answerOf(await inquiry.library.fetch(id));
  if (answer.kind === 'gone') {
    inquiry.note(check('NOT_GONE', false, id, { found: 'status 410' }));
    return 'revoked';
  }
  inquiry.note(checkAnswer('HOSTED_REACHABLE', answer, id));
  if (answer.kind !== 'there') return undefined;
  inquiry.note(check('NOT_GONE', true, id));
  const { node, checks } = documentOf(answer.bytes, id);
  inquiry.note(...checks);
  if (!node) return undefined;
  inquiry.say(claimOfAward(node));
  inquiry.note(check('HOSTED_AT_ITS_ID', idOf(node) === id, id, { expected: id, found: idOf(node) ?? 'no id' }));
  if (isRevoked(node, id, inquiry)) return 'revoked';
  // What others say of an award is linked when they say it, which may be long after it was baked.
  const differing = [...new Set([...inHand.node.keys(), ...node.keys()])].filter(
    (term) => term !== 'endorsement' && !isSame(inHand.node.get(term), node.get(term)),
  );
  inquiry.note(
    check(
      'HOSTED_COPY_AGREES',
      differing.every(isForeign) && differing.length > 0 ? 'unsettled' : differing.length === 0,
      id,
      differing.length > 0 ? { found: `they differ in ${differing.join(', ')}` } : {},
    ),
  );
  return { node, url: answer.url };
}

async function verifySigned(award: Award, inquiry: Inquiry): Promise<ReadAward> {
  const { node, jws, subject, entry } = award;
  inquiry.note(check('VERIFICATION_TYPE', true, subject, { found: 'SignedBadge' }), checkShape(node, entry, subject));
  const issuing = await follow(award, inquiry);
  const { issuer } = issuing;
  if (jws === undefined)
    inquiry.note(
      check('JWS_FORM', false, subject, { expected: 'a signature (compact JWS)', found: 'JSON without a signature' }),
    );
  else if (issuer) inquiry.note(...(await signatureChecks({ jws, award: node, issuer }, inquiry, subject)));
  else inquiry.note(check('SIGNATURE', 'unsettled', subject, { found: 'no issuer whose key could verify it' }));
  await settle(award, issuer, inquiry);
  return { award: node, ...issuing };
}

/** The profile that vouches for the award, and what it is awarded for. */
async function follow({ entry, node, jws }: Award, inquiry: Inquiry): Promise<Issuing> {
  const own = idOf(node);
  inquiry.note(...checkTransport(own, idOf(node.get(entry === 'endorsement' ? 'issuer' : 'badge'))));
  if (entry === 'endorsement') {
    const issuer = await followIssuer(node.get('issuer'), inquiry);
    return issuer ? { issuer } : {};
  }
  const badge = node.get('badge');
  return followBadge(isNode(badge) || typeof badge === 'string' ? badge : undefined, jws !== undefined, inquiry);
}

/** Whether what was true still holds, and whose it is. */
async function settle(award: Award, issuer: Node | undefined, inquiry: Inquiry): Promise<void> {
  if (issuer) {
    const { checks, reason } = await revocation(award.node, issuer, award.subject, inquiry.library);
    inquiry.note(...checks);
    if (reason !== undefined) inquiry.say(claimOfRevocation(reason));
  }
  inquiry.note(...statedChecks(award, inquiry));
  if (award.entry === 'assertion') inquiry.note(...(await bakedImage(award, inquiry)));
}

/** What the award shows by itself. */
function statedChecks({ entry, node, subject }: Award, { now, identity }: Inquiry) {
  return [
    ...dateChecks(node, now, subject),
    ...(entry === 'assertion' ? recipientChecks(node, identity, subject) : []),
  ];
}

/** A revoked award needs no more than its id: nothing else is looked at. */
function isRevoked(node: Node, subject: string, inquiry: Inquiry): boolean {
  if (!saysRevoked(node.get('revoked')) && !saysRevoked(node.get('revokedAssertions'))) return false;
  const reason = node.get('revocationReason');
  inquiry.note(
    check('NOT_REVOKED', false, subject, {
      found: typeof reason === 'string' ? reason : 'it says so itself, without a reason',
    }),
  );
  return true;
}

/** Both names stand for one term of the vocabulary (`obi:revoked`). An empty list of revocations says that there are none. */
function saysRevoked(value: Value | undefined): boolean {
  return value !== undefined && value !== false && !(isList(value) && value.length === 0);
}

function noteVerificationType({ jws, subject }: Award, types: Node | undefined, inquiry: Inquiry): void {
  const expected = jws === undefined ? 'HostedBadge or SignedBadge' : 'SignedBadge';
  const type = types?.get('type');
  const isContradiction = types === undefined || type === undefined || hasType(types, 'HostedBadge', 'SignedBadge');
  inquiry.note(
    check('VERIFICATION_TYPE', isContradiction ? 'failed' : 'unsettled', subject, {
      expected,
      found: typeof type === 'string' ? type : type === undefined ? 'none' : 'several',
    }),
  );
}
