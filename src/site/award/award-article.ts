import { isBakedAtBuild } from '../../core/model/baked-at-build.ts';
import type { Award, FullAward } from '../../core/model/award.ts';
import { toHtml } from '../../core/markdown/to-html.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { badgePicture } from '../badge-picture.ts';
import { printDate } from '../dates.ts';
import { errataList } from '../errata.ts';
import { html, trusted, type Html } from '../html.ts';
import { icons } from '../icons.ts';
import { printUrl } from '../print-url.ts';
import { verifierHref } from '../verifier-href.ts';
import { awardFiles } from './award-files.ts';
import { criteriaOpening } from './criteria-opening.ts';
import { earner } from './earner.ts';
import { evidenceList } from './evidence-list.ts';
import { provenanceSection } from './provenance.ts';
import { standingMark } from './standing-mark.ts';

/** What a verifier wants to know in five seconds: who says so, what it took, for whom, and does it still stand. */
export function awardArticle(full: FullAward, edition: Edition): Html {
  const { award, badge } = full;
  return html`<article class="award">
    <header class="opening">
      <div class="picture">${picture(full, edition)}</div>
      <div>
        ${standingMark(award, edition.asOf)}
        <h1>${badge.name}</h1>
        <p class="lead">${badge.description}</p>
        ${facts(full, edition)}
        <p class="action">
          <a class="button" href="${verifierHref(edition, edition.routes.assertion(award.id))}">Check this badge</a>
        </p>
      </div>
    </header>
    <div class="columns">
      <div>
        ${criteria(full, edition)}${narrative(full)}${evidenceList(award.evidence)}${errataList(award.errata)}${provenanceSection(full, edition)}
      </div>
      ${awardFiles(full, edition)}
    </div>
    <p class="on-paper">Look it up at ${edition.routes.awardPage(award.id).url}</p>
  </article>`;
}

/** The picture that carries the award, so that a copy of it is the award; the bare badge of a revoked one, and where the page makes pictures on demand. */
function picture({ award, badge }: FullAward, { routes, site }: Edition): Html {
  const { kind } = badge.image;
  const hasOwn = !award.revocation && isBakedAtBuild(site, award);
  return badgePicture(badge, hasOwn ? routes.bakedImage(award.id, kind) : routes.badgeImage(badge.id, kind), 'eager');
}

/** The address is that of the site, host and base path: on a shared host the path is what tells sites apart. */
function facts(full: FullAward, edition: Edition): Html {
  const { award, issuer } = full;
  const { routes, site } = edition;
  return html`<dl class="facts">
    <div>
      <dt>Awarded by</dt>
      <dd>
        <a href="${routes.issuerPage(issuer.id).href}">${issuer.name}</a>
        <span class="host">${icons.host}<span class="unseen">published at </span>${printUrl(site.url)}</span>
      </dd>
    </div>
    <div>
      <dt>Awarded to</dt>
      <dd>${earner(full, edition)}</dd>
    </div>
    <div>
      <dt>Awarded on</dt>
      <dd><time datetime="${award.awardedAt}">${printDate(award.awardedAt)}</time></dd>
    </div>
    ${award.revocation ? undefined : validUntil(award)}
  </dl>`;
}

function validUntil({ expiresAt }: Award): Html {
  return html`<div>
    <dt>Valid until</dt>
    <dd>
      ${expiresAt === undefined ? 'No end date' : html`<time datetime="${expiresAt}">${printDate(expiresAt)}</time>`}
    </dd>
  </div>`;
}

function criteria({ badge }: FullAward, { routes }: Edition): Html {
  return html`<section aria-labelledby="criteria">
    <h2 id="criteria">What it takes</h2>
    <div class="prose">${criteriaOpening(badge)}</div>
    <p class="criteria-link"><a href="${routes.badgePage(badge.id).href}">All criteria of ${badge.name}</a></p>
  </section>`;
}

function narrative({ award }: FullAward): Html | undefined {
  if (award.narrative === undefined || award.narrative.trim() === '') return undefined;
  return html`<section aria-labelledby="narrative">
    <h2 id="narrative">What was done</h2>
    <div class="prose">${trusted(toHtml(award.narrative))}</div>
  </section>`;
}
