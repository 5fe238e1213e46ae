import type { Alignment } from '../../model/badge.ts';
import type { Framework, Target } from '../../model/framework.ts';
import type { FrameworkId } from '../../model/ids.ts';
import type { AlignmentDraft, FrameworkDraft } from '../draft.ts';
import { compareText } from './by-place.ts';
import { spot, type Resolving } from './resolving.ts';

export type Frameworks = ReadonlyMap<FrameworkId, Framework>;

/** All frameworks, in order of id. */
export function resolveFrameworks(drafts: readonly FrameworkDraft[], resolving: Resolving): Frameworks {
  const inOrder = drafts.toSorted((a, b) => compareText(a.id, b.id));
  return new Map(inOrder.map((draft) => [draft.id, frameworkOf(draft, resolving)]));
}

function frameworkOf(draft: FrameworkDraft, resolving: Resolving): Framework {
  const { id, name, url, description, place } = draft;
  return {
    id,
    name,
    url,
    ...(description !== undefined && { description }),
    targets: distinctTargets(draft, resolving),
    place,
  };
}

function distinctTargets({ targets }: FrameworkDraft, { report }: Resolving): readonly Target[] {
  const byCode = new Map<string, FrameworkDraft['targets'][number]>();
  for (const target of targets) {
    const { value: code, place } = target.code;
    const other = byCode.get(code);
    if (other) report({ code: 'TARGET_TWICE', place, target: code, other: spot(other.code.place) });
    else byCode.set(code, target);
  }
  return [...byCode.values()].map(({ code, ...target }) => ({ code: code.value, ...target }));
}

/** What a badge is aligned to: what it says itself, and what it names in a framework. Reports what leads nowhere. */
export function resolveAlignment(
  drafts: readonly AlignmentDraft[],
  frameworks: Frameworks,
  resolving: Resolving,
): readonly Alignment[] {
  return drafts.flatMap((draft) => {
    if (draft.kind === 'inline') return [draft.alignment];
    const found = targetOf(draft, frameworks, resolving);
    return found ? [alignmentTo(...found)] : [];
  });
}

function targetOf(
  { framework: named, target: wanted }: Extract<AlignmentDraft, { kind: 'shared' }>,
  frameworks: Frameworks,
  { broken, report, suggest }: Resolving,
): [Framework, Target] | undefined {
  const framework = frameworks.get(named.value);
  if (!framework) {
    const near = suggest(named.value, () => [...frameworks.keys()]);
    if (!broken.hasFramework(named.value))
      report({ code: 'UNKNOWN_FRAMEWORK', place: named.place, framework: named.value, near });
    return undefined;
  }
  const target = framework.targets.find(({ code }) => code === wanted.value);
  if (!target) {
    const near = suggest(wanted.value, () => framework.targets.map(({ code }) => code));
    report({ code: 'UNKNOWN_TARGET', place: wanted.place, target: wanted.value, framework: framework.id, near });
  }
  return target && [framework, target];
}

function alignmentTo(framework: Framework, { code, name, url, description }: Target): Alignment {
  return {
    targetName: name,
    targetUrl: url,
    ...(description !== undefined && { targetDescription: description }),
    targetFramework: framework.name,
    targetCode: code,
    framework: framework.id,
  };
}
