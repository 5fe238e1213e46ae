import type { Alignment } from '../model/badge.ts';
import { parseFrameworkId } from '../model/ids.ts';
import { parseWebUrl } from '../model/text.ts';
import type { Problem } from '../problem/problem.ts';
import type { AlignmentDraft } from './draft.ts';
import { fieldName, type FieldPath, type Fields } from './fields.ts';
import { ensured } from './present.ts';

/** One item of `alignment` as its author wrote it: a target of a framework, or a target written out. */
export interface WrittenAlignment extends Partial<Omit<Alignment, 'targetUrl' | 'framework'>> {
  readonly framework?: string;
  readonly target?: string;
  readonly targetUrl?: string;
}

/** What is missing in items of `alignment`, and what stands there besides a framework that says it. */
export function alignmentProblems(fields: Fields): readonly Problem[] {
  return writtenIn(fields).flatMap((item, index) => itemProblems(item, ['alignment', index], fields));
}

function itemProblems(item: WrittenAlignment, path: FieldPath, fields: Fields): readonly Problem[] {
  const missing = (name: string, example: string): readonly Problem[] =>
    name in item
      ? []
      : [{ code: 'MISSING_FIELD', place: fields.placeOfName(path), field: fieldName([...path, name]), example }];
  if (!('framework' in item || 'target' in item))
    return [
      ...missing('targetName', 'Use of version control'),
      ...missing('targetUrl', 'https://skills.example/version-control'),
    ];
  const [written] = Object.keys(item).filter((name) => /^target./.test(name));
  return [
    ...missing('framework', 'open-skills'),
    ...missing('target', 'VC.2'),
    ...(written === undefined
      ? []
      : [{ code: 'ALIGNMENT_MIXED' as const, place: fields.placeOfName([...path, written]), field: written }]),
  ];
}

/** Of fields without problems. */
export function alignmentDrafts(fields: Fields): readonly AlignmentDraft[] {
  return writtenIn(fields).map(({ framework, target, targetName, targetUrl, ...described }, index) =>
    framework === undefined
      ? {
          kind: 'inline',
          alignment: {
            targetName: ensured(targetName),
            targetUrl: ensured(parseWebUrl(targetUrl ?? '')),
            ...described,
          },
        }
      : {
          kind: 'shared',
          framework: {
            value: ensured(parseFrameworkId(framework)),
            place: fields.placeOf(['alignment', index, 'framework']),
          },
          target: { value: ensured(target), place: fields.placeOf(['alignment', index, 'target']) },
        },
  );
}

function writtenIn({ values }: Fields): readonly WrittenAlignment[] {
  return (values as { readonly alignment?: readonly WrittenAlignment[] }).alignment ?? [];
}
