import type { Draft, RecipientDraft } from '../../core/content/draft.ts';
import type { Handle } from '../../core/model/ids.ts';
import type { WebUrl } from '../../core/model/text.ts';

interface Sides<Of> {
  readonly base: Of;
  readonly head: Of;
}

/** Says who handles are that no file of a commit introduces. */
export type Introduce = (drafts: Sides<readonly Draft[]>) => Sides<readonly RecipientDraft[]>;

export const nobody: Introduce = () => ({ base: [], head: [] });

/** The recipients of a folder that is kept apart from the repository, the same before and after. */
export function introducedBy(people: readonly RecipientDraft[]): Introduce {
  const known = new Map(people.map((person) => [person.handle, person]));
  const needed = (drafts: readonly Draft[]) =>
    [...strangersIn(drafts)].map((handle) => known.get(handle)).filter((person) => person !== undefined);
  return ({ base, head }) => ({ base: needed(base), head: needed(head) });
}

/**
 * Stand-ins, for history whose recipients may have been kept apart. Whoever was introduced once and is no longer gets
 * none: that is a problem of the commit. Whoever is introduced later was that person before.
 */
export const standIns: Introduce = ({ base, head }) => {
  const [before, after] = [introducedIn(base), introducedIn(head)];
  return {
    base: [...strangersIn(base)].map((handle) => after.get(handle) ?? standIn(handle)),
    head: [...strangersIn(head)].filter((handle) => !before.has(handle)).map(standIn),
  };
};

function introducedIn(drafts: readonly Draft[]): ReadonlyMap<Handle, RecipientDraft> {
  return new Map(drafts.flatMap((draft) => introductions(draft).map((one) => [one.handle, one] as const)));
}

function introductions(draft: Draft): readonly RecipientDraft[] {
  if (draft.kind === 'recipient') return [draft];
  if (draft.kind !== 'award' || !draft.identity) return [];
  const { place, recipient, identity } = draft;
  return [{ kind: 'recipient', place, handle: recipient.value, identity }];
}

function strangersIn(drafts: readonly Draft[]): ReadonlySet<Handle> {
  const introduced = introducedIn(drafts);
  const broken = new Set(drafts.flatMap((draft) => (draft.kind === 'broken' ? [draft.path as string] : [])));
  const handles = drafts.flatMap((draft) => (draft.kind === 'award' ? [draft.recipient.value] : []));
  return new Set(
    handles.filter((handle) => !introduced.has(handle) && !broken.has(`recipients/${handle}/recipient.yaml`)),
  );
}

function standIn(handle: Handle): RecipientDraft {
  const place = { file: `recipients/${handle}/recipient.yaml`, line: 1, column: 1 };
  const identity = {
    kind: 'plain',
    property: 'url',
    identity: `https://kept-apart.invalid/${handle}` as WebUrl,
  } as const;
  return { kind: 'recipient', place, handle, identity };
}
