import { awardIdOf, type Award } from '../../model/award.ts';
import type { Endorsed, Pin } from '../../model/endorsement.ts';
import type { BadgeId, IssuerId } from '../../model/ids.ts';
import type { Registry } from '../../model/registry.ts';
import { awardPin, badgePin, issuerPin } from '../../openbadges/endorsed-pin.ts';
import type { AwardDraft, EndorsementDraft } from '../draft.ts';
import { spot, startOf, type Resolving } from './resolving.ts';
import type { SortedDrafts } from './sorted-drafts.ts';

/** What is endorsed: which, what it says now, and whose it is. */
export interface Subject {
  readonly of: Endorsed;
  readonly now: Pin;
  readonly issuer: IssuerId;
}

/** Finds what an endorsement lies beside. What is there and cannot be published is passed over; its own problems tell why. */
export function subjectsOf(
  registry: Registry,
  drafts: SortedDrafts,
  { broken, report, suggest }: Resolving,
): (draft: EndorsementDraft) => Subject | undefined {
  const { site, badges, issuers } = registry;
  const awardAt = awardsByFile(registry, drafts);
  const alone = (
    place: EndorsementDraft['place'],
    what: 'badge' | 'issuer' | 'award',
    name: string,
    near: readonly string[],
  ) => {
    report({ code: 'ENDORSEMENT_ALONE', place: startOf(place.file), what, name, near: suggest(name, () => near) });
  };
  return ({ of, place }) => {
    switch (of.kind) {
      case 'badge': {
        const badge = badges.get(of.badge);
        const known = drafts.badge.map(({ id }) => id);
        if (!badge && !known.includes(of.badge) && !broken.hasBadge(of.badge)) alone(place, 'badge', of.badge, known);
        return badge && { of, now: badgePin(badge, site), issuer: badge.issuer };
      }
      case 'issuer': {
        const issuer = issuers.get(of.issuer);
        const known = drafts.issuer.map(({ id }) => id);
        if (!issuer && !known.includes(of.issuer) && !broken.hasIssuer(of.issuer))
          alone(place, 'issuer', of.issuer, known);
        return issuer && { of, now: issuerPin(issuer, site), issuer: issuer.id };
      }
      case 'award': {
        const { handle, fileName } = of;
        const found = awardAt.get(`${handle}/${fileName}`) ?? byRule(of, registry);
        if (!found && !broken.has(`recipients/${handle}/${fileName}.md`) && !broken.hasRecipient(handle))
          alone(place, 'award', fileName, namesOf(handle, drafts.award));
        const recipient = found?.award && registry.recipients.get(found.award.recipient);
        const badge = found?.award && badges.get(found.award.badge);
        if (!found?.award || !recipient || !badge) return undefined;
        const now = awardPin({ award: found.award, recipient }, site);
        return { of: { kind: 'award', award: found.award.id }, now, issuer: badge.issuer };
      }
    }
  };
}

/** Every award by handle and file name; one that cannot be published is there without being one. */
function awardsByFile({ awards }: Registry, drafts: SortedDrafts): ReadonlyMap<string, { readonly award?: Award }> {
  if (!drafts.endorsement.some(({ of }) => of.kind === 'award')) return new Map();
  const byPlace = new Map(awards.map((award) => [spot(award.place), award]));
  return new Map(
    drafts.award.map((draft) => {
      const award = byPlace.get(spot(draft.place));
      return [`${draft.recipient.value}/${draft.fileName}`, award ? { award } : {}];
    }),
  );
}

/** An award that follows from a rule has no file, and the name that its file would have. */
function byRule(
  { handle, fileName }: Extract<EndorsementDraft['of'], { kind: 'award' }>,
  { badges, awards }: Registry,
): { readonly award: Award } | undefined {
  const badge = badges.get(fileName as BadgeId);
  const id = badge && awardIdOf(badge.issuer, handle, fileName);
  const award = awards.find((one) => one.id === id);
  return award && { award };
}

function namesOf(handle: string, awards: readonly AwardDraft[]): readonly string[] {
  return awards.filter(({ recipient }) => recipient.value === handle).map(({ fileName }) => fileName);
}
