import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}

type Permissions = string | Readonly<Record<string, string>>;

interface Job {
  readonly permissions?: Permissions;
  readonly 'timeout-minutes'?: unknown;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: unknown;
  readonly permissions?: Permissions;
  readonly concurrency?: { readonly 'cancel-in-progress'?: unknown };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What a workflow does that none of ours may, one sentence each. `actionlint` sees to the syntax. */
export function workflowFaults(text: string): readonly string[] {
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  return [
    ...triggerFaults(workflow, text),
    ...(workflow.permissions === undefined ? ['The workflow does not say its permissions.'] : []),
    ...pinFaults(text),
    ...jobs.flatMap(([name, job]) => jobFaults(job).map((fault) => `${name}: ${fault}`)),
    ...publicationFaults(workflow),
  ];
}

function triggerFaults(workflow: Workflow, text: string): readonly string[] {
  const triggers =
    typeof workflow.on === 'string'
      ? [workflow.on]
      : Array.isArray(workflow.on)
        ? workflow.on.map(String)
        : Object.keys(workflow.on as object);
  const withSecretsForStrangers = triggers.filter((name) => ['pull_request_target', 'workflow_run'].includes(name));
  return [
    ...withSecretsForStrangers.map((name) => `${name} runs beside secrets on what a stranger wrote.`),
    ...(triggers.includes('pull_request') && /\bsecrets\b/.test(code(text)) ? ['A pull request gets secrets.'] : []),
    ...(triggers.includes('pull_request') && /:\s*write\b/.test(code(text)) ? ['A pull request may write.'] : []),
  ];
}

function pinFaults(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => /^[\s-]*uses:/.test(line))
    .filter((line) => !/uses: [\w.-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
    .map((line) => `Not pinned to a full commit with its version beside it: ${line.trim()}`);
}

function jobFaults(job: Job): readonly string[] {
  const steps = job.steps ?? [];
  const holdsSecrets = /\bsecrets\b/.test(JSON.stringify(job));
  return [
    ...(typeof job['timeout-minutes'] === 'number' ? [] : ['The job has no timeout-minutes.']),
    ...(job.permissions === 'write-all' ? ['The job may do everything.'] : []),
    ...steps
      .filter((step) => `${step.run ?? ''}${step.with?.['script'] ?? ''}`.includes('${{'))
      .map((step) => `An expression is pasted into a script: ${step.run ?? 'with.script'}`),
    ...steps
      .filter((step) => step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false)
      .map(() => 'The checkout leaves its token behind.'),
    ...(holdsSecrets && steps.some(caches) ? ['A cache is filled or read beside secrets.'] : []),
    ...(holdsSecrets && steps.some(installsTooMuch) ? ['More than the signer is installed beside secrets.'] : []),
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
