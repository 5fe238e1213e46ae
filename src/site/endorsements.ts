import { toHtml } from '../core/markdown/to-html.ts';
import { isCurrent, type Endorsement, type OutgoingEndorsement, type Withdrawal } from '../core/model/endorsement.ts';
import type { Markdown } from '../core/model/text.ts';
import type { Instant } from '../core/model/time.ts';
import { endorsementUrl } from '../core/openbadges/endorsement.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import { html, trusted, type Html } from './html.ts';
import { printUrl } from './print-url.ts';
import { spoken } from './spoken-edition.ts';
import { verifierHref } from './verifier-href.ts';

/** What others say of a badge, an issuer or an award; nothing where nobody says anything. */
export function endorsementList(
  { endorsements = [] }: { readonly endorsements?: readonly Endorsement[] },
  edition: Edition,
): Html | undefined {
  if (endorsements.length === 0) return undefined;
  return html`<section aria-labelledby="endorsements">
    <h2 id="endorsements">${spoken(edition).words.t('What others say')}</h2>
    <ul class="endorsements">
      ${endorsements.map((endorsement) => item(endorsement, edition))}
    </ul>
  </section>`;
}

/** What an issuer says of badges, issuers and awards of other sites. */
export function endorsedElsewhere(
  { endorses = [] }: { readonly endorses?: readonly OutgoingEndorsement[] },
  edition: Edition,
): Html | undefined {
  if (endorses.length === 0) return undefined;
  const { words, routes } = spoken(edition);
  return html`<section aria-labelledby="endorses">
    <h2 id="endorses">${words.t('What they endorse elsewhere')}</h2>
    <ul class="endorsements">
      ${endorses.map(
        ({ id, name, claim, comment, issuedOn, withdrawal }) =>
          html`<li>
            <p>
              <strong><a href="${claim}" rel="noopener">${name}</a></strong>
              <span class="host">${printUrl(new URL(claim).host)}</span>
            </p>
            ${said(comment, edition)}
            <p class="by">${moment(issuedOn, edition)} ${checkLink(routes.endorsement(id), edition)}</p>
            ${withdrawn(withdrawal, edition)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function item(endorsement: Endorsement, edition: Edition): Html {
  const { words, routes } = spoken(edition);
  const { comment, issuedOn, withdrawal } = endorsement;
  return html`<li>
    ${comment !== undefined && said(comment, edition)}
    <p class="by">
      <strong>${endorser(endorsement, edition)}</strong>
      ${issuedOn !== undefined && moment(issuedOn, edition)}
      ${!withdrawal && checkLink({ url: endorsementUrl(endorsement, routes) }, edition)}
    </p>
    ${endorsement.kind !== 'own' && html`<p class="aside">${words.t('Published by others and not looked at here: whether it holds you see when you check it.')}</p>`}
    ${!withdrawal && !isCurrent(endorsement) && earlier(endorsement, edition)}${withdrawn(withdrawal, edition)}
  </li>`;
}

function said(comment: Markdown, { site }: Edition): Html {
  return html`<blockquote class="prose" lang="${site.languages[0]}">${trusted(toHtml(comment))}</blockquote>`;
}

/** By name, and by the address where that is published: names are free to choose. */
function endorser(endorsement: Endorsement, edition: Edition): Html {
  const { here } = spoken(edition);
  switch (endorsement.kind) {
    case 'own':
      return html`<a href="${here.issuerPage(endorsement.issuer).href}">${endorsement.by}</a>`;
    case 'linked':
      return html`<a href="${endorsement.url}" rel="nofollow noopener">${endorsement.by}</a>
        <span class="host">${new URL(endorsement.url).host}</span>`;
    case 'signed':
      return html`${endorsement.by}`;
  }
}

function moment(issuedOn: Instant, edition: Edition): Html {
  return html`<time datetime="${issuedOn}">${spoken(edition).words.date(issuedOn)}</time>`;
}

function checkLink(route: Parameters<typeof verifierHref>[1], edition: Edition): Html {
  return html`<a href="${verifierHref(edition, route)}">${spoken(edition).words.t('Check this endorsement')}</a>`;
}

function earlier({ pin, now }: Endorsement, edition: Edition): Html {
  const { t } = spoken(edition).words;
  const versions =
    pin.version === undefined || now.version === undefined || pin.version === now.version
      ? t('Endorsed an earlier version: what it says has changed since.')
      : t('Endorsed an earlier version, {then}: what it says has changed since, and this is version {now}.', {
          then: pin.version,
          now: now.version,
        });
  return html`<p class="notice">${versions}</p>`;
}

function withdrawn(withdrawal: Withdrawal | undefined, edition: Edition): Html | undefined {
  if (!withdrawal) return undefined;
  const { words } = spoken(edition);
  return html`<p class="notice">
    ${words.tell('Withdrawn on {day}: {reason}', { day: words.date(withdrawal.on), reason: withdrawal.reason })}
  </p>`;
}
