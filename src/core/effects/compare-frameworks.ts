import type { Framework } from '../model/framework.ts';
import { told } from './addresses.ts';
import type { Pair } from './compare.ts';
import type { Effect } from './effect.ts';
import { fieldChanges, tidied, type Field } from './fields.ts';

/** What becomes of each framework and its page. What that means for badges aligned to it, the badges tell. */
export function frameworkEffects({ base, head, isUnsettled }: Pair): readonly Effect[] {
  const before = base?.registry.frameworks ?? new Map<string, Framework>();
  const after = head.registry.frameworks;
  const { routes } = head.edition;
  return [
    ...[...after.values()].flatMap((now): Effect[] => {
      const page = [routes.frameworkPage(now.id)];
      const then = before.get(now.id);
      if (!then) return [{ kind: 'framework-appears', ...namesOf(now), addresses: told('appears', page) }];
      const changes = fieldChanges(frameworkFields(then), frameworkFields(now));
      if (changes.length === 0) return [];
      return [{ kind: 'framework-changes', changes, ...namesOf(now), addresses: told('changes', page) }];
    }),
    ...[...before.values()]
      .filter(({ id, place }) => !after.has(id) && !isUnsettled(place.file))
      .map((then): Effect => {
        const addresses = told('disappears', base ? [base.edition.routes.frameworkPage(then.id)] : []);
        return { kind: 'framework-vanishes', ...namesOf(then), addresses };
      }),
  ];
}

function namesOf({ id, name, place }: Framework) {
  return { framework: id, frameworkName: name, place };
}

/** None of it lasts for its own sake: what badges took from it is theirs, and lasts with them. */
function frameworkFields({ name, url, description, targets }: Framework): readonly Field[] {
  return [
    { name: 'name', lasting: 'free', same: name },
    { name: 'url', lasting: 'free', same: url },
    { name: 'description', lasting: 'free', same: tidied(description) },
    {
      name: 'targets',
      lasting: 'free',
      same: targets.map((one) => JSON.stringify([one.code, one.name, one.url, one.description])).join('\n'),
      shown: targets.map(({ code, name: called }) => `${code} ${called}`).join(' · '),
    },
  ];
}
