import { isBakedAtBuild } from '../../core/model/baked-at-build.ts';
import type { FullAward } from '../../core/model/award.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { downloadList, type Download } from '../downloads.ts';
import { bakery } from './bakery.ts';
import { html, type Html } from '../html.ts';

/** The files by which anybody can check the award. Of a revoked one only what says that it is revoked. */
export function awardFiles(full: FullAward, edition: Edition): Html {
  const downloads = full.award.revocation ? revokedDownloads(full, edition) : goodDownloads(full, edition);
  return html`<section class="files" aria-labelledby="files">
    <h2 id="files">Check it yourself</h2>
    <p>
      ${full.award.revocation ? 'The record and the list below say that this award no longer stands.' : 'Each of these carries the award itself. Give one, or the address of the JSON record, to any verifier of Open Badges 2.0. The address of this page is for people.'}
    </p>
    ${full.award.revocation || isBakedAtBuild(edition.site, full.award) ? undefined : bakery(full, edition)}
    ${downloadList(downloads)}
  </section>`;
}

function goodDownloads({ award, badge, issuer }: FullAward, { routes, signingKeys, site }: Edition): Download[] {
  return [
    ...(isBakedAtBuild(site, award)
      ? [
          { route: routes.bakedImage(award.id, 'png'), name: 'PNG', is: 'picture' },
          ...(badge.image.kind === 'svg'
            ? [{ route: routes.bakedImage(award.id, 'svg'), name: 'SVG', is: 'drawing' }]
            : []),
        ]
      : []),
    { route: routes.assertion(award.id), name: 'JSON', is: 'record' },
    ...(signingKeys.has(issuer.id) ? [{ route: routes.signedAssertion(award.id), name: 'JWS', is: 'signature' }] : []),
  ];
}

function revokedDownloads({ award, issuer }: FullAward, { routes }: Edition): Download[] {
  return [
    { route: routes.assertion(award.id), name: 'JSON', is: 'record' },
    { route: routes.revocationList(issuer.id), name: 'JSON', is: 'revocations' },
  ];
}
