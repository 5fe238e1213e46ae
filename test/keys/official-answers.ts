import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askOfficialValidator, installOfficialValidator, type Answer } from '../interop/official-validator.ts';
import { temporaryFolder } from '../publishing/project.ts';
import { URL_OF_SITE } from './drill.ts';

/** What the official validator says of pictures and addresses; nothing where it is not to be had. */
export async function officialAnswers(
  folder: string,
  shown: readonly (Buffer | string)[],
): Promise<readonly Answer[] | undefined> {
  // Where changes are checked for landing, a check that cannot run has failed.
  if (installOfficialValidator().kind === 'missing' && process.env['CI'] === undefined) return undefined;
  const kept = temporaryFolder();
  const questions = shown.map((one, index) => {
    if (typeof one === 'string') return { kind: 'url', value: one } as const;
    const file = join(kept, `${index}.png`);
    writeFileSync(file, one);
    return { kind: 'image', file } as const;
  });
  return askOfficialValidator(folder, URL_OF_SITE, questions);
}
