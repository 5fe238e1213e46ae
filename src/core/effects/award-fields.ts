import type { Award, Evidence, FullAward } from '../model/award.ts';
import type { Identity, Recipient } from '../model/recipient.ts';
import { extensionsText } from './class-fields.ts';
import { tidied, type Field } from './fields.ts';

/** What an award says, and how lasting each part of it is. */
export function awardFields({ award, recipient }: FullAward): readonly Field[] {
  return [
    { name: 'badge', lasting: 'never', same: award.badge },
    {
      name: 'recipient',
      lasting: 'never',
      same: identityText(recipient.identity),
      shown: shownIdentity(recipient.identity),
    },
    { name: 'issuedOn', lasting: 'with erratum', same: award.awardedAt },
    { name: 'expires', lasting: 'with erratum', same: award.expiresAt },
    { name: 'evidence', lasting: 'with erratum', ...evidenceText(award.evidence), mayBeAdded: true },
    { name: 'narrative', lasting: 'with erratum', same: tidied(award.narrative), mayBeAdded: true },
    { name: 'constituents', lasting: 'with erratum', ...constituentsText(award), mayBeAdded: true },
    { name: 'renews', lasting: 'with erratum', same: award.renews?.award, mayBeAdded: true },
    { name: 'extensions', lasting: 'with erratum', same: extensionsText(award.extensions), mayBeAdded: true },
    { name: 'recipient profile', lasting: 'free', ...profileText(recipient) },
    { name: 'handle', lasting: 'free', same: award.recipient },
    { name: 'claim', lasting: 'free', same: award.claim },
    {
      name: 'criterion',
      lasting: 'free',
      same:
        award.evidence
          .map(({ criterion }) => criterion ?? '')
          .join(' ')
          .trim() || undefined,
    },
  ];
}

/** A person may take the own name back out of badges, whatever became of them. */
function profileText({ profile }: Recipient): Pick<Field, 'same' | 'shown'> {
  if (!profile?.inBadges) return { same: undefined };
  return { same: JSON.stringify([profile.name, profile.publicKey]), shown: profile.name };
}

function constituentsText({ reached }: Award): Pick<Field, 'same' | 'shown'> {
  const by = reached?.by ?? [];
  if (by.length === 0) return { same: undefined };
  return {
    same: by
      .map(({ award }) => award)
      .toSorted()
      .join(' '),
    shown: by.map(({ award, badgeName }) => `${badgeName} (${award})`).join(' · '),
  };
}

/** Evidence that is only added to takes nothing away. */
export function onlyAddsEvidence(before: readonly Evidence[], after: readonly Evidence[]): boolean {
  const kept = after.map(evidenceKey);
  return before.every((one) => kept.includes(evidenceKey(one)));
}

export function identityText(identity: Identity): string {
  return identity.kind === 'plain'
    ? `url ${identity.identity}`
    : `${identity.property} ${identity.hash.toLowerCase()} ${identity.salt}`;
}

function shownIdentity(identity: Identity): string {
  return identity.kind === 'plain' ? identity.identity : `${identity.property} ${identity.hash.slice(0, 19)}…`;
}

function evidenceText(evidence: readonly Evidence[]): Pick<Field, 'same' | 'shown'> {
  if (evidence.length === 0) return { same: undefined };
  return {
    same: evidence.map(evidenceKey).join('\n'),
    shown: evidence.map(shownEvidence).join(' · '),
  };
}

function shownEvidence({ url, name, description }: Evidence): string {
  const words = name ?? description;
  return words === undefined ? (url ?? 'in words') : url === undefined ? words : `${words} (${url})`;
}

function evidenceKey({ url, name, description, narrative, genre, audience }: Evidence): string {
  return JSON.stringify([url, name, description, tidied(narrative), genre, audience]);
}
