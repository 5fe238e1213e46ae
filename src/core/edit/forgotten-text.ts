import { stringify } from 'yaml';
import type { AwardDraft, EvidenceDraft } from '../content/draft.ts';
import type { AwardId, IssuerId } from '../model/ids.ts';
import type { Day } from '../model/time.ts';
import { evidenceFields } from './award-text.ts';

/** A `forgotten/<award>.yaml`. */
export function tombstoneText(on: Day, issuer: IssuerId): string {
  return stringify({ on, issuer });
}

/** A `recipient.yaml` that says since when nobody knows who it was, and nothing else. */
export function forgottenRecipientText(on: Day): string {
  return stringify({ forgotten: on });
}

/** An award file that says what the draft says of the award, and nothing of the person. */
export function forgottenAwardText(draft: AwardDraft, id: AwardId, keepEvidence: boolean): string {
  const { awardedAt, expiresAt, claim, revocation, errata, evidence, constituents, renews, narrative = '' } = draft;
  const fields = {
    id,
    issuedOn: awardedAt.value,
    ...(expiresAt && { expires: expiresAt.value }),
    ...(renews && { renews: renews.value }),
    ...(claim && { claim: claim.value }),
    ...(constituents && { constituents: constituents.map(({ value }) => value) }),
    ...(keepEvidence && evidence.length > 0 && { evidence: evidence.map(kept) }),
    ...(revocation && { revoked: { on: revocation.on.value, reason: revocation.reason } }),
    ...(errata.length > 0 && { errata: errata.map(({ value: { on, note } }) => ({ on, note })) }),
  };
  const body = keepEvidence && narrative.trim() !== '' ? `\n${narrative.trim()}\n` : '';
  return `---\n${stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false })}---\n${body}`;
}

function kept({ criterion, ...evidence }: EvidenceDraft): Record<string, unknown> {
  return evidenceFields(criterion ? { ...evidence, criterion: criterion.value } : evidence);
}
