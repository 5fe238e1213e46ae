import { effectsJson, type EffectsReport } from '../../src/core/effects/print-json.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { effectsOfCommits } from '../../src/node/effects/effects-of-commits.ts';
import { commitNamed, gitProject } from '../../src/node/git/commits.ts';
import type { Repository } from './repository.ts';

/** What the command would tell, asked of the engine itself: a process for each answer takes a second. */
export async function told(folder: string, base: string, head: string) {
  const project = gitProject(folder);
  const [from, to] = [base, head].map((name) => project && commitNamed(project, name));
  if (!project || from === undefined || to === undefined) throw new Error('No such commit');
  const { effects, problems } = await effectsOfCommits(project, { base: from, head: to, now: instantOf(Date.now()) });
  const report = JSON.parse(effectsJson(effects, problems, { pageUrl: () => undefined })) as EffectsReport;
  return {
    status: problems.length > 0 ? 1 : 0,
    effects: report.effects,
    problems: problems.map(({ code, place }) => ({ code, ...place })),
  };
}

/** Commits what was written and tells what that does. */
export async function effectsOfChange(repository: Repository) {
  repository.commit();
  const { status, effects, problems } = await told(repository.folder, 'HEAD~1', 'HEAD');
  return {
    status,
    kinds: effects.map(({ kind }) => kind),
    sentences: effects.map(({ sentence }) => sentence),
    effects,
    codes: problems.map(({ code }) => code),
    places: problems.map(({ file, line, column }) => `${file}:${line}:${column}`),
  };
}
