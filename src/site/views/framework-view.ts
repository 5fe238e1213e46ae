import type { Badge } from '../../core/model/badge.ts';
import type { Framework, Target } from '../../core/model/framework.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import type { Publication } from '../../core/publication/publication.ts';
import type { Head } from '../head.ts';
import { alternates, spoken } from '../spoken-edition.ts';

/** A framework with the badges that are aligned to it. */
export interface FrameworkView {
  readonly head: Head;
  readonly framework: Framework;
  readonly edition: Edition;
  readonly targets: readonly AlignedTarget[];
  /** How many badges are aligned to any of it. */
  readonly badges: number;
}

export interface AlignedTarget {
  readonly target: Target;
  readonly badges: readonly Badge[];
}

export function frameworkView(framework: Framework, { registry, edition }: Publication): FrameworkView {
  const { id, name, description, targets } = framework;
  const { here, words } = spoken(edition);
  const aligned = [...registry.badges.values()].filter((badge) => codesOf(badge, framework).length > 0);
  return {
    head: {
      title: name,
      description:
        description ??
        `${words.t('Aligned with')} ${name}: ${words.counted('{count} badges', aligned.length)}. ${registry.site.name}`,
      url: here.frameworkPage(id).url,
      languages: alternates(edition, ({ frameworkPage }) => frameworkPage(id)),
    },
    framework,
    edition,
    targets: targets.map((target) => ({
      target,
      badges: aligned.filter((badge) => codesOf(badge, framework).includes(target.code)),
    })),
    badges: aligned.length,
  };
}

function codesOf({ alignment }: Badge, { id }: Framework): readonly (string | undefined)[] {
  return alignment.filter(({ framework }) => framework === id).map(({ targetCode }) => targetCode);
}
