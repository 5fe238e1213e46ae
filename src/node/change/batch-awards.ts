import { awardsBetween, type AwardsBetween } from '../../core/edit/awards-between.ts';
import type { Registry } from '../../core/model/registry.ts';
import { findBatch } from './batch-edits.ts';

/** What a batch did to the awards that there are today. */
export function batchAwards(
  { root, registry }: { readonly root: string; readonly registry: Registry },
  id: string,
): AwardsBetween {
  return awardsBetween(findBatch(root, id).edits, registry.awards);
}
