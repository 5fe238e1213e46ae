import { parseFile } from '../../core/content/parse-file.ts';
import { resolve } from '../../core/content/resolve.ts';
import type { Award } from '../../core/model/award.ts';
import type { Instant } from '../../core/model/time.ts';
import { commitNamed, gitProject } from '../git/commits.ts';
import { readCommit } from '../git/read-commit.ts';

/** All awards of a project at a commit; undefined where there is no such commit. */
export async function awardsAt(root: string, name: string, now: Instant): Promise<readonly Award[] | undefined> {
  const project = gitProject(root);
  const commit = project && commitNamed(project, name);
  if (!project || commit === undefined) return undefined;
  const { files } = await readCommit(project, commit);
  return resolve(
    files.flatMap((file) => parseFile(file).drafts),
    { now },
  ).registry?.awards;
}
