import { stringify } from 'yaml';
import type { Claim } from '../model/claim.ts';
import type { ProjectPath } from '../model/text.ts';
import type { Change } from './change.ts';

/** The change that lets a badge be claimed: one file, with the public half of the claim. */
export function planClaim({ id, badge, place: _, ...fields }: Claim): Change {
  const edit = { path: claimPath({ id, badge }), before: undefined, after: stringify(fields, { lineWidth: 0 }) };
  return { title: `Let ${badge} be claimed: ${id}`, edits: [edit], trailers: [] };
}

function claimPath({ id, badge }: Pick<Claim, 'id' | 'badge'>): ProjectPath {
  return `badges/${badge}/claims/${id}.yaml` as ProjectPath;
}
