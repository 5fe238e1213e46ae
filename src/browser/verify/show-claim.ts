import type { Claim } from '../../core/verify/verification.ts';
import { printDay, t } from '../words.ts';
import { leaveOut, say, slot } from './template.ts';

const MOST_CHARACTERS = 300;
const NAMED_BY: Readonly<Record<string, string>> = {
  email: 'An e-mail address, of which the badge has only a hash',
  url: 'A web address, of which the badge has only a hash',
  telephone: 'A telephone number, of which the badge has only a hash',
};

/** What the badge says of itself, as text. Only what is proven may be followed: a forged badge leads to its forger. */
export function showClaim(answer: ParentNode, claim: Claim, proven: boolean): void {
  say(answer, 'badge-name', short(claim.badgeName));
  say(answer, 'badge-description', short(claim.badgeDescription));
  say(answer, 'criteria', claim.criteriaUrl && (proven ? t('Criteria') : claim.criteriaUrl));
  say(answer, 'issuer-name', short(claim.issuerName));
  say(answer, 'issuer-host-name', claim.issuerHost);
  if (!claim.issuerHost?.includes('xn--')) leaveOut(answer, 'issuer-punycode');
  if (!claim.issuerHost && !claim.issuerName) leaveOut(answer, 'issuer');
  sayMoment(answer, 'awarded-at', claim.awardedAt);
  sayMoment(answer, 'expires-at', claim.expiresAt, claim.awardedAt && t('No end date'));
  say(answer, 'revocation-reason', short(claim.revocationReason));
  say(answer, 'recipient', short(recipientOf(claim)));
  say(answer, 'assertion-id', short(claim.assertionId));
  if (Object.keys(claim).length === 0) leaveOut(answer, 'claim');
  if (!proven) return;
  link(answer, 'criteria', claim.criteriaUrl);
  // A name that leads to another host would lend the issuer what is said there.
  if (isOn(claim.issuerUrl, claim.issuerHost)) link(answer, 'issuer-name', claim.issuerUrl);
  link(answer, 'assertion-id', claim.assertionId);
}

function sayMoment(answer: ParentNode, name: string, moment: string | undefined, otherwise?: string): void {
  say(answer, name, moment === undefined ? otherwise : printDay(moment));
  if (moment !== undefined) slot(answer, name)?.setAttribute('datetime', moment);
}

function recipientOf({ recipient }: Claim): string | undefined {
  if (!recipient) return undefined;
  if (!recipient.hashed && recipient.identity !== undefined) return recipient.identity;
  return t(NAMED_BY[recipient.type] ?? 'An identity, of which the badge has only a hash');
}

function isOn(address: string | undefined, host: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && new URL(address).host === host;
}

function link(answer: ParentNode, name: string, address: string | undefined): void {
  const place = slot(answer, name);
  if (!place || address === undefined || !/^https?:\/\//i.test(address)) return;
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.rel = 'nofollow noopener noreferrer';
  anchor.append(...place.childNodes);
  place.append(anchor);
}

function short(text: string | undefined): string | undefined {
  return text !== undefined && text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
