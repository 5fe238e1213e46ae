import { isBakedAtBuild } from '../../core/model/baked-at-build.ts';
import type { FullAward } from '../../core/model/award.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { downloadList, type Download } from '../downloads.ts';
import { bakery } from './bakery.ts';
import { html, type Html } from '../html.ts';
import { spoken } from '../spoken-edition.ts';

/** The files by which anybody can check the award. Of a revoked one only what says that it is revoked. */
export function awardFiles(full: FullAward, edition: Edition): Html {
  const downloads = full.award.revocation ? revokedDownloads(full, edition) : goodDownloads(full, edition);
  const { t } = spoken(edition).words;
  return html`<section class="files" aria-labelledby="files">
    <h2 id="files">${t('Check it yourself')}</h2>
    <p>
      ${full.award.revocation ? t('The record and the list below say that this award no longer stands.') : t('Each of these carries the award itself. Give one, or the address of the JSON record, to any verifier of Open Badges 2.0. The address of this page is for people.')}
    </p>
    ${full.award.revocation || isBakedAtBuild(edition.site, full.award) ? undefined : bakery(full, edition)}
    ${downloadList(downloads)}
  </section>`;
}

function goodDownloads({ award, badge, issuer }: FullAward, edition: Edition): Download[] {
  const { routes, signingKeys, site, words } = spoken(edition);
  const { t } = words;
  return [
    ...(isBakedAtBuild(site, award)
      ? [
          { route: routes.bakedImage(award.id, 'png'), name: 'PNG', is: t('picture') },
          ...(badge.image.kind === 'svg'
            ? [{ route: routes.bakedImage(award.id, 'svg'), name: 'SVG', is: t('drawing') }]
            : []),
        ]
      : []),
    { route: routes.assertion(award.id), name: 'JSON', is: t('record') },
    ...(signingKeys.has(issuer.id)
      ? [{ route: routes.signedAssertion(award.id), name: 'JWS', is: t('signature') }]
      : []),
  ];
}

function revokedDownloads({ award, issuer }: FullAward, edition: Edition): Download[] {
  const { routes, words } = spoken(edition);
  const { t } = words;
  return [
    { route: routes.assertion(award.id), name: 'JSON', is: t('record') },
    { route: routes.revocationList(issuer.id), name: 'JSON', is: t('revocations') },
  ];
}
