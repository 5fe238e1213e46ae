import type {
  ChangeRecord,
  Note,
  Provenance,
  PublishedChange,
  UnknownProvenance,
} from '../src/core/model/provenance.ts';
import { visible } from '../src/core/problem/visible.ts';
import { NOTES_REF } from '../src/node/provenance/notes.ts';
import type { Recorded } from '../src/node/provenance/record.ts';

const WHY_NOT: Readonly<Record<UnknownProvenance, string>> = {
  'no-history': 'This folder is in no git repository.',
  'cut-off': 'This clone lacks older commits: `git fetch --unshallow` gets them.',
  uncommitted: 'No commit has the award as it is here.',
  untold: 'The history does not tell for certain.',
};

export function awardWords(provenance: Provenance): string {
  if (provenance.kind === 'unknown') return `Not known from this copy. ${WHY_NOT[provenance.why]}\n`;
  const { awarded, changed } = provenance;
  return `Awarded\n${dated(awarded)}${changed ? `Last changed\n${dated(changed)}` : ''}`;
}

function dated(change: PublishedChange): string {
  const author = change.author === undefined ? [] : [`author     ${visible(change.author)}`];
  return `${['', `on         ${change.on}`, ...author].join('\n  ').slice(1)}\n${changeWords(change)}`;
}

export function changeWords({ commit, record }: Pick<PublishedChange, 'commit' | 'record'>): string {
  return `${[`commit     ${commit}`, ...recordLines(record)].map((line) => `  ${line}`).join('\n')}\n`;
}

function recordLines(record: ChangeRecord): readonly string[] {
  switch (record.kind) {
    case 'missing':
      return [`not noted in this copy (git fetch origin ${NOTES_REF}:${NOTES_REF})`];
    case 'unreadable':
      return ['has a note that is not as Blazon writes them, and is not believed'];
    case 'noted':
      return noteLines(record.note);
  }
}

function noteLines({ pullRequest, approvals, checks }: Note): readonly string[] {
  return [
    ...(pullRequest
      ? [
          `pull       #${pullRequest.number} ${pullRequest.url}`,
          `opened by  ${pullRequest.author ?? 'an account that is gone'}`,
          `merged by  ${pullRequest.mergedBy ?? 'not known'}`,
        ]
      : ['pull       none: it was pushed']),
    ...(approvals.length === 0 ? ['approved   by nobody'] : []),
    ...approvals.map(({ login, at, commit }) => `approved   by ${login} on ${at}${about(commit, pullRequest?.head)}`),
    ...checks.map(({ name, conclusion }) => `check      ${name}: ${conclusion}`),
  ];
}

function about(commit: string, head: string | undefined): string {
  return commit === head ? '' : `, about an earlier state (${commit.slice(0, 12)})`;
}

export function recordedWords({ noted, left, pushed }: Recorded, dryRun: boolean): string {
  const lines = noted.map(
    ({ commit, note: { pullRequest, approvals } }) =>
      `${commit.slice(0, 12)}  ${pullRequest ? `#${pullRequest.number}` : 'pushed'}  ${
        approvals.length === 0 ? 'nobody approved' : `approved by ${approvals.map(({ login }) => login).join(', ')}`
      }`,
  );
  const count = `${noted.length} ${noted.length === 1 ? 'commit' : 'commits'}`;
  const rest = left === 0 ? '' : ` ${left} more have none.`;
  const said = dryRun ? `Would note ${count}.` : `Noted ${count}${pushed ? ', and pushed the notes' : ''}.`;
  return `${[...lines, `${said}${rest}`].join('\n')}\n`;
}
