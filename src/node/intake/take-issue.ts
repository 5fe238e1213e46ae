import { answers, ANSWER_MARK } from '../../core/intake/answers.ts';
import { readApplication, type IntakeWorld } from '../../core/intake/application.ts';
import { bodyDigest } from '../../core/intake/body-digest.ts';
import { parseIssueForm } from '../../core/intake/issue-form.ts';
import { UnusableKey } from '../../core/intake/unseal.ts';
import type { Issue } from '../github/issue.ts';
import { claimTrailer, claimUses } from './claim-uses.ts';
import type { OpenProject } from './open-project.ts';
import type { Outcome, PlanRefused } from './outcome.ts';
import { placeRequest, type PlannedRequest } from './place-request.ts';
import { planned } from './plan-award.ts';
import type { Desk } from './propose.ts';
import { waitingPeople } from './waiting-people.ts';

/** The label of the issue form; strangers cannot put it on anything else. */
export const APPLICATION_LABEL = 'application';

export interface Counter extends Desk, Pick<IntakeWorld, 'unseal' | 'serverUrl'> {
  readonly project: OpenProject;
}

/**
 * Turns an application into a pull request on `apply/<number>`, and answers on the issue. The issue is read as it is now, whatever
 * the event said; it is answered once for each thing there is to say.
 */
export async function takeIssue(counter: Counter, number: number): Promise<Outcome> {
  const issue = await counter.gitHub.issue(number);
  if (!issue.labels.includes(APPLICATION_LABEL)) return { kind: 'ignored', why: 'The issue is not an application.' };
  if (issue.state === 'closed') return { kind: 'ignored', why: 'The issue is closed.' };
  if (issue.author === undefined) return { kind: 'ignored', why: 'The account that opened the issue is gone.' };
  try {
    const outcome = await place(counter, { ...issue, author: issue.author });
    await answer(counter, issue, wordsFor(outcome), alreadySaid(outcome));
    return outcome;
  } catch (error) {
    if (error instanceof UnusableKey) await answer(counter, issue, answers.notReady());
    throw error;
  }
}

type Authored = Issue & { readonly author: string };

function place(counter: Counter, issue: Authored): Promise<Outcome> {
  const branch = `apply/${issue.number}`;
  return placeRequest(counter, {
    branch,
    mark: ['Blazon-Application', `${issue.url} sha256:${bodyDigest(issue.body)}`],
    family: `Blazon-Application: ${issue.url} `,
    plan: () => plan(counter, issue, branch),
  });
}

async function plan(counter: Counter, issue: Authored, branch: string): Promise<PlannedRequest | PlanRefused> {
  const { project, unseal, serverUrl } = counter;
  const { registry, now } = project;
  const form = parseIssueForm(issue.body);
  if (form.kind === 'refused') return { ...form, problems: [] };
  const read = await readApplication(
    { form: form.form, login: issue.author, now },
    {
      registry,
      serverUrl,
      unseal,
      claimUses: (badge, login) => claimUses(counter, registry, { badge, login, except: branch }),
    },
  );
  if (read.kind === 'refused') return { ...read, problems: [] };
  const { claim, badge } = read.request;
  const made = planned(project, read.request, {
    origin: { number: issue.number, url: issue.url, login: issue.author },
    batch: `application-${issue.number}`,
    waiting: await waitingPeople(counter, branch),
    ...(claim !== undefined && { trailers: [claimTrailer(badge, claim, issue.author)] }),
  });
  return made.kind === 'refused' ? made : { ...made, body: `${made.body.trimEnd()}\n\nCloses #${issue.number}\n` };
}

function wordsFor(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'opened':
    case 'unchanged':
      return answers.opened(outcome.pull.number);
    case 'renewed':
      return answers.renewed(outcome.pull.number);
    case 'over':
      return outcome.pull.mergedAt === undefined
        ? answers.closed(outcome.pull.number)
        : answers.merged(outcome.pull.number);
    case 'taken over':
      return answers.takenOver();
    case 'refused':
      return answers.refused(outcome, outcome.pull?.number);
    case 'planned':
    case 'known':
    case 'ignored':
      return undefined;
  }
}

/** What else tells the same, if it was the last to be said. */
function alreadySaid(outcome: Outcome): string | undefined {
  return outcome.kind === 'unchanged' ? answers.renewed(outcome.pull.number) : undefined;
}

/** Says nothing that it has said last. */
async function answer(
  { gitHub, dryRun }: Desk,
  { number, author }: Issue,
  words?: string,
  alike?: string,
): Promise<void> {
  if (words === undefined || dryRun) return;
  const comments = await gitHub.comments(number);
  const last = comments.findLast((one) => one.author !== author && one.body.startsWith(ANSWER_MARK))?.body.trim();
  if (last !== undefined && [words.trim(), alike?.trim()].includes(last)) return;
  await gitHub.createComment(number, words);
}
