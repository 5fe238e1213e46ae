import { applicationsOf, type Applications } from '../../core/intake/applications-of.ts';
import { issueAddress } from '../../core/intake/issue-address.ts';
import { criteriaItems } from '../../core/markdown/criteria-items.ts';
import type { Badge } from '../../core/model/badge.ts';
import type { Issuer } from '../../core/model/issuer.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import type { Publication } from '../../core/publication/publication.ts';
import { alternates, spoken, textIn } from '../spoken-edition.ts';
import type { Head } from '../head.ts';

/** A badge as somebody sees it who applies for it. */
export interface ApplyView {
  readonly head: Head;
  readonly badge: Badge;
  readonly issuer: Issuer;
  readonly edition: Edition;
  readonly applications: Exclude<Applications, { kind: 'none' }>;
  /** What it takes, one by one; empty where the badge says it in one piece. */
  readonly criteria: readonly string[];
  /** The title of the issue that an application becomes. */
  readonly title: string;
  /** The form of the git host, with nothing filled in but the badge. */
  readonly formByHand: string;
}

export function applyView(badge: Badge, { registry, edition }: Publication): ApplyView {
  const issuer = issuerOf(badge, registry);
  const applications = badgeApplications(badge, registry);
  if (applications.kind === 'none')
    throw new Error(`Badge ${badge.id} has a page for applications that nobody may make`);
  const { here, words } = spoken(edition);
  const { name } = textIn(spoken(edition), badge);
  const title = `Application: ${badge.name}`;
  const empty = { badge: badge.id, sealed: '', claim: '', evidence: '', narrative: '' };
  return {
    head: {
      title: words.t('Apply for {badge}', { badge: name }),
      description: words.t('What to show for the badge {badge}, and how to apply to {issuer}.', {
        badge: name,
        issuer: issuer.name,
      }),
      url: here.applyPage(badge.id).url,
      languages: alternates(edition, ({ applyPage }) => applyPage(badge.id)),
      image: edition.routes.badgeImage(badge.id, 'png').url,
    },
    badge,
    issuer,
    edition,
    applications,
    criteria: criteriaItems(
      badge.translations.find(({ language }) => language === spoken(edition).language)?.criteria ?? badge.criteria,
    ),
    title,
    formByHand: issueAddress(applications.repository, title, empty).url,
  };
}

export function badgeApplications(badge: Badge, registry: Publication['registry']): Applications {
  return applicationsOf(badge, issuerOf(badge, registry), registry.site);
}

function issuerOf({ id, issuer: name }: Badge, { issuers }: Publication['registry']): Issuer {
  const issuer = issuers.get(name);
  if (!issuer) throw new Error(`Badge ${id} is in the registry without its issuer`);
  return issuer;
}
