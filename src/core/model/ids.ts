import type { Brand } from './brand.ts';

export type IssuerId = Brand<'IssuerId'>;
export type BadgeId = Brand<'BadgeId'>;
/** A file below `frameworks/`. */
export type FrameworkId = Brand<'FrameworkId'>;
export type KeyId = Brand<'KeyId'>;
/** The folder below `recipients/`, or the handle in a row of a roster. */
export type Handle = Brand<'Handle'>;
/** A file below `badges/<badge>/claims/`; unique within its badge. */
export type ClaimId = Brand<'ClaimId'>;
/** Begins with a letter: an unquoted `12e45` is a number in YAML. */
export type AwardId = Brand<'AwardId'>;

/** What the key of a preview is called; no key of a project has the name. */
export const DEVELOPMENT_KEY = 'development' as KeyId;

export const parseIssuerId = (text: string): IssuerId | undefined => slug(text);
export const parseBadgeId = (text: string): BadgeId | undefined => slug(text);
export const parseFrameworkId = (text: string): FrameworkId | undefined => slug(text);
export const parseKeyId = (text: string): KeyId | undefined => slug(text);
export const parseClaimId = (text: string): ClaimId | undefined => slug(text);
export const parseHandle = (text: string): Handle | undefined => slug(text);

export function parseAwardId(text: string): AwardId | undefined {
  return /^[a-z]/.test(text) ? slug(text) : undefined;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- each caller's return type says which brand
function slug<Id extends Brand<string>>(text: string): Id | undefined {
  return text.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? (text as Id) : undefined;
}
