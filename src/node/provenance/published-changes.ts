import type { PublishedChange } from '../../core/model/provenance.ts';
import { dayOf, instantOf } from '../../core/model/time.ts';
import { notable } from '../../core/review/note.ts';
import { runGit } from '../change/run-git.ts';
import type { GitProject } from '../git/commits.ts';
import { readRecords } from './notes.ts';

/** What pages say of these commits. */
export async function publishedChanges(
  project: GitProject,
  commits: Iterable<string>,
): Promise<(commit: string) => PublishedChange> {
  const needed = [...new Set(commits)];
  const records = await readRecords(project, needed);
  const changes = new Map(
    commitLines(project, needed).map(({ commit, seconds, author }): [string, PublishedChange] => [
      commit,
      {
        commit,
        on: dayOf(instantOf(seconds * 1000)),
        ...(author !== undefined && { author }),
        record: records.get(commit) ?? { kind: 'missing' },
      },
    ]),
  );
  return (commit) => {
    const change = changes.get(commit);
    if (!change) throw new Error(`Commit ${commit} of the history was not read`);
    return change;
  };
}

interface CommitLine {
  readonly commit: string;
  readonly seconds: number;
  readonly author: string | undefined;
}

/** Of a merge the author is whoever merged, which says nothing about who wrote what came by it. */
function commitLines({ root }: GitProject, commits: readonly string[]): readonly CommitLine[] {
  if (commits.length === 0) return [];
  const format = ['--no-walk=unsorted', '--no-color', '--no-show-signature', '--format=%H%x00%ct%x00%P%x00%an', '-z'];
  const fields = runGit(root, ['log', ...format, '--stdin'], { input: `${commits.join('\n')}\n` }).split('\0');
  const lines: CommitLine[] = [];
  for (let index = 0; index + 3 < fields.length; index += 4) {
    const [commit = '', seconds = '0', parents = '', name = ''] = fields.slice(index, index + 4);
    lines.push({ commit, seconds: Number(seconds), author: parents.includes(' ') ? undefined : notable(name) });
  }
  return lines;
}
