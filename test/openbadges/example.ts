import type { Award, FullAward } from '../../src/core/model/award.ts';
import type { Badge } from '../../src/core/model/badge.ts';
import { parseAwardId, parseBadgeId, parseHandle, parseIssuerId, parseKeyId } from '../../src/core/model/ids.ts';
import type { Issuer, SigningKey } from '../../src/core/model/issuer.ts';
import type { Recipient } from '../../src/core/model/recipient.ts';
import {
  parseLanguageTag,
  parseSiteUrl,
  parseWebUrl,
  type Markdown,
  type ProjectPath,
} from '../../src/core/model/text.ts';
import { parseDay, parseInstant } from '../../src/core/model/time.ts';
import type { Edition } from '../../src/core/openbadges/edition.ts';
import { routesOf } from '../../src/core/openbadges/routes.ts';

/** The value, where a parser must have taken it. */
function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The example is not what it should be');
  return value;
}

const place = { file: 'example', line: 1, column: 1 };
export const markdown = (text: string) => text as Markdown;
export const instant = (text: string) => sure(parseInstant(text));
export const url = (text: string) => sure(parseWebUrl(text));
const awardId = (text: string) => sure(parseAwardId(text));

const picture = { kind: 'svg', path: 'image.svg' as ProjectPath, bytes: new Uint8Array() } as const;

export const issuer: Issuer = {
  id: sure(parseIssuerId('acme')),
  name: 'Acme',
  url: url('https://acme.example.com/'),
  email: 'badges@acme.example.com',
  about: markdown('Acme makes tools.'),
  signing: { kind: 'keys', keys: [] },
  place,
};

export const badge: Badge = {
  id: sure(parseBadgeId('first')),
  issuer: issuer.id,
  name: 'First Step',
  description: 'Took the first step.',
  image: { ...picture, caption: 'A green disc' },
  criteria: { syntax: 'md', text: markdown('Take one step.') },
  tags: [],
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
};

/** `sha256("nobody@example.org" + "deadsea")`, as given in `openbadges.md` §2. */
export const NOBODY = 'sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942';

export const recipient: Recipient = {
  handle: sure(parseHandle('nobody')),
  identity: { kind: 'hashed', property: 'email', hash: NOBODY, salt: 'deadsea' },
};

export const award: Award = {
  id: awardId('a-first'),
  badge: badge.id,
  recipient: recipient.handle,
  awardedAt: instant('2025-06-03T09:00:00Z'),
  evidence: [],
  errata: [],
  place,
};

export const full: FullAward = { award, badge, issuer, recipient };

export function revoked(id: string, on: string, reason: string): FullAward {
  return { ...full, award: { ...award, id: awardId(id), revocation: { on: sure(parseDay(on)), reason } } };
}

export const signingKey: SigningKey = {
  id: sure(parseKeyId('2026-11')),
  publicKeyPem: `-----BEGIN PUBLIC KEY-----\n${'A'.repeat(64)}\n-----END PUBLIC KEY-----\n`,
  development: false,
};

export function edition({ at = 'https://badges.example.com/', signed = true } = {}): Edition {
  const siteUrl = sure(parseSiteUrl(at));
  return {
    site: { name: 'Example', url: siteUrl, languages: [sure(parseLanguageTag('en'))], links: [], example: false },
    routes: routesOf(siteUrl),
    asOf: instant('2026-01-01T00:00:00Z'),
    signingKeys: new Map(signed ? [[issuer.id, signingKey]] : []),
  };
}
