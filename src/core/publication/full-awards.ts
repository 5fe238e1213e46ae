import type { Award, FullAward } from '../model/award.ts';
import type { Registry } from '../model/registry.ts';
import type { Publication } from './publication.ts';

/** An award with its badge, issuer and recipient. A registry holds no award that lacks one of them. */
export function fullAward(award: Award, registry: Registry): FullAward {
  const badge = registry.badges.get(award.badge);
  const issuer = badge && registry.issuers.get(badge.issuer);
  const recipient = registry.recipients.get(award.recipient);
  if (!badge || !issuer || !recipient)
    throw new Error(`Award ${award.id} is in the registry without its badge, issuer or recipient`);
  return { award, badge, issuer, recipient };
}

/** All awards of a publication, each with what is known of how it came. */
export function fullAwards({ registry, provenance }: Pick<Publication, 'registry' | 'provenance'>): FullAward[] {
  return registry.awards.map((award) => {
    const known = provenance?.get(award.id);
    return { ...fullAward(award, registry), ...(known && { provenance: known }) };
  });
}
