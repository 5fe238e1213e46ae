import type { FullAward } from '../model/award.ts';
import type { Badge } from '../model/badge.ts';
import type { Pin } from '../model/endorsement.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Site } from '../model/site.ts';
import { assertionSays } from './assertion.ts';
import { badgeClass } from './badge-class.ts';
import type { Edition } from './edition.ts';
import { endorsedDigest } from './endorsed-digest.ts';
import { profile } from './profile.ts';
import { routesOf } from './routes.ts';

/** What a badge says now. Each of its errata makes another version of it. */
export function badgePin(badge: Badge, site: Site): Pin {
  return pinOf(badgeClass(badge, editionOf(site)), badge.errata.length + 1);
}

export function issuerPin(issuer: Issuer, site: Site): Pin {
  return pinOf(profile(issuer, editionOf(site)), undefined);
}

/** What an award says now, revoked or not. */
export function awardPin(full: Pick<FullAward, 'award' | 'recipient'>, site: Site): Pin {
  return pinOf(assertionSays(full, editionOf(site)), full.award.errata.length + 1);
}

function pinOf(document: object, version: number | undefined): Pin {
  const digest = endorsedDigest(document);
  if (digest === undefined) throw new Error('Something without meaning was to be endorsed');
  return { ...(version !== undefined && { version }), digest };
}

/** Neither the moment nor the keys are part of what is endorsed. */
function editionOf(site: Site): Edition {
  return { site, routes: routesOf(site.url), asOf: '' as Edition['asOf'], signingKeys: new Map() };
}
