import type { Change } from '../src/core/edit/change.ts';

/** What was written, and where to go on. */
export function describeNew({ title, edits }: Change, isDry: boolean): string {
  const paths = edits.map(({ path }) => path);
  const [first = ''] = paths;
  const id = first.split('/')[1] ?? '';
  const branch = `${first.startsWith('badges/') ? 'badge' : 'issuer'}-${id}`;
  if (isDry)
    return [
      'Nothing was written. Without --dry-run this is what would be:',
      ...edits.flatMap(({ path, after = '' }) => ['', `── ${path}`, after.trimEnd()]),
      '',
    ].join('\n');
  return [
    'Wrote',
    ...paths.map((path) => `  ${path}`),
    '',
    'Look at it, and say more where one line does not say enough:',
    '  npm run dev',
    `  ${first}`,
    ...(first.startsWith('issuers/')
      ? [
          '',
          'Give it a key to sign with, and one that applicants seal their addresses to:',
          `  npm run keys -- new ${id}`,
          `  npm run keys -- new-applications ${id}`,
        ]
      : []),
    '',
    'Then propose it:',
    `  git switch -c ${branch}`,
    `  git add ${paths.join(' ')}`,
    `  git commit -m '${title}'`,
    `  git push -u origin ${branch}`,
    '',
  ].join('\n');
}
