import type {
  AwardDraft,
  BadgeDraft,
  BrokenDraft,
  Draft,
  IssuerDraft,
  Located,
  PictureDraft,
  PublicKeyDraft,
  RecipientDraft,
  SiteDraft,
  TranslationDraft,
} from '../../src/core/content/draft.ts';
import { resolve } from '../../src/core/content/resolve.ts';
import { instantOf } from '../../src/core/model/time.ts';
import type { Site } from '../../src/core/model/site.ts';
import type { Place } from '../../src/core/problem/problem.ts';

/** Drafts as parsing gives them, short to write: texts stand for the types that only a parser may make of them. */
type Loose<Draft> = { readonly [Field in keyof Draft]?: unknown };

export function at<Value>(file: string, value: Value, line = 1): Located<Value> {
  return { value, place: placeIn(file, line) };
}

export function placeIn(file: string, line = 1): Place {
  return { file, line, column: 1 };
}

export function site(fields: Loose<Site> = {}): SiteDraft {
  const defaults = {
    name: 'Test',
    url: 'https://badges.example.com/',
    languages: ['en', 'fr'],
    links: [],
    example: false,
  };
  return { kind: 'site', place: placeIn('site.yaml'), site: { ...defaults, ...fields } as unknown as Site };
}

export function issuer(id = 'acme', fields: Loose<IssuerDraft> = {}): IssuerDraft {
  const place = placeIn(`issuers/${id}/issuer.md`);
  const defaults = { name: id, url: 'https://acme.example.com/', email: 'a@acme.example.com', about: '', keys: [] };
  return { kind: 'issuer', place, id, signing: 'keys', ...defaults, ...fields } as unknown as IssuerDraft;
}

export function publicKey(key: string, issuerId = 'acme'): PublicKeyDraft {
  const place = placeIn(`issuers/${issuerId}/keys/${key}.pem`);
  return {
    kind: 'public-key',
    place,
    issuer: issuerId,
    key,
    publicKeyPem: `PEM of ${key}`,
  } as unknown as PublicKeyDraft;
}

export function picture(path: string): PictureDraft {
  return {
    kind: 'picture',
    place: placeIn(path),
    path,
    format: 'svg',
    bytes: new Uint8Array(1),
  } as unknown as PictureDraft;
}

/** A badge and its picture. */
export function badge(id: string, fields: Loose<BadgeDraft> = {}): readonly [BadgeDraft, PictureDraft] {
  const file = `badges/${id}/badge.md`;
  const path = `badges/${id}/image.svg`;
  const defaults = {
    name: id,
    description: id,
    image: { file: at(file, path, 4), caption: id },
    criteria: { syntax: 'md', text: '' },
    tags: [],
    alignment: [],
    evidence: 'optional',
    reviewers: [],
    approvals: 1,
    applications: 'open',
    errata: [],
    repeatable: false,
    status: 'active',
  };
  const draft = { kind: 'badge', place: placeIn(file), id, ...defaults, ...fields } as unknown as BadgeDraft;
  return [draft, picture(path)];
}

/** The field `requires` of a badge. */
export function requires(badgeId: string, of: readonly string[], count = of.length) {
  const file = `badges/${badgeId}/badge.md`;
  return { requires: { count: at(file, count, 6), of: of.map((required) => at(file, required, 7)) } };
}

export function translation(badgeId: string, language: string, fields: Loose<TranslationDraft> = {}): TranslationDraft {
  const place = placeIn(`badges/${badgeId}/badge.${language}.md`);
  const defaults = { name: badgeId, description: badgeId, criteria: { syntax: 'md', text: '' } };
  return {
    kind: 'translation',
    place,
    badge: badgeId,
    language,
    ...defaults,
    ...fields,
  } as unknown as TranslationDraft;
}

export function hashed(hash: string, salt: string) {
  return { kind: 'hashed', property: 'email', hash: `sha256$${hash}`, salt };
}

export function recipient(handle: string, fields: Loose<RecipientDraft> = {}): RecipientDraft {
  const place = placeIn(`recipients/${handle}/recipient.yaml`);
  const identity = hashed(`hash of ${handle}`, `salt of ${handle}`);
  return { kind: 'recipient', place, handle, identity, ...fields } as unknown as RecipientDraft;
}

/** The award in `recipients/<handle>/<fileName>.md`. */
export function award(handle: string, fileName: string, fields: Loose<AwardDraft> = {}): AwardDraft {
  const file = `recipients/${handle}/${fileName}.md`;
  const [badgeId = '', ordinal = '1'] = fileName.split('.');
  return {
    kind: 'award',
    place: placeIn(file),
    fileName,
    ordinal: Number(ordinal),
    badge: badgeId,
    recipient: at(file, handle),
    awardedAt: at(file, '2025-06-01T12:00:00Z', 2),
    evidence: [],
    errata: [],
    ...fields,
  } as unknown as AwardDraft;
}

/** A row of the roster `recipients/<cohort>/<badge>.csv`. */
export function rosterRow(
  [cohort, badgeId, line]: readonly [string, string, number],
  handle: string,
  fields: Loose<AwardDraft> = {},
): AwardDraft {
  const place = placeIn(`recipients/${cohort}/${badgeId}.csv`, line);
  return award(handle, badgeId, { place, recipient: { value: handle, place }, ...fields });
}

export function broken(path: string): BrokenDraft {
  return { kind: 'broken', place: placeIn(path), path } as unknown as BrokenDraft;
}

/** A site with one issuer, one badge `first` and one person `ada`. */
export function smallProject(...more: readonly (Draft | readonly Draft[])[]): readonly Draft[] {
  return [site(), issuer(), ...badge('first'), recipient('ada'), ...more.flat()];
}

export const NOW = instantOf(Date.UTC(2026, 0, 1));

/** What resolving finds wrong, as `CODE file:line`. */
export function faults(drafts: readonly Draft[]): readonly string[] {
  return resolve(drafts, { now: NOW }).problems.map(({ code, place }) => `${code} ${place.file}:${place.line}`);
}
