import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BadgeId, IssuerId } from '../core/model/ids.ts';
import type { LanguageTag } from '../core/model/text.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import type { Publication } from '../core/publication/publication.ts';
import type { Held } from '../site/living/held.ts';
import {
  badgePages,
  issuerPages,
  parseRecipientShell,
  renderRecipientPage,
  sitePages,
  type LivingPage,
} from '../site/living/living-pages.ts';
import type { Ledger, LedgerAward } from './increment/ledger.ts';

/** What pages that follow the awards have to know of a badge. */
export interface BadgeOutline {
  readonly name: string;
  readonly issuer: IssuerId;
  /** Of its translations. */
  readonly languages: readonly LanguageTag[];
}

export type Outline = ReadonlyMap<BadgeId, BadgeOutline>;

export function outlineOf({ registry }: Publication): Outline {
  return new Map(
    [...registry.badges.values()].map(({ id, name, issuer, translations }) => [
      id,
      { name, issuer, languages: translations.map(({ language }) => language) },
    ]),
  );
}

export interface LivingScope {
  readonly outline: Outline;
  readonly issuers: Iterable<IssuerId>;
  readonly edition: Edition;
  /** Only the pages of these badges and of their issuers; all without it. */
  readonly badges?: ReadonlySet<BadgeId>;
}

/** The pages whose words follow the awards, those of people aside. */
export function livingPages({ awards }: Ledger, { outline, issuers, edition, badges }: LivingScope): LivingPage[] {
  const issuerOf = (badge: BadgeId) => outline.get(badge)?.issuer;
  const concerned = badges && new Set([...badges].map(issuerOf));
  const byBadge = Map.groupBy(badges ? awards.filter(({ badge }) => badges.has(badge)) : awards, ({ badge }) => badge);
  const byIssuer = Map.groupBy(
    concerned ? awards.filter(({ badge }) => concerned.has(issuerOf(badge))) : awards,
    ({ badge }) => issuerOf(badge),
  );
  const all = [...issuers];
  const counts = {
    badges: outline.size,
    issuers: all.length,
    awards: awards.filter(({ revokedOn }) => revokedOn === '').length,
  };
  return [
    ...sitePages(counts, edition),
    ...[...outline]
      .filter(([id]) => badges?.has(id) ?? true)
      .flatMap(([id, { languages }]) => badgePages({ id, languages }, (byBadge.get(id) ?? []).map(heldIn), edition)),
    ...all
      .filter((id) => concerned?.has(id) ?? true)
      .flatMap((id) => issuerPages(id, (byIssuer.get(id) ?? []).map(heldIn), edition)),
  ];
}

export function pagesOf(ledger: Ledger, publication: Publication): LivingPage[] {
  const { registry, edition } = publication;
  return livingPages(ledger, { outline: outlineOf(publication), issuers: registry.issuers.keys(), edition });
}

function heldIn({ id, handle, name, awardedAt, revokedOn }: LedgerAward): Held {
  return { award: id, handle, name, awardedAt, isRevoked: revokedOn !== '' };
}

/** Puts the words in their places. Gives back the pages as they were rendered, by file. */
export function fillPages(folder: string, pages: readonly LivingPage[]): ReadonlyMap<string, string> {
  const rendered = new Map<string, string>();
  for (const { file, fill } of pages) {
    const page = readFileSync(join(folder, file), 'utf8');
    rendered.set(file, page);
    writeFileSync(join(folder, file), fill(page));
  }
  return rendered;
}

/** The pages of those who want to be named. */
export function writePeople(shell: string, publication: Publication, folder: string): void {
  const cut = parseRecipientShell(shell);
  for (const recipient of publication.registry.recipients.values()) {
    if (!recipient.profile) continue;
    const file = join(folder, publication.edition.routes.recipientPage(recipient.handle).file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, renderRecipientPage(cut, recipient, publication));
  }
}
