import type { Award } from './award.ts';
import type { Site } from './site.ts';
import { dayOf } from './time.ts';

/** Whether the pictures that carry an award are files of the site. Otherwise its page makes them for whoever asks. */
export function isBakedAtBuild({ bake }: Site, { awardedAt }: Pick<Award, 'awardedAt'>): boolean {
  return bake === undefined || (bake.bakedUntil !== undefined && dayOf(awardedAt) <= bake.bakedUntil);
}
