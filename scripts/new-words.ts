import type { Change } from '../src/core/edit/change.ts';
import type { Intended } from './make-change.ts';

/** A badge or an issuer that is to be described, for people and for programs. */
export function intended(change: Change): Intended {
  const { kind, id } = described(change);
  const effects = [`The ${kind} \`${id}\` is described, and drawn. Nobody has it until it is awarded.`];
  const texts = Object.fromEntries(change.edits.map(({ path, after = '' }) => [path, after]));
  return {
    change,
    effects: kind === 'badge' ? effects : [`The issuer \`${id}\` is described, and drawn.`],
    report: { kind, id, texts },
    topic: `new/${id}`,
    suggested: 'files',
  };
}

/** What is to be done next. */
export function whereToGoOn(change: Change): string {
  const { kind, id, file } = described(change);
  const keys =
    kind === 'issuer'
      ? [
          'Give it a key to sign with, and one that applicants seal their addresses to:',
          `  npm run keys -- new ${id}`,
          `  npm run keys -- new-applications ${id}`,
        ]
      : [];
  return [
    '',
    'Look at it, and say more where one line does not say enough:',
    '  npm run dev',
    `  ${file}`,
    ...keys,
    '',
  ].join('\n');
}

function described({ edits: [first] }: Change) {
  const file = first?.path ?? '';
  const [folder, id = ''] = file.split('/');
  return { kind: folder === 'badges' ? ('badge' as const) : ('issuer' as const), id, file };
}
