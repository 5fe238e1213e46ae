import { awardIdOf, type Award } from '../../src/core/model/award.ts';
import type { Badge } from '../../src/core/model/badge.ts';
import type { Brand } from '../../src/core/model/brand.ts';
import type { Picture } from '../../src/core/model/image.ts';
import type { Framework } from '../../src/core/model/framework.ts';
import type { Issuer, SigningKey } from '../../src/core/model/issuer.ts';
import type { Recipient } from '../../src/core/model/recipient.ts';
import type { Site } from '../../src/core/model/site.ts';
import type { Tombstone } from '../../src/core/model/tombstone.ts';
import { routesOf } from '../../src/core/openbadges/routes.ts';
import type { Publication } from '../../src/core/publication/publication.ts';

const place = { file: 'made-up.md', line: 1, column: 1 };
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><circle cx="128" cy="128" r="120" fill="#2e7d32"/></svg>';

/** Makes a text of the kind that is wanted. Only for tests: nothing is checked. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the place where it stands says which brand
export function as<Branded extends Brand<string>>(text: string): Branded {
  return text as Branded;
}

export function aPicture(changes: Partial<Picture> = {}): Picture {
  return {
    kind: 'svg',
    path: as('badges/first/image.svg'),
    bytes: new TextEncoder().encode(svg),
    caption: 'A green disc',
    ...changes,
  };
}

export function anIssuer(id: string, changes: Partial<Issuer> = {}): Issuer {
  return {
    id: as(id),
    name: 'Acme',
    url: as('https://acme.example.com/'),
    email: 'badges@acme.example.com',
    about: as('Acme makes *tools*.'),
    signing: { kind: 'keys', keys: [] },
    place,
    ...changes,
  };
}

export function aBadge(id: string, changes: Partial<Badge> = {}): Badge {
  return {
    id: as(id),
    issuer: as('acme'),
    name: 'First Step',
    description: 'Took the first step.',
    image: aPicture(),
    criteria: { syntax: 'md', text: as('Take one step.\n\n## How\n\nWith a foot.') },
    tags: ['walking'],
    alignment: [],
    evidence: 'optional',
    reviewers: [],
    approvals: 1,
    applications: 'open',
    claims: [],
    errata: [],
    repeatable: false,
    status: 'active',
    translations: [],
    place,
    ...changes,
  };
}

export function aRecipient(handle: string, changes: Partial<Recipient> = {}): Recipient {
  const identity = {
    kind: 'hashed',
    property: 'email',
    hash: `sha256$${'0'.repeat(64)}`,
    salt: 'c2FsdC1zYWx0LXNhbHQ',
  } as const;
  return { handle: as(handle), identity, ...changes };
}

export function anAward(badge: string, recipient: string, changes: Partial<Award> = {}): Award {
  return {
    id: awardIdOf(as('acme'), as(recipient), badge),
    badge: as(badge),
    recipient: as(recipient),
    awardedAt: as('2026-06-03T09:00:00Z'),
    evidence: [],
    errata: [],
    place,
    ...changes,
  };
}

export interface Parts {
  readonly site?: Partial<Site>;
  readonly issuers?: readonly Issuer[];
  readonly frameworks?: readonly Framework[];
  readonly badges?: readonly Badge[];
  readonly recipients?: readonly Recipient[];
  readonly awards?: readonly Award[];
  readonly tombstones?: readonly Tombstone[];
  readonly signingKeys?: Readonly<Record<string, SigningKey>>;
  readonly asOf?: string;
}

/** A publication of just these parts, below a base path, as of 1 July 2026. */
export function aPublication(parts: Parts = {}): Publication {
  const {
    issuers = [],
    badges = [],
    frameworks = [],
    recipients = [],
    awards = [],
    tombstones = [],
    signingKeys = {},
    asOf = '2026-07-01T00:00:00Z',
  } = parts;
  const site: Site = {
    name: 'Guild Badges',
    url: as('https://guild.example.com/repo/'),
    languages: [as('en')],
    links: [{ name: 'Source', url: as('https://git.example.com/guild') }],
    example: false,
    ...parts.site,
  };
  return {
    registry: {
      site,
      issuers: new Map(issuers.map((issuer) => [issuer.id, issuer])),
      badges: new Map(badges.map((badge) => [badge.id, badge])),
      frameworks: new Map(frameworks.map((framework) => [framework.id, framework])),
      recipients: new Map(recipients.map((recipient) => [recipient.handle, recipient])),
      awards,
      tombstones,
    },
    edition: {
      site,
      routes: routesOf(site.url),
      asOf: as(asOf),
      signingKeys: new Map(Object.entries(signingKeys).map(([issuer, key]) => [as(issuer), key])),
    },
  };
}
