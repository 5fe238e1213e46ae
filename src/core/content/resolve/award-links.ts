import type { Handle } from '../../model/ids.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { AwardDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import { startOf, type Resolving } from './resolving.ts';

/** Reports badges that awards name by their file's name and that are not there or not to be awarded: once a file. */
export function reportUnknownBadges(
  drafts: readonly AwardDraft[],
  described: DescribedBadges,
  { broken, report, suggest }: Resolving,
): void {
  const files = new Map(drafts.map((draft) => [draft.place.file, draft.badge]));
  for (const [file, badge] of files) {
    const target = described.get(badge);
    if (target?.status === 'draft') report({ code: 'AWARD_OF_DRAFT', place: startOf(file), badge });
    else if (!target && !broken.hasBadge(badge))
      report({ code: 'UNKNOWN_BADGE', place: startOf(file), badge, near: suggest(badge, () => [...described.keys()]) });
  }
}

/** Reports handles that nobody introduces, each where it first occurs. */
export function reportUnknownRecipients(
  drafts: readonly AwardDraft[],
  recipients: ReadonlyMap<Handle, Recipient>,
  { broken, report, suggest }: Resolving,
): void {
  const unknown = new Map<Handle, AwardDraft>();
  for (const draft of drafts) {
    const handle = draft.recipient.value;
    if (!recipients.has(handle) && !unknown.has(handle) && !broken.hasRecipient(handle)) unknown.set(handle, draft);
  }
  const handles = [...recipients.keys()];
  for (const [handle, { recipient }] of unknown)
    report({ code: 'UNKNOWN_RECIPIENT', place: recipient.place, handle, near: suggest(handle, () => handles) });
}

/**
 * Awards without the evidence that their badge requires, or with evidence that it does not want. Of who was forgotten no
 * evidence is asked: it would lead to them.
 */
export function wronglyEvidenced(
  drafts: readonly AwardDraft[],
  { described, recipients }: { described: DescribedBadges; recipients: ReadonlyMap<Handle, Recipient> },
  { report }: Resolving,
): readonly AwardDraft[] {
  return drafts.filter(({ badge, evidence, recipient, place }) => {
    const rule = described.get(badge)?.evidence;
    const isForgotten = recipients.get(recipient.value)?.forgotten !== undefined;
    const isMissing = rule === 'required' && evidence.length === 0 && !isForgotten;
    const isUnwanted = rule === 'none' && evidence.length > 0;
    if (isMissing) report({ code: 'EVIDENCE_MISSING', place, badge });
    if (isUnwanted) report({ code: 'EVIDENCE_UNWANTED', place, badge });
    return isMissing || isUnwanted;
  });
}
