import type { Offence } from '../../core/effects/audit-report.ts';
import type { FullAward } from '../../core/model/award.ts';
import type { AwardId } from '../../core/model/ids.ts';
import type { Note } from '../../core/model/provenance.ts';
import type { Recipient } from '../../core/model/recipient.ts';
import { dayOf, instantOf } from '../../core/model/time.ts';
import type { Problem } from '../../core/problem/problem.ts';
import { dutyProblems } from '../../core/review/duties.ts';
import { NOTE_LIMITS, parseNote } from '../../core/review/note.ts';
import { fullAward } from '../../core/publication/full-awards.ts';
import type { GitProject } from '../git/commits.ts';
import { openObjects } from '../git/object-reader.ts';
import { listNotes } from '../provenance/notes.ts';
import type { AuditCheck, AuditStep } from './audit.ts';

export interface Duties {
  /** Whether there is any note here: a project need not keep them. */
  readonly hasNotes: boolean;
  readonly check: AuditCheck;
  /** What stands against awards in the end, by the commit that brought them. Asked once, after the walk. */
  readonly offences: () => readonly Offence[];
  /** Commits that brought awards and have no note that can be read: nothing is known of their approvals. */
  readonly unnoted: () => number;
  readonly close: () => void;
}

interface Charge {
  /** As it was when the award was made: whoever is forgotten later does not approve their own. */
  readonly earner: Recipient;
  readonly at: Pick<AuditStep, 'commit' | 'seconds' | 'subject'>;
  readonly problems: readonly Problem[];
}

/**
 * Checks of every award of a history whether it was approved by enough others, from the notes of this copy. A charge falls when the
 * award is revoked or gone, or when a later change of it was approved as it should have been.
 */
export function dutiesOf(project: GitProject): Duties {
  const notes = listNotes(project);
  const objects = openObjects(project.root);
  const charges = new Map<AwardId, Charge>();
  let unnoted = 0;
  const noteOf = async (commit: string): Promise<Note | undefined> => {
    const id = notes.get(commit);
    const read = id === undefined ? undefined : await objects.read(id, NOTE_LIMITS.bytes);
    return read?.kind === 'read' ? parseNote(read.bytes.toString('utf8')) : undefined;
  };
  return {
    hasNotes: notes.size > 0,
    async check(step) {
      const { awarded, changed, settled } = touched(step);
      for (const award of settled) charges.delete(award);
      const open = changed.filter((award) => charges.has(award));
      if (awarded.length + open.length === 0) return [];
      const note = await noteOf(step.commit);
      if (!note && awarded.length > 0) unnoted += 1;
      if (!note) return [];
      for (const award of awarded) {
        const earner = earnerOf(award, step);
        const problems = earner ? problemsOf(award, { note, step, earner }) : [];
        if (earner && problems.length > 0) charges.set(award, { at: placeIn(step), problems, earner });
      }
      for (const award of open) {
        const earner = charges.get(award)?.earner;
        if (earner && problemsOf(award, { note, step, earner }).length === 0) charges.delete(award);
      }
      return [];
    },
    offences: () => offencesOf(charges.values()),
    unnoted: () => unnoted,
    close: objects.close,
  };
}

/** Without what was read of it. */
function placeIn({ commit, seconds, subject }: AuditStep): Charge['at'] {
  return { commit, seconds, subject };
}

interface Touched {
  readonly awarded: readonly AwardId[];
  readonly changed: readonly AwardId[];
  readonly settled: readonly AwardId[];
}

function touched(step: AuditStep): Touched {
  const { effects } = step;
  const removed = effects.flatMap((effect) =>
    effect.kind === 'award-forgotten' && effect.how === 'removed' ? [effect.award] : [],
  );
  const ofKinds = (...kinds: readonly string[]) =>
    effects.flatMap((effect) => ('award' in effect && kinds.includes(effect.kind) ? [effect.award] : []));
  const byRule = new Set(
    (step.views.head.publication?.registry.awards ?? []).flatMap(({ id, reached }) =>
      reached?.how === 'rule' ? [id] : [],
    ),
  );
  return {
    // What follows by rule was approved with the awards it follows from.
    awarded: ofKinds('award-appears', 'award-unrevoked').filter((award) => !byRule.has(award)),
    changed: ofKinds('award-changes'),
    settled: [...ofKinds('award-revoked', 'award-vanishes'), ...removed],
  };
}

interface Judging {
  readonly note: Note;
  readonly step: AuditStep;
  readonly earner: Recipient;
}

function awardIn({ views: { head } }: AuditStep, id: AwardId): FullAward | undefined {
  const registry = head.publication?.registry;
  const award = registry?.awards.find((one) => one.id === id);
  return registry && award && fullAward(award, registry);
}

function earnerOf(id: AwardId, step: AuditStep): Recipient | undefined {
  return awardIn(step, id)?.recipient;
}

/** By the reviewers that the badge had before the change. */
function problemsOf(id: AwardId, { note, step, earner }: Judging): readonly Problem[] {
  const { base } = step.views;
  const full = awardIn(step, id);
  if (!full) return [];
  const { award, badge } = full;
  return dutyProblems({
    award,
    recipient: earner,
    badge: base.publication?.registry.badges.get(badge.id) ?? badge,
    note,
  });
}

function offencesOf(charges: Iterable<Charge>): readonly Offence[] {
  const byCommit = Map.groupBy(charges, ({ at }) => at.commit);
  return [...byCommit].flatMap(([commit, [first, ...others]]) =>
    first === undefined
      ? []
      : [
          {
            commit,
            on: dayOf(instantOf(first.at.seconds * 1000)),
            subject: first.at.subject,
            problems: [first, ...others].flatMap(({ problems }) => problems),
          },
        ],
  );
}
