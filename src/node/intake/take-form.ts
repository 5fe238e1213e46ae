import { changeProblems } from '../../core/edit/change-problems.ts';
import { inBatch } from '../../core/edit/change.ts';
import type { RecipientRequest } from '../../core/edit/award.ts';
import { revoke } from '../../core/edit/revoke.ts';
import { accountOf, badgeNamed, forCriteriaOf } from '../../core/intake/application.ts';
import { hasClearAddress } from '../../core/intake/clear-addresses.ts';
import { parseEvidence } from '../../core/intake/evidence-lines.ts';
import { refusals, type Refusal } from '../../core/intake/refusal.ts';
import { parseHandle } from '../../core/model/ids.ts';
import type { Registry } from '../../core/model/registry.ts';
import { parseWebUrl, type Markdown } from '../../core/model/text.ts';
import { dayOf } from '../../core/model/time.ts';
import { escapeMarkdown } from '../../core/review/escape-markdown.ts';
import type { Sender } from '../github/event.ts';
import type { Outcome, PlanRefused } from './outcome.ts';
import { placeRequest, type PlannedRequest } from './place-request.ts';
import { planned } from './plan-award.ts';
import type { Counter } from './take-issue.ts';
import { waitingPeople } from './waiting-people.ts';

/** A form in the Actions tab, filled in by somebody who may write to the repository. */
export interface FilledForm {
  readonly inputs: Readonly<Record<string, string>>;
  readonly sender: Sender;
  /** The number of the run, which a second attempt shares. */
  readonly run: string;
}

/** Turns a form into a pull request on a branch of its own: `badge` and `who` award, `award` and `reason` revoke. */
export function takeForm(counter: Counter, form: FilledForm): Promise<Outcome> {
  const { inputs, sender, run } = form;
  const what = inputs['award'] === undefined ? 'award' : 'revoke';
  return placeRequest(counter, {
    branch: `${what}/${run}`,
    mark: ['Blazon-Run', run],
    family: `Blazon-Run: ${run}`,
    author: authorOf(sender, counter.serverUrl),
    plan: async () => (what === 'award' ? planOfAward(counter, form) : planOfRevocation(counter, form)),
  });
}

/** Whoever fills in the form is the author, so that somebody else has to approve. */
function authorOf({ login, id }: Sender, serverUrl: string) {
  return { name: login, email: `${id}+${login}@users.noreply.${new URL(serverUrl).hostname}` };
}

async function planOfAward(counter: Counter, { inputs, run }: FilledForm): Promise<PlannedRequest | PlanRefused> {
  const { project, serverUrl } = counter;
  const { badge: name = '', who = '', evidence: lines = '', narrative = '' } = inputs;
  if (hasClearAddress(`${who}\n${lines}\n${narrative}`)) return refused(refusals.ADDRESS_IN_CLEAR());
  const badge = badgeNamed(name.trim(), project.registry);
  if ('code' in badge) return refused(badge);
  const recipient = recipientNamed(who.trim(), project.registry, serverUrl);
  if (recipient === undefined)
    return refused(refusals.WRONG_INPUTS('`who` is a handle, the login of an account, or the address of a page'));
  const read = parseEvidence(lines);
  const evidence = read.kind === 'refused' ? read : forCriteriaOf(badge, read.evidence);
  if (evidence.kind === 'refused') return { ...evidence, problems: [] };
  const request = {
    badge: badge.id,
    recipient,
    issuedOn: project.now,
    evidence: evidence.evidence,
    ...(narrative.trim() !== '' && { narrative: narrative as Markdown }),
  };
  return planned(project, request, {
    origin: {},
    batch: `run-${run}`,
    waiting: await waitingPeople(counter, `award/${run}`),
  });
}

function recipientNamed(who: string, { recipients }: Registry, serverUrl: string): RecipientRequest | undefined {
  const url = parseWebUrl(who);
  if (url !== undefined) return { kind: 'url', url };
  const handle = parseHandle(who);
  if (handle !== undefined && recipients.has(handle)) return { kind: 'handle', handle };
  const login = who.replace(/^@/, '');
  return /^[a-z\d](?:-?[a-z\d]){0,38}$/i.test(login) ? accountOf(login, serverUrl) : undefined;
}

function planOfRevocation({ project }: Counter, { inputs, run }: FilledForm): PlannedRequest | PlanRefused {
  const { award: id = '', reason = '' } = inputs;
  if (hasClearAddress(reason)) return refused(refusals.ADDRESS_IN_CLEAR());
  if (reason.trim() === '') return refused(refusals.WRONG_INPUTS('`reason` is empty'));
  const award = project.registry.awards.find((one) => one.id === id.trim());
  if (!award) return refused(refusals.WRONG_INPUTS('there is no award of that id'));
  if (award.revocation) return refused(refusals.WRONG_INPUTS('the award is revoked already'));
  const change = revoke(project.files, [award], { on: dayOf(project.now), reason: reason.trim() });
  const problems = changeProblems(project, change, project.now);
  if (problems.length > 0) return { kind: 'refused', refusals: [], problems };
  const body = `Revokes the award \`${award.id}\` of the badge \`${award.badge}\` to \`${award.recipient}\`.\n\nReason, which is published: ${escapeMarkdown(reason)}\n`;
  return { kind: 'planned', change: inBatch(change, `run-${run}`), award: undefined, body };
}

function refused(refusal: Refusal): PlanRefused {
  return { kind: 'refused', refusals: [refusal], problems: [] };
}
