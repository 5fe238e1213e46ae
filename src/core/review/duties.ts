import type { FullAward } from '../model/award.ts';
import type { Badge } from '../model/badge.ts';
import type { Note } from '../model/provenance.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Problem } from '../problem/problem.ts';
import { isAccountOf } from './account-of.ts';
import { approvalOf, type Approval } from './approvals.ts';

/** An award, the rules it was approved by, and what was noted of the change that brought it. */
export interface Awarding extends Pick<FullAward, 'award' | 'recipient'> {
  /** As it was before the change, so that no change names its own reviewers; a badge of the same change as it came. */
  readonly badge: Badge;
  readonly note: Note;
}

/**
 * Whether an award was approved by enough others. Whoever wrote the change or earns the award does not count, and neither does an
 * approval of an earlier state of it. A badge that names no reviewers and asks for one approval asks for none: then only approvals
 * that were given, and of which not one counts, are a problem.
 */
export function dutyProblems(awarding: Awarding): readonly Problem[] {
  const approval = approvalOfAwarding(awarding);
  return [...approvalProblems(awarding, approval), ...applicationProblems(awarding)];
}

/** Whether a badge asks for reviews at all. */
function asksForReview({ reviewers, approvals }: Badge): boolean {
  return reviewers.length > 0 || approvals > 1;
}

function approvalOfAwarding({ badge, recipient, note }: Awarding): Approval {
  const { pullRequest, approvals } = note;
  const { author, authors = [], applicant } = pullRequest ?? {};
  const verdicts = approvals.map(({ login, commit, mayWrite }) => ({
    login,
    verdict: 'approved' as const,
    isPresent: commit === pullRequest?.head,
    mayWrite,
  }));
  const asked = approvalOf(badge, verdicts, {
    authors: [...(author === undefined ? [] : [author]), ...authors],
    earners: [
      ...(applicant === undefined ? [] : [applicant]),
      ...approvals.map(({ login }) => login).filter((login) => isEarner(recipient, login, note)),
    ],
  });
  return asksForReview(badge) ? asked : { ...asked, needed: Math.min(approvals.length, 1) };
}

function approvalProblems({ award, badge, note }: Awarding, approval: Approval): readonly Problem[] {
  const { approvedBy, needed, notCounted } = approval;
  if (approvedBy.length >= needed) return [];
  const place = award.place;
  const wrongful = notCounted.flatMap(({ login, why }): readonly Problem[] => {
    switch (why) {
      case 'author':
        return [{ code: 'AWARD_SELF_APPROVED', place, award: award.id, login }];
      case 'earner':
        return [{ code: 'AWARD_APPROVED_BY_EARNER', place, award: award.id, login }];
      case 'outdated':
        return [{ code: 'APPROVED_BEFORE_CHANGE', place, award: award.id, login }];
      case 'stranger':
        return [];
    }
  });
  if (approvedBy.length + wrongful.length >= needed) return wrongful;
  const { pullRequest } = note;
  return [
    ...wrongful,
    {
      code: 'TOO_FEW_APPROVALS',
      place,
      award: award.id,
      badge: badge.id,
      approved: approvedBy.length,
      needed,
      pullRequest: pullRequest?.number,
    },
  ];
}

function applicationProblems({ award, note: { pullRequest } }: Awarding): readonly Problem[] {
  const { application } = pullRequest ?? {};
  if (application?.made === undefined || application.made === application.merged) return [];
  return [{ code: 'APPLICATION_EDITED', place: award.place, award: award.id, application: application.url }];
}

/** Whether an account is the recipient's, by the address of its page, in clear or by its hash. */
function isEarner(recipient: Recipient, login: string, { pullRequest }: Note): boolean {
  const hosts = new Set(['https://github.com', ...(pullRequest ? [new URL(pullRequest.url).origin] : [])]);
  return isAccountOf(recipient, login, [...hosts]);
}
