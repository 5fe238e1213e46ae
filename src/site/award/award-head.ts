import { isBakedAtBuild } from '../../core/model/baked-at-build.ts';
import type { FullAward } from '../../core/model/award.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { printDate } from '../dates.ts';
import type { Head } from '../head.ts';

export function awardHead(
  { award, badge, issuer, recipient }: FullAward,
  { routes, site }: Edition,
): Required<Omit<Head, 'languages'>> {
  const to = recipient.profile ? ` to ${recipient.profile.name}` : '';
  const revoked = award.revocation ? `Revoked on ${printDate(award.revocation.on)}. ` : '';
  const hasOwn = !award.revocation && isBakedAtBuild(site, award);
  const image = hasOwn ? routes.bakedImage(award.id, 'png') : routes.badgeImage(badge.id, 'png');
  return {
    title: `${badge.name}, awarded${to} by ${issuer.name}`,
    description: `${revoked}${issuer.name} awarded “${badge.name}”${to} on ${printDate(award.awardedAt)}. ${badge.description}`,
    url: routes.awardPage(award.id).url,
    json: routes.assertion(award.id).url,
    image: image.url,
  };
}
