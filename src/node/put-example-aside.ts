import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CODEOWNERS, codeownersFile } from '../core/review/codeowners.ts';
import { allOrNothing, moved, newText, type Step } from './all-or-nothing.ts';
import { ChangeRefused } from './change/change-refused.ts';
import { holdSignals } from './change/held-signals.ts';
import { readCodeowners } from './codeowners-file.ts';

const FOLDERS = ['badges', 'recipients', 'forgotten', 'frameworks', 'issuers'];

/** Where the example is kept, to be looked at; git does not see it. */
export const ASIDE = '.blazon/example';

/** The folders of the example that are there. */
export function exampleFolders(root: string): readonly string[] {
  return FOLDERS.filter((folder) => existsSync(join(root, folder)));
}

/** Makes an empty project of the example: its folders go to `.blazon/example/`, `site.yaml` says what is given. All of it or nothing. */
export function putExampleAside(root: string, siteYaml: string): void {
  const aside = join(root, ASIDE);
  const folders = exampleFolders(root);
  const taken = folders.find((folder) => existsSync(join(aside, folder)));
  if (taken !== undefined)
    throw new ChangeRefused(
      `There is \`${ASIDE}/${taken}\` already.`,
      'Look whether it is still of use, or delete it.',
    );
  mkdirSync(aside, { recursive: true });
  const steps = [
    ...folders.map((folder) => moved(join(root, folder), join(aside, folder))),
    ...codeownersSteps(root),
    newText(join(root, 'site.yaml'), { before: readFileSync(join(root, 'site.yaml'), 'utf8'), after: siteYaml }),
  ];
  holdSignals(() => {
    allOrNothing(steps);
  });
}

/** Nobody is asked about the example any more. */
function codeownersSteps(root: string): readonly Step[] {
  const before = readCodeowners(root);
  const after = codeownersFile(before, { badges: new Map(), site: {} }) ?? '';
  if (before === undefined || before === after) return [];
  const file = join(root, CODEOWNERS);
  const step = newText(file, { before, after });
  if (after !== '') return [step];
  return [
    {
      carryOut: () => {
        rmSync(file);
      },
      takeBack: step.takeBack,
    },
  ];
}
