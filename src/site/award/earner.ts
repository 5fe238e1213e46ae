import type { FullAward } from '../../core/model/award.ts';
import type { Identity, IdentityProperty } from '../../core/model/recipient.ts';
import type { Day } from '../../core/model/time.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { printDate } from '../dates.ts';
import { html, type Html } from '../html.ts';
import { printUrl } from '../print-url.ts';

const PROPERTIES: Readonly<Record<IdentityProperty, string>> = {
  email: 'an e-mail address',
  url: 'a web address',
  telephone: 'a telephone number',
};

/** To whom: by name only where the person wants it, otherwise by what a verifier can compare. Never an address in clear that the person does not publish. */
export function earner({ recipient }: FullAward, { routes }: Edition): Html {
  const { handle, identity, profile, forgotten } = recipient;
  if (forgotten !== undefined) return nobody(forgotten);
  if (profile) return html`<a href="${routes.recipientPage(handle).href}">${profile.name}</a>${beside(identity)}`;
  switch (identity.kind) {
    case 'plain':
      return html`${address(identity.identity)}`;
    case 'hashed':
      return html`The holder of ${PROPERTIES[identity.property]}
        <small class="aside"
          >The award names it by a salted hash: whoever knows it, or guesses it, can check that it is the one; nobody
          can read it here.</small
        >`;
  }
}

function nobody(since: Day): Html {
  return html`Somebody who is not named any more
    <small class="aside"
      >The award stands. The identity was removed at the person’s wish on
      <time datetime="${since}">${printDate(since)}</time>, so nobody can be shown to be the one.</small
    >`;
}

function beside(identity: Identity): Html | undefined {
  return identity.kind === 'plain' ? html` <small class="aside">${address(identity.identity)}</small>` : undefined;
}

function address(url: string): Html {
  return html`<a class="address" href="${url}" rel="nofollow noopener">${printUrl(url)}</a>`;
}
