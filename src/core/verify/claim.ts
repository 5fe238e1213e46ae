import { parseWebUrl } from '../model/text.ts';
import { parseInstant } from '../model/time.ts';
import { bounded } from './check.ts';
import { idOf, isNode, textOf, valuesOf, type Node, type Value } from './json-ld.ts';
import { ofNode } from './of-node.ts';
import type { Claim } from './verification.ts';

const SHORT = 300;
const LONG = 2000;

export function claimOfAward(award: Node): Claim {
  const recipient = award.get('recipient');
  return present({
    assertionId: short(award.get('id')),
    awardedAt: moment(award.get('issuedOn')),
    expiresAt: moment(award.get('expires')),
    revocationReason: award.get('revoked') === true ? short(award.get('revocationReason')) : undefined,
    recipient: isNode(recipient) ? recipientOf(recipient) : undefined,
  });
}

export function claimOfRevocation(reason: string): Claim {
  return { revocationReason: bounded(reason, SHORT) };
}

export const claimOfBadge = ofNode((badge) =>
  present({
    badgeName: short(badge.get('name')),
    badgeDescription: text(badge.get('description'), LONG),
    criteriaUrl: webUrl(idOf(badge.get('criteria'))),
  }),
);

export const claimOfIssuer = ofNode((issuer) => {
  const id = webUrl(idOf(issuer));
  return present({
    issuerName: short(issuer.get('name')),
    issuerUrl: webUrl(idOf(issuer.get('url'))),
    issuerHost: id === undefined ? undefined : new URL(id).host,
  });
});

function recipientOf(recipient: Node): Claim['recipient'] {
  const type = short(valuesOf(recipient.get('type')).find((one) => one !== 'IdentityObject')) ?? '';
  const identity = short(recipient.get('identity'));
  const hashed = recipient.get('hashed') !== false;
  return { type, hashed, ...(!hashed && identity !== undefined && { identity }) };
}

function short(value: Value | undefined): string | undefined {
  return text(value, SHORT);
}

function text(value: Value | undefined, longest: number): string | undefined {
  const said = textOf(value);
  return said === undefined ? undefined : bounded(said, longest);
}

function moment(value: Value | undefined): Claim['awardedAt'] {
  return parseInstant(textOf(value) ?? '');
}

function webUrl(value: string | undefined): string | undefined {
  return value === undefined || value.length > LONG ? undefined : parseWebUrl(value);
}

type Loose = { readonly [Member in keyof Claim]: Claim[Member] | undefined };

function present(claim: Loose): Claim {
  return Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined));
}
