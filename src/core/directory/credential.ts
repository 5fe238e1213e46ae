import type { FullAward } from '../model/award.ts';
import type { Badge, Translation } from '../model/badge.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Edition } from '../openbadges/edition.ts';

/** A badge or an award in words of schema.org, which search engines read. */
export type Credential = Readonly<Record<string, unknown>> & { readonly '@type': 'EducationalOccupationalCredential' };

/** What a badge is, in the words of one of its pages. */
export function badgeCredential(
  badge: Badge,
  issuer: Issuer,
  {
    edition,
    text,
    url,
  }: {
    readonly edition: Edition;
    readonly text: Pick<Translation, 'name' | 'description' | 'language'>;
    readonly url: string;
  },
): Credential {
  return { '@context': 'https://schema.org', ...common(badge, issuer, edition), ...wordsOf(text), '@id': url, url };
}

/**
 * An award that stands. Of a revoked one there is none: whoever reads no further would take it for good. A person is named where the page
 * names them.
 */
export function awardCredential(
  { award, badge, issuer, recipient }: FullAward,
  edition: Edition,
): Credential | undefined {
  if (award.revocation) return undefined;
  const { routes, site } = edition;
  const url = routes.awardPage(award.id).url;
  const { profile } = recipient;
  return {
    '@context': 'https://schema.org',
    ...common(badge, issuer, edition),
    ...wordsOf({ name: badge.name, description: badge.description, language: site.languages[0] }),
    '@id': url,
    url,
    dateCreated: award.awardedAt,
    ...(award.expiresAt !== undefined && { expires: award.expiresAt }),
    isBasedOn: routes.badgePage(badge.id).url,
    ...(profile && {
      about: { '@type': 'Person', name: profile.name, url: routes.recipientPage(recipient.handle).url },
    }),
  };
}

function common(badge: Badge, issuer: Issuer, { routes }: Edition): Credential {
  return {
    '@type': 'EducationalOccupationalCredential',
    credentialCategory: 'badge',
    image: routes.badgeImage(badge.id, 'png').url,
    recognizedBy: { '@type': 'Organization', name: issuer.name, url: issuer.url },
    ...(badge.validFor !== undefined && { validFor: badge.validFor }),
    ...(badge.tags.length > 0 && { keywords: badge.tags }),
    ...(badge.alignment.length > 0 && {
      educationalAlignment: badge.alignment.map((one) => ({
        '@type': 'AlignmentObject',
        targetName: one.targetName,
        targetUrl: one.targetUrl,
        ...(one.targetDescription !== undefined && { targetDescription: one.targetDescription }),
        ...(one.targetFramework !== undefined && { educationalFramework: one.targetFramework }),
      })),
    }),
  };
}

function wordsOf({ name, description, language }: Pick<Translation, 'name' | 'description' | 'language'>): object {
  return { name, description, inLanguage: language };
}
