import type { Badge } from '../../core/model/badge.ts';
import type { Issuer, IssuerKey, SigningKey } from '../../core/model/issuer.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import type { Publication } from '../../core/publication/publication.ts';
import type { Head } from '../head.ts';
import { holdingsOf } from '../holdings.ts';
import { alternates, spoken } from '../spoken-edition.ts';
import { heldOf, tallyOf } from '../living/held.ts';
import type { Tally } from '../living/issuer-tally.ts';

export interface IssuerView {
  readonly head: Head;
  readonly issuer: Issuer;
  readonly edition: Edition;
  readonly badges: readonly Badge[];
  readonly tally: Tally;
  /** The key that signs this edition; absent where awards are hosted only. */
  readonly signingKey: SigningKey | undefined;
  readonly retiredKeys: readonly IssuerKey[];
  readonly compromisedKeys: readonly IssuerKey[];
}

export function issuerView(issuer: Issuer, { registry, edition }: Publication): IssuerView {
  const keys = issuer.signing.kind === 'keys' ? issuer.signing.keys : [];
  return {
    head: headOf(issuer, edition),
    issuer,
    edition,
    badges: [...registry.badges.values()].filter((badge) => badge.issuer === issuer.id),
    tally: tallyOf(
      holdingsOf(registry)
        .ofIssuer(issuer.id)
        .map((award) => heldOf(award, registry)),
    ),
    signingKey: edition.signingKeys.get(issuer.id),
    retiredKeys: keys.filter((key) => key.status === 'retired'),
    compromisedKeys: keys.filter((key) => key.status === 'compromised'),
  };
}

function headOf(issuer: Issuer, edition: Edition): Head {
  const { routes, here, words } = spoken(edition);
  return {
    title: issuer.name,
    description: issuer.description ?? words.t('{issuer} awards Open Badges.', { issuer: issuer.name }),
    url: here.issuerPage(issuer.id).url,
    languages: alternates(edition, ({ issuerPage }) => issuerPage(issuer.id)),
    json: routes.profile(issuer.id).url,
    feeds: { atom: routes.issuerFeed(issuer.id, 'atom').url, json: routes.issuerFeed(issuer.id, 'json').url },
    ...(issuer.image?.kind === 'png' && { image: routes.issuerImage(issuer.id, 'png').url }),
  };
}
