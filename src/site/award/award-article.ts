import { isBakedAtBuild } from '../../core/model/baked-at-build.ts';
import type { Award, FullAward } from '../../core/model/award.ts';
import { toHtml } from '../../core/markdown/to-html.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { badgePicture } from '../badge-picture.ts';
import { endorsementList } from '../endorsements.ts';
import { errataList } from '../errata.ts';
import { extensionSections } from '../extensions.ts';
import { html, trusted, type Html } from '../html.ts';
import { icons } from '../icons.ts';
import { printUrl } from '../print-url.ts';
import { spoken } from '../spoken-edition.ts';
import { verifierHref } from '../verifier-href.ts';
import type { Words } from '../words/words.ts';
import { awardFiles } from './award-files.ts';
import { constituents } from './constituents.ts';
import { criteriaOpening } from './criteria-opening.ts';
import { earner } from './earner.ts';
import { evidenceList } from './evidence-list.ts';
import { renewals } from './renewals.ts';
import { provenanceSection } from './provenance.ts';
import { standingMark } from './standing-mark.ts';

/** What a verifier wants to know in five seconds: who says so, what it took, for whom, and does it still stand. */
export function awardArticle(full: FullAward, edition: Edition): Html {
  const { award, badge } = full;
  const { words, routes } = spoken(edition);
  return html`<article class="award">
    <header class="opening">
      <div class="picture">${picture(full, edition)}</div>
      <div>
        ${standingMark(award, edition)}
        <h1>${badge.name}</h1>
        <p class="lead">${badge.description}</p>
        ${facts(full, edition)}
        <p class="action">
          <a class="button" href="${verifierHref(edition, routes.assertion(award.id))}"
            >${words.t('Check this badge')}</a
          >
        </p>
      </div>
    </header>
    <div class="columns">
      <div>
        ${criteria(full, edition)}${narrative(full, edition)}${constituents(full, edition)}${evidenceList(award.evidence, edition)}${extensionSections(award.extensions, edition)}${endorsementList(award, edition)}${errataList(award.errata, edition)}${provenanceSection(full, edition)}
      </div>
      ${awardFiles(full, edition)}
    </div>
    <p class="on-paper">${words.t('Look it up at {address}', { address: routes.awardPage(award.id).url })}</p>
  </article>`;
}

/** The picture that carries the award, so that a copy of it is the award; the bare badge of a revoked one, and where the page makes pictures on demand. */
function picture({ award, badge }: FullAward, { routes, site }: Edition): Html {
  const { kind } = badge.image;
  const hasOwn = !award.revocation && isBakedAtBuild(site, award);
  return badgePicture(badge, hasOwn ? routes.bakedImage(award.id, kind) : routes.badgeImage(badge.id, kind), {
    loading: 'eager',
  });
}

/** The address is that of the site, host and base path: on a shared host the path is what tells sites apart. */
function facts(full: FullAward, edition: Edition): Html {
  const { award, issuer } = full;
  const { routes, site, words } = spoken(edition);
  const { t } = words;
  return html`<dl class="facts">
    <div>
      <dt>${t('Awarded by')}</dt>
      <dd>
        <a href="${routes.issuerPage(issuer.id).href}">${issuer.name}</a>
        <span class="host">${icons.host}<span class="unseen">${t('published at')} </span>${printUrl(site.url)}</span>
      </dd>
    </div>
    <div>
      <dt>${t('Awarded to')}</dt>
      <dd>${earner(full, edition)}</dd>
    </div>
    <div>
      <dt>${t('Awarded on')}</dt>
      <dd><time datetime="${award.awardedAt}">${words.date(award.awardedAt)}</time></dd>
    </div>
    ${award.revocation ? undefined : validUntil(award, words)}${renewals(full, edition)}
  </dl>`;
}

function validUntil({ expiresAt }: Award, { t, date }: Words): Html {
  return html`<div>
    <dt>${t('Valid until')}</dt>
    <dd>
      ${expiresAt === undefined ? t('No end date') : html`<time datetime="${expiresAt}">${date(expiresAt)}</time>`}
    </dd>
  </div>`;
}

function criteria({ badge }: FullAward, edition: Edition): Html {
  const { routes, words } = spoken(edition);
  return html`<section aria-labelledby="criteria">
    <h2 id="criteria">${words.t('What it takes')}</h2>
    <div class="prose">${criteriaOpening(badge)}</div>
    <p class="criteria-link">
      <a href="${routes.badgePage(badge.id).href}">${words.t('All criteria of {badge}', { badge: badge.name })}</a>
    </p>
  </section>`;
}

function narrative({ award }: FullAward, edition: Edition): Html | undefined {
  if (award.narrative === undefined || award.narrative.trim() === '') return undefined;
  return html`<section aria-labelledby="narrative">
    <h2 id="narrative">${spoken(edition).words.t('What was done')}</h2>
    <div class="prose">${trusted(toHtml(award.narrative))}</div>
  </section>`;
}
