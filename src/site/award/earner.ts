import type { FullAward } from '../../core/model/award.ts';
import type { Identity, IdentityProperty } from '../../core/model/recipient.ts';
import type { Day } from '../../core/model/time.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { spoken } from '../spoken-edition.ts';
import type { Message } from '../words/catalogue.ts';
import type { Words } from '../words/words.ts';
import { printUrl } from '../print-url.ts';

const HOLDERS = {
  email: 'The holder of an e-mail address',
  url: 'The holder of a web address',
  telephone: 'The holder of a telephone number',
} as const satisfies Record<IdentityProperty, Message>;

/** To whom: by name only where the person wants it, otherwise by what a verifier can compare. Never an address in clear that the person does not publish. */
export function earner({ recipient }: FullAward, edition: Edition): Html {
  const { routes, words } = spoken(edition);
  const { handle, identity, profile, forgotten } = recipient;
  if (forgotten !== undefined) return nobody(forgotten, words);
  if (profile) return html`<a href="${routes.recipientPage(handle).href}">${profile.name}</a>${beside(identity)}`;
  switch (identity.kind) {
    case 'plain':
      return html`${address(identity.identity)}`;
    case 'hashed':
      return html`${words.t(HOLDERS[identity.property])}
        <small class="aside"
          >${words.t('The award names it by a salted hash: whoever knows it, or guesses it, can check that it is the one; nobody can read it here.')}</small
        >`;
  }
}

function nobody(since: Day, { t, tell, date }: Words): Html {
  const day = html`<time datetime="${since}">${date(since)}</time>`;
  return html`${t('Somebody who is not named any more')}
    <small class="aside"
      >${tell('The award stands. The identity was removed at the person’s wish on {date}, so nobody can be shown to be the one.', { date: day })}</small
    >`;
}

function beside(identity: Identity): Html | undefined {
  return identity.kind === 'plain' ? html` <small class="aside">${address(identity.identity)}</small>` : undefined;
}

function address(url: string): Html {
  return html`<a class="address" href="${url}" rel="nofollow noopener">${printUrl(url)}</a>`;
}
