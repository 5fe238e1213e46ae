import { findAward } from '../src/core/edit/find-awards.ts';
import { unaddressed } from '../src/core/edit/unaddressed.ts';
import type { Award } from '../src/core/model/award.ts';
import { visible } from '../src/core/problem/visible.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import type { ProjectToEdit } from './edit-project.ts';

/** The one award that the words mean. Throws `ChangeRefused` with the nearest one, or with those to choose from. */
export function theAward({ registry }: ProjectToEdit, words: readonly string[]): Award {
  const found = findAward(registry, words);
  const said = visible(unaddressed(words.join(' ')));
  switch (found.kind) {
    case 'found':
      return written(found.award);
    case 'several':
      throw new ChangeRefused(
        `\`${said}\` is ${found.awards.length} awards.`,
        `Say which, by id: ${found.awards.map(({ id, awardedAt }) => `${id} (${awardedAt})`).join(', ')}.`,
      );
    case 'none':
      throw new ChangeRefused(
        `There is no award \`${said}\`.`,
        found.near === undefined
          ? 'Name it by its id, by the address of its page, or by badge and person: first-pull-request r-7k2m9q.'
          : `Did you mean ${found.near}?`,
      );
  }
}

/** An award that follows from others by rule is in no file that could be changed. */
function written(award: Award): Award {
  if (award.reached?.how !== 'rule') return award;
  throw new ChangeRefused(
    `The award \`${award.id}\` follows from others by the rule of \`${award.badge}\`, and is in no file.`,
    `Change one of those: ${award.reached.by.map(({ award: id, badge }) => `${id} (${badge})`).join(', ')}. When one of them is revoked, so is this.`,
  );
}
