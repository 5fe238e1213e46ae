import { randomBytes } from 'node:crypto';
import { planAward, type AwardRequest, type Chance } from '../../core/edit/award.ts';
import { inBatch, type Change } from '../../core/edit/change.ts';
import { criteriaItems } from '../../core/markdown/criteria-items.ts';
import type { Handle } from '../../core/model/ids.ts';
import { routesOf } from '../../core/openbadges/routes.ts';
import { caseFile } from '../../core/review/case-file.ts';
import { awardWith, type OpenProject } from './open-project.ts';
import type { PlanRefused } from './outcome.ts';
import type { PlannedRequest } from './place-request.ts';
import { registryWith, type WaitingPeople } from './waiting-people.ts';

/** Where a request came from, for reviewers. */
export interface Origin {
  /** The number of the issue. */
  readonly number?: number;
  /** The page of the application, or of the course. */
  readonly url?: string;
  /** The account that asks for the badge for itself. */
  readonly login?: string;
}

export interface Planning {
  readonly origin: Origin;
  readonly batch: string;
  readonly trailers?: Change['trailers'];
  readonly waiting: WaitingPeople;
}

/** Chance for handles and salts, from the machine. */
const chance: Chance = {
  salt: () => randomBytes(16).toString('base64url'),
  handle: () =>
    `p-${BigInt(`0x${randomBytes(8).toString('hex')}`)
      .toString(36)
      .padStart(13, '0')}` as Handle,
};

/** The change that makes exactly this award, checked with the whole project, and its case file. */
export function planned(project: OpenProject, request: AwardRequest, about: Planning): PlannedRequest | PlanRefused {
  const plan = planAward({ ...project, registry: registryWith(project, about.waiting) }, request, chance);
  if (plan.kind === 'refused') return { kind: 'refused', refusals: [], problems: plan.problems };
  const { award } = plan;
  const bare = { ...plan.change, edits: [...personOf(project, plan.handle, about.waiting), ...plan.change.edits] };
  const checked = awardWith(project, bare, award);
  if (checked.kind === 'refused') return { kind: 'refused', refusals: [], problems: checked.problems };
  refuseMore(bare, request);
  const { full, registry } = checked;
  const has = new Set(
    registry.awards.filter((one) => one.recipient === plan.handle && one.id !== award).map(({ badge }) => badge),
  );
  const routes = routesOf(registry.site.url);
  const body = caseFile({
    full,
    criteria: criteriaItems(full.badge.criteria),
    evidence: full.award.evidence,
    otherBadges: [...registry.badges.values()].filter(({ id }) => has.has(id)),
    addresses: { page: routes.badgePage(request.badge).url, picture: routes.badgeImage(request.badge, 'png').url },
    application: about.origin,
  });
  const batched = inBatch(bare, about.batch);
  const change = { ...batched, trailers: [...batched.trailers, ...(about.trailers ?? [])] };
  return { kind: 'planned', change, award, body };
}

/** The file of somebody who is known from a pull request alone. */
function personOf({ registry }: OpenProject, handle: Handle, waiting: WaitingPeople): WaitingPeople {
  const path = `recipients/${handle}/recipient.yaml`;
  return registry.recipients.has(handle) ? [] : waiting.filter((edit) => edit.path === path);
}

/** What this part promises of every pull request it opens: one award, at most one new person, and no address in clear. */
function refuseMore({ edits, title }: Change, { recipient }: AwardRequest): void {
  const people = edits.filter(({ path }) => path.endsWith('/recipient.yaml'));
  if (people.length > 1 || edits.length !== people.length + 1 || edits.some(({ before }) => before !== undefined))
    throw new Error('What was planned is more than one award');
  if (recipient.kind !== 'email') return;
  const written = [title, ...edits.flatMap(({ path, after = '' }) => [path, after])].join('\n').toLowerCase();
  if (written.includes(recipient.email.trim().toLowerCase()))
    throw new Error('What was planned holds an address in clear');
}
