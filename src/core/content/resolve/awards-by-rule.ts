import type { Award, Revocation } from '../../model/award.ts';
import type { Badge } from '../../model/badge.ts';
import type { AwardId, BadgeId } from '../../model/ids.ts';
import { milestoneAwardId, type Constituent } from '../../model/reached.ts';
import { badgesIn, type MilestoneRule } from '../../model/requirement.ts';
import { addDuration } from '../../model/time.ts';
import type { Located } from '../draft.ts';
import { compareText } from './by-place.ts';
import { reachings } from './reachings.ts';

/** The awards that a file names as those by which a milestone was reached. */
export type Named = ReadonlyMap<AwardId, readonly Located<AwardId>[]>;

export interface WithMilestones {
  readonly awards: readonly Award[];
  /** Awards that a file names, and that its person does not have. */
  readonly missing: readonly Located<AwardId>[];
  /** Awards that follow by rule, and whose id a file has given to another. */
  readonly displaced: readonly Award[];
}

type Milestone = Badge & { readonly requires: MilestoneRule };

/**
 * All awards of files, and those that follow from them by the rules of milestones. Whoever has an award of a milestone from a file
 * that stands gets none by its rule.
 */
export function withMilestones(
  written: readonly Award[],
  badges: ReadonlyMap<BadgeId, Badge>,
  named: Named,
): WithMilestones {
  const milestones = inOrderOfRequirement(badges);
  if (milestones.length === 0 && named.size === 0) return { awards: written, missing: [], displaced: [] };
  const counted = new Set(milestones.flatMap(({ id, requires }) => [id, ...badgesIn(requires)]));
  const concerned = written.filter(({ id, badge }) => counted.has(badge) || named.has(id));
  const awards = new Map(written.map((award) => [award.id, award]));
  const missing: Located<AwardId>[] = [];
  const displaced: Award[] = [];
  for (const held of Map.groupBy(concerned, ({ recipient }) => recipient).values()) {
    const person = new Map(held.map((award) => [award.id, award]));
    const keep = (badge?: BadgeId) => {
      for (const award of person.values())
        if ((badge === undefined || award.badge === badge) && !award.reached)
          person.set(award.id, keptAward(award, { person, badges, named, missing }));
    };
    for (const milestone of milestones) {
      keep(milestone.id);
      for (const award of byRule(milestone, [...person.values()], badges))
        if (awards.has(award.id)) displaced.push(award);
        else person.set(award.id, award);
    }
    keep();
    for (const award of person.values()) awards.set(award.id, award);
  }
  return { awards: [...awards.values()], missing, displaced };
}

function byRule(milestone: Milestone, held: readonly Award[], badges: ReadonlyMap<BadgeId, Badge>): readonly Award[] {
  const own = held.filter(({ badge }) => badge === milestone.id);
  if (own.some(({ revocation }) => !revocation)) return [];
  const required = new Set(badgesIn(milestone.requires));
  const known = new Set(own.map(({ id }) => id));
  const sets = reachings(
    milestone.requires,
    held.filter(({ badge }) => required.has(badge)),
  );
  return sets.map((set) => awardOf(milestone, set, badges)).filter(({ id }) => !known.has(id));
}

function awardOf(milestone: Milestone, set: readonly Award[], badges: ReadonlyMap<BadgeId, Badge>): Award {
  const last = set.at(-1);
  if (!last) throw new Error(`The milestone ${milestone.id} was reached by no award`);
  const { awardedAt, recipient } = last;
  const expiresAt = milestone.validFor && addDuration(awardedAt, milestone.validFor);
  const ids = set.map(({ id }) => id);
  return {
    id: milestoneAwardId(milestone.issuer, milestone.id, ids),
    badge: milestone.id,
    recipient,
    awardedAt,
    ...(expiresAt && { expiresAt }),
    evidence: [],
    ...fallen(set, badges),
    // A correction of what it rests on is one of itself.
    errata: set.flatMap(({ errata }) => errata).toSorted((a, b) => compareText(a.on, b.on)),
    reached: { how: 'rule', by: set.map((award) => constituent(award, badges)) },
    place: milestone.place,
  };
}

interface Keeping {
  readonly person: ReadonlyMap<AwardId, Award>;
  readonly badges: ReadonlyMap<BadgeId, Badge>;
  readonly named: Named;
  readonly missing: Located<AwardId>[];
}

function keptAward(award: Award, { person, badges, named, missing }: Keeping): Award {
  const names = named.get(award.id);
  if (!names) return award;
  const set = names.flatMap((name) => {
    const one = person.get(name.value);
    if (one && one.id !== award.id) return [one];
    missing.push(name);
    return [];
  });
  const by = set.map((one) => constituent(one, badges));
  return { ...award, reached: { how: 'kept', by }, ...(!award.revocation && fallen(set, badges)) };
}

function constituent({ id, badge, awardedAt }: Award, badges: ReadonlyMap<BadgeId, Badge>): Constituent {
  return { award: id, badge, badgeName: badges.get(badge)?.name ?? badge, awardedAt };
}

/** What rests on an award that was revoked does not stand either; of several the first that was revoked is named. */
function fallen(
  set: readonly Award[],
  badges: ReadonlyMap<BadgeId, Badge>,
): { readonly revocation: Revocation } | undefined {
  const [first] = set
    .flatMap(({ badge, revocation }) => (revocation ? [{ badge, on: revocation.on }] : []))
    .toSorted((a, b) => compareText(a.on, b.on));
  const name = first && (badges.get(first.badge)?.name ?? first.badge);
  return first && { revocation: { on: first.on, reason: `rested on the award of “${name}”, which was revoked` } };
}

/** Milestones after those that they require. There is no circle among badges that are resolved. */
function inOrderOfRequirement(badges: ReadonlyMap<BadgeId, Badge>): readonly Milestone[] {
  const milestones = new Map([...badges].filter((entry): entry is [BadgeId, Milestone] => isMilestone(entry[1])));
  const waiting = new Map(
    [...milestones].map(([id, { requires }]) => [id, badgesIn(requires).filter((one) => milestones.has(one)).length]),
  );
  const leading = Map.groupBy(
    [...milestones].flatMap(([id, { requires }]) => badgesIn(requires).map((required) => ({ id, required }))),
    ({ required }) => required,
  );
  const ready = [...milestones.values()].filter(({ id }) => waiting.get(id) === 0);
  for (const { id } of ready)
    for (const { id: next } of leading.get(id) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      const milestone = milestones.get(next);
      if (left === 0 && milestone) ready.push(milestone);
    }
  return ready;
}

function isMilestone(badge: Badge): badge is Milestone {
  return badge.requires !== undefined;
}
