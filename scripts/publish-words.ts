import { visible } from '../src/core/problem/visible.ts';
import type { Inspected, TargetRefusal } from '../src/core/transfer/transfer.ts';
import { sentBy, type PublishOutcome } from '../src/node/publish/publish.ts';
import { grouped } from '../src/node/watch-stages.ts';

interface Told {
  readonly plan: Inspected;
  readonly to: string;
  readonly isDryRun: boolean;
}

/** Faults that are told one by one. */
const MOST_TOLD = 20;

export function publishedWords({ plan, to, isDryRun }: Told): string {
  if (plan.isCurrent) return `${visible(to)} has the site already: nothing to send.\n`;
  const { sent, bytes, removed } = countsOf(plan);
  const verb = isDryRun ? 'Would send' : 'Sent';
  const went = isDryRun ? 'would be removed' : 'removed';
  return `${verb} ${files(sent)} (${grouped(bytes)} bytes) to ${visible(to)}; ${grouped(plan.unchanged)} unchanged, ${grouped(removed)} ${went}.\n${isDryRun ? operationLines(plan) : ''}`;
}

export function publishedJson({ plan, to, isDryRun }: Told): string {
  const operations = plan.steps.map((step) => step.map(({ kind, path }) => ({ kind, path })));
  const answer = {
    to,
    dryRun: isDryRun,
    ...countsOf(plan),
    unchanged: plan.unchanged,
    ...(isDryRun && { operations }),
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

/** Why nothing was published, and what to do. */
export function refusalWords(refused: Exclude<PublishOutcome, { kind: 'published' }>, to: string): string {
  switch (refused.kind) {
    case 'no site':
      return `This is no built site: ${refused.reason}.\nBuild it with \`npm run build\`, or name its folder with --site.\n`;
    case 'preview':
      return 'The site is a preview, signed with a development key that nobody can trust.\nBuild it with `npm run build -- --production`, or publish the preview with --preview.\n';
    case 'broken': {
      const told = refused.faults
        .slice(0, MOST_TOLD)
        .map(({ file, sentence }) => `  ${visible(file)}: ${visible(sentence)}`);
      const more = refused.faults.length - told.length;
      return `The site is not as it was built:\n${told.join('\n')}\n${more > 0 ? `  and ${grouped(more)} more\n` : ''}Build it again; nothing was sent.\n`;
    }
    case 'no access':
      return 'missing' in refused.access
        ? `The store needs to be told who asks: ${refused.access.missing.join(' and ')} not set.\n`
        : `What ${refused.access.unfit} holds is not what it should be.\n`;
    case 'entangled':
      return `${visible(to)} is part of the project or of the built site, or holds them.\nName another folder; nothing was sent.\n`;
    case 'target':
      return targetWords(refused.refusal, visible(to));
  }
}

function targetWords(refusal: TargetRefusal, to: string): string {
  switch (refusal.kind) {
    case 'sources':
      return `A project is at ${to}: it has a site.yaml. Its files and those of a site have the same names.\nName a branch or a folder that only holds the site; nothing was sent.\n`;
    case 'foreign':
      return `${visible(refusal.path)} is at ${to} already and was not published by this command.\nGive --adopt to publish over it: files of the same names are replaced, all others stay.\n`;
    case 'unreadable':
      return `${refusal.path} at ${to} is no list of ours, so it is not known what is there.\nRemove that file, and give --adopt, to publish everything anew; nothing was sent.\n`;
  }
}

function countsOf(plan: Inspected): { sent: number; bytes: number; removed: number } {
  const sent = sentBy(plan);
  return {
    sent: sent.length,
    bytes: sent.reduce((sum, { size }) => sum + size, 0),
    removed: plan.steps.flat().length - sent.length,
  };
}

function operationLines({ steps }: Inspected): string {
  return steps
    .flat()
    .map(({ kind, path }) => `  ${kind === 'put' ? 'send' : 'remove'} ${visible(path)}\n`)
    .join('');
}

function files(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'file' : 'files'}`;
}
