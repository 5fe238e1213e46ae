import { check } from './check.ts';
import { claimOfBadge, claimOfIssuer } from './claim.ts';
import { checkShape } from './document.ts';
import { openInquiry, type Inquiry } from './inquiry.ts';
import { idOf, isNode, textOf, type Node } from './json-ld.ts';
import { checkCopy, checkTransport, readLinked } from './linked-document.ts';
import { badgeImage } from './picture.ts';
import { classScope } from './scope.ts';
import { isWebUrl } from './shape.ts';
import type { Check, Claim } from './verification.ts';

/** Who awards what, as far as it could be read. */
export interface Issuing {
  readonly badge?: Node;
  readonly issuer?: Node;
}

/**
 * The BadgeClass of an award, and its issuer. What has an address is read from there, whatever copy is at hand; a BadgeClass
 * without one counts within a signed award only.
 */
export async function followBadge(
  link: Node | string | undefined,
  isSigned: boolean,
  inquiry: Inquiry,
): Promise<Issuing> {
  const id = idOf(link);
  if (id === undefined) return {};
  if (isWebUrl(id)) {
    const { node, checks } = await readLinked(id, 'badge', inquiry.library);
    inquiry.note(...checks, ...(node ? checkCopy(link, node, id) : []));
    if (!node) return {};
    const issuer = await followIssuerOf(node, id, inquiry);
    if (issuer && isNode(link)) inquiry.note(...checkCopy(link.get('issuer'), issuer, idOf(issuer) ?? ''));
    return issuing(node, issuer);
  }
  if (!isNode(link) || !isSigned) {
    inquiry.note(check('BADGE_REACHABLE', false, id, { expected: 'a BadgeClass with an address', found: id }));
    return {};
  }
  inquiry.note(checkShape(link, 'badge', id));
  return issuing(link, await followIssuerOf(link, id, inquiry));
}

function issuing(badge: Node, issuer: Node | undefined): Issuing {
  return { badge, ...(issuer && { issuer }) };
}

/** The issuer of a BadgeClass that was read, its picture, and whether it is the issuer's own. */
export async function followIssuerOf(badge: Node, id: string, inquiry: Inquiry): Promise<Node | undefined> {
  // What has an address was read from there: it is the same for every award of the class.
  const found = isWebUrl(id)
    ? await inquiry.library.once(id, 'issuing', () => issuingOf(badge, id, inquiry))
    : await issuingOf(badge, id, inquiry);
  inquiry.note(...found.checks);
  inquiry.say(found.claim);
  return found.issuer;
}

interface Found {
  readonly checks: readonly Check[];
  readonly claim: Claim;
  readonly issuer: Node | undefined;
}

async function issuingOf(badge: Node, id: string, inquiry: Inquiry): Promise<Found> {
  const own = openInquiry(inquiry);
  own.say(claimOfBadge(badge));
  own.note(...(await badgeImage(badge, own)), ...checkTransport(id, idOf(badge.get('issuer'))));
  const issuer = await followIssuer(badge.get('issuer'), own);
  if (issuer && isWebUrl(id)) {
    const { state, expected } = classScope(id, issuer);
    own.note(check('ISSUER_SAME_SCOPE', state, id, { expected, found: id }));
  }
  const { checks, claim } = own.conclude();
  return { checks, claim, issuer };
}

/** A profile, from its address. */
export async function followIssuer(link: Parameters<typeof idOf>[0], inquiry: Inquiry): Promise<Node | undefined> {
  const id = idOf(link);
  if (id === undefined || !isWebUrl(id)) return undefined;
  const { node, checks } = await readLinked(id, 'issuer', inquiry.library);
  inquiry.note(...checks);
  if (!node) return undefined;
  inquiry.note(checkEmail(node, id), ...checkCopy(link, node, id));
  inquiry.say(claimOfIssuer(node));
  return node;
}

export function checkEmail(issuer: Node, id: string): Check {
  const email = issuer.get('email');
  const isEmail = /^[^@\s]+@[^@\s]+$/.test(textOf(email) ?? '');
  return check('ISSUER_EMAIL', isEmail, id, { expected: 'an e-mail address', found: textOf(email) ?? 'none' });
}
