import { stringify } from 'yaml';
import type { SourceFile } from '../content/source-file.ts';
import type { Award } from '../model/award.ts';
import type { ProjectPath } from '../model/text.ts';
import type { Change } from './change.ts';

/** What keeps an award that follows by rule, or undefined where its person has a file of the milestone already. */
export function keepMilestone(award: Award, files: readonly SourceFile[]): Change | undefined {
  const { id, badge, recipient, awardedAt, errata, reached } = award;
  const own = `recipients/${recipient}/${badge}`;
  if (files.some(({ path }) => path === `${own}.md` || path === `${own}.yaml`)) return undefined;
  const after = stringify(
    {
      id,
      issuedOn: awardedAt,
      constituents: (reached?.by ?? []).map(({ award: one }) => one),
      ...(errata.length > 0 && { errata: errata.map(({ on, note }) => ({ on, note })) }),
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
  return {
    title: `Keep ${badge} of ${recipient} as it was reached`,
    edits: [{ path: `${own}.yaml` as ProjectPath, before: undefined, after }],
    trailers: [],
  };
}
