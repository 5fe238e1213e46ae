import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Award } from '../core/model/award.ts';
import type { BadgeId, IssuerId } from '../core/model/ids.ts';
import type { Registry } from '../core/model/registry.ts';
import type { LanguageTag } from '../core/model/text.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import type { Publication } from '../core/publication/publication.ts';
import type { Earned } from '../site/living/badge-earners.ts';
import { earnedOf, heldOf, tallyOf } from '../site/living/held.ts';
import type { Tally } from '../site/living/issuer-tally.ts';
import {
  badgePages,
  issuerPages,
  parseRecipientShell,
  renderRecipientPage,
  sitePages,
  type LivingPage,
} from '../site/living/living-pages.ts';

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

/** What pages say that follow the awards. */
export interface Standings {
  readonly earned: (badge: BadgeId) => Earned;
  readonly tally: (issuer: IssuerId) => Tally;
  /** Of the whole site. */
  readonly all: Tally;
}

/** As a registry has it. */
function standingsOf({ awards, badges, recipients }: Registry): Standings {
  const byBadge = Map.groupBy(awards, ({ badge }) => badge);
  const isRevoked = ({ revocation }: Award) => ({ isRevoked: revocation !== undefined });
  return {
    earned: (badge) => earnedOf((byBadge.get(badge) ?? []).map((award) => heldOf(award, { recipients }))),
    tally: (issuer) => tallyOf(awards.filter(({ badge }) => badges.get(badge)?.issuer === issuer).map(isRevoked)),
    all: tallyOf(awards.map(isRevoked)),
  };
}

export interface LivingScope {
  readonly outline: Outline;
  readonly issuers: Iterable<IssuerId>;
  readonly edition: Edition;
  /** Only the pages of these badges and of their issuers; all without it. */
  readonly badges?: ReadonlySet<BadgeId>;
}

/** The pages whose words follow the awards, those of people aside. */
export function livingPages(standings: Standings, { outline, issuers, edition, badges }: LivingScope): LivingPage[] {
  const concerned = badges && new Set([...badges].map((badge) => outline.get(badge)?.issuer));
  const all = [...issuers];
  const { awards, revoked } = standings.all;
  return [
    ...sitePages({ badges: outline.size, issuers: all.length, awards: awards - revoked }, edition),
    ...[...outline]
      .filter(([id]) => badges?.has(id) ?? true)
      .flatMap(([id, { languages }]) => badgePages({ id, languages }, standings.earned(id), edition)),
    ...all.filter((id) => concerned?.has(id) ?? true).flatMap((id) => issuerPages(id, standings.tally(id), edition)),
  ];
}

export function pagesOf(publication: Publication): LivingPage[] {
  const { registry, edition } = publication;
  const scope = { outline: outlineOf(publication), issuers: registry.issuers.keys(), edition };
  return livingPages(standingsOf(registry), scope);
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
