import { awardCredential } from '../../core/directory/credential.ts';
import { isBakedAtBuild } from '../../core/model/baked-at-build.ts';
import type { FullAward } from '../../core/model/award.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { dataScript } from '../data-script.ts';
import type { Head } from '../head.ts';
import { spoken } from '../spoken-edition.ts';

export function awardHead(full: FullAward, edition: Edition): Required<Omit<Head, 'languages' | 'feeds'>> {
  const { award, badge, issuer, recipient } = full;
  const { routes, site, words } = spoken(edition);
  const credential = awardCredential(full, edition);
  const { t } = words;
  const hasOwn = !award.revocation && isBakedAtBuild(site, award);
  const image = hasOwn ? routes.bakedImage(award.id, 'png') : routes.badgeImage(badge.id, 'png');
  const said = { badge: badge.name, issuer: issuer.name, date: words.date(award.awardedAt) };
  const name = recipient.profile?.name;
  const what =
    name === undefined
      ? t('{issuer} awarded “{badge}” on {date}.', said)
      : t('{issuer} awarded “{badge}” to {name} on {date}.', { ...said, name });
  const revoked = award.revocation && t('Revoked on {date}.', { date: words.date(award.revocation.on) });
  return {
    title:
      name === undefined
        ? t('{badge}, awarded by {issuer}', said)
        : t('{badge}, awarded to {name} by {issuer}', { ...said, name }),
    description: [revoked, what, badge.description].filter((one) => one !== undefined).join(' '),
    url: routes.awardPage(award.id).url,
    json: routes.assertion(award.id).url,
    image: image.url,
    data: credential ? dataScript(credential) : '',
  };
}
