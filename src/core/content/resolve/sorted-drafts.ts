import type { Draft } from '../draft.ts';
import { byPlace } from './by-place.ts';

export type DraftOf<Kind extends Draft['kind']> = Extract<Draft, { kind: Kind }>;

/** All drafts of each kind, in order of place, whatever order they came in. */
export type SortedDrafts = { readonly [Kind in Draft['kind']]: readonly DraftOf<Kind>[] };

export function sortDrafts(drafts: readonly Draft[]): SortedDrafts {
  const inOrder = drafts.toSorted((a, b) => byPlace(a.place, b.place));
  const of = <Kind extends Draft['kind']>(kind: Kind): readonly DraftOf<Kind>[] =>
    inOrder.filter((draft): draft is DraftOf<Kind> => draft.kind === kind);
  return {
    site: of('site'),
    issuer: of('issuer'),
    badge: of('badge'),
    framework: of('framework'),
    translation: of('translation'),
    recipient: of('recipient'),
    award: of('award'),
    endorsement: of('endorsement'),
    'outgoing-endorsement': of('outgoing-endorsement'),
    claim: of('claim'),
    tombstone: of('tombstone'),
    'public-key': of('public-key'),
    'applications-key': of('applications-key'),
    picture: of('picture'),
    broken: of('broken'),
  };
}
