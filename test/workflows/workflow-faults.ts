import { parse } from 'yaml';

export interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly env?: Readonly<Record<string, string>>;
}

type Permissions = string | Readonly<Record<string, string>>;

interface Job {
  readonly permissions?: Permissions;
  readonly environment?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly steps?: readonly Step[];
}

export interface Workflow {
  readonly name?: string;
  readonly on: unknown;
  readonly permissions?: Permissions;
  readonly concurrency?: { readonly 'cancel-in-progress'?: unknown };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What a workflow does that none of ours may, one sentence each. `actionlint` sees to the syntax. */
export function workflowFaults(text: string): readonly string[] {
  const workflow = parse(text) as Workflow;
  const triggers = triggersOf(workflow);
  return [
    ...triggerFaults(triggers, text),
    ...(workflow.permissions === undefined ? ['The workflow does not say its permissions.'] : []),
    ...(/write/.test(JSON.stringify(workflow.permissions ?? {})) ? ['Every job of the workflow may write.'] : []),
    ...(workflow.concurrency === undefined ? ['The workflow does not say what may run beside it.'] : []),
    ...pinFaults(text),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) =>
      [...jobFaults(job, triggers), ...cacheFaults(job, triggers)].map((fault) => `${name}: ${fault}`),
    ),
    ...publicationFaults(workflow),
  ];
}

function triggersOf({ on }: Workflow): readonly string[] {
  return typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(on as object);
}

/** Events that anybody can cause, with the text of their choice. */
const OF_STRANGERS = ['issues', 'issue_comment', 'pull_request', 'pull_request_review', 'workflow_run'];
/** Events on which the code of a pull request runs. */
const RUNS_STRANGE_CODE = ['pull_request', 'pull_request_review'];

function triggerFaults(triggers: readonly string[], text: string): readonly string[] {
  const strange = triggers.some((name) => RUNS_STRANGE_CODE.includes(name));
  const afterwards = triggers.includes('workflow_run');
  return [
    ...(triggers.includes('pull_request_target')
      ? ['pull_request_target runs beside secrets on what a stranger wrote.']
      : []),
    ...((strange || afterwards) && /\bsecrets\b/.test(code(text)) ? ['A pull request gets secrets.'] : []),
    ...(strange && /:\s*write\b/.test(code(text)) ? ['A pull request may write.'] : []),
    ...(afterwards && /\b(?:contents|actions|pages|packages|id-token):\s*write\b/.test(code(text))
      ? ['What runs after a pull request may write more than words.']
      : []),
  ];
}

function pinFaults(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => /^[\s-]*uses:/.test(line))
    .filter((line) => !/uses: [\w.-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
    .map((line) => `Not pinned to a full commit with its version beside it: ${line.trim()}`);
}

function jobFaults(job: Job, triggers: readonly string[]): readonly string[] {
  const steps = job.steps ?? [];
  const holdsSecrets = /\bsecrets\b/.test(JSON.stringify(job));
  const hasPower = holdsSecrets || /"write"/.test(JSON.stringify(job.permissions ?? {}));
  const isOfStrangers = triggers.some((name) => OF_STRANGERS.includes(name));
  return [
    ...(typeof job['timeout-minutes'] === 'number' ? [] : ['The job has no timeout-minutes.']),
    ...(job.permissions === 'write-all' ? ['The job may do everything.'] : []),
    ...steps.flatMap(stepFaults),
    ...(isOfStrangers && holdsSecrets && job.environment === undefined
      ? ['Secrets beside the text of strangers lie in no environment.']
      : []),
    ...(hasPower && steps.some(caches) ? ['A cache is filled or read beside secrets or a right to write.'] : []),
    ...(hasPower && steps.some(installsTooMuch)
      ? ['More than is needed is installed beside secrets or a right to write.']
      : []),
    ...(triggers.includes('workflow_run') && steps.some(unpacksAmongOurs)
      ? ["A stranger's artifact is unpacked among our files."]
      : []),
  ];
}

/** Expressions but those that only owners of the repository and GitHub itself have a say in. */
const OF_OTHERS =
  /\$\{\{(?!\s*(?:github\.(?:token|run_id|run_attempt|event\.workflow_run\.id)|runner\.temp|matrix\.shard|strategy\.job-total|(?:secrets|vars)\.\w+)\s*\}\})/;

function stepFaults(step: Step): readonly string[] {
  const isCheckout = step.uses?.startsWith('actions/checkout@') === true;
  const given = [...Object.values(step.env ?? {}), ...Object.values(step.with ?? {})].map(String);
  return [
    ...(`${step.run ?? ''}${step.with?.['script'] ?? ''}`.includes('${{')
      ? [`An expression is pasted into a script: ${step.run ?? 'with.script'}`]
      : []),
    ...given
      .filter((value) => OF_OTHERS.test(value))
      .map((value) => `A text that is not ours reaches a step: ${value}`),
    ...(isCheckout && step.with?.['persist-credentials'] !== false ? ['The checkout leaves its token behind.'] : []),
    ...(isCheckout && (step.with?.['ref'] !== undefined || step.with?.['repository'] !== undefined)
      ? ['Something else than what the event is about is checked out.']
      : []),
  ];
}

/** Events after which only what is on main already runs. */
const OF_MAIN = ['push', 'workflow_dispatch', 'schedule'];
const ON_MAIN = /\bgithub\.ref == 'refs\/heads\/main'/;

/** What is in a cache was put there by a run of main, and a site that comes out of one is looked at before it is built upon. */
function cacheFaults({ steps = [] }: Job, triggers: readonly string[]): readonly string[] {
  const isUse = (name: string) => (step: Step) => step.uses?.startsWith(`actions/cache${name}@`) === true;
  const saves = steps.filter(isUse('/save'));
  const bringsSite = steps.filter(isUse('/restore')).some((step) => /^dist$/m.test(String(step.with?.['path'] ?? '')));
  const builds = steps.filter(({ run = '' }) => /\bnpm run (?:--silent )?build\b/.test(run));
  return [
    ...(steps.some(isUse('')) ? ['A cache is restored and filled in one, whoever has started the run.'] : []),
    ...(saves.length > 0 && !triggers.every((name) => OF_MAIN.includes(name))
      ? ['What a stranger starts fills a cache.']
      : []),
    ...(saves.every((step) => ON_MAIN.test(step.if ?? '')) ? [] : ['Another branch than main fills a cache.']),
    ...(bringsSite && !builds.every(({ run = '' }) => run.includes('--check-site'))
      ? ['A site out of a cache is built upon unseen.']
      : []),
  ];
}

function caches(step: Step): boolean {
  const action = step.uses ?? '';
  return (
    action.startsWith('actions/cache') ||
    (action.startsWith('actions/setup-node@') &&
      (step.with?.['cache'] !== undefined || step.with?.['package-manager-cache'] !== false))
  );
}

function installsTooMuch(step: Step): boolean {
  return /npm (ci|i|install)\b/.test(step.run ?? '') && step.run?.trim() !== 'npm ci --omit=dev --ignore-scripts';
}

function unpacksAmongOurs(step: Step): boolean {
  return (
    step.uses?.startsWith('actions/download-artifact@') === true &&
    !String(step.with?.['path'] ?? '').startsWith('${{ runner.temp }}/')
  );
}

function publicationFaults(workflow: Workflow): readonly string[] {
  const publishes = Object.values(workflow.jobs).some(
    ({ permissions }) => typeof permissions === 'object' && permissions['pages'] === 'write',
  );
  return publishes && workflow.concurrency?.['cancel-in-progress'] !== false
    ? ['Two publications can race, or one can be cut off.']
    : [];
}

function code(text: string): string {
  return text.replaceAll(/^\s*#.*$/gm, '');
}
