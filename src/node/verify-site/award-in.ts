const OF_AWARD = /^awards\/([^/.]+)(?:\.(?:json|jws|png|svg)|\/index\.html)$/;

/** The id of the award that a file of a site is of; undefined for any other file. */
export function awardIn(path: string): string | undefined {
  return OF_AWARD.exec(path)?.[1];
}
