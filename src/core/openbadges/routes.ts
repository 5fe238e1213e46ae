import { isPlainPath } from '../model/plain-path.ts';
import type { ProblemCode } from '../problem/problem.ts';
import type { CheckCode } from '../verify/catalogue.ts';
import type { SiteFaultCode } from '../verify/site/site-verification.ts';
import type { EndorsementId } from '../model/endorsement.ts';
import type { AwardId, BadgeId, FrameworkId, Handle, IssuerId, KeyId } from '../model/ids.ts';
import type { LanguageTag, SiteUrl, WebUrl } from '../model/text.ts';

/** One published address, in the three forms in which it is needed. */
export interface Route {
  /** The file below the output folder, `awards/x/index.html`. */
  readonly file: string;
  /** The address on the site's host, base path included, `/repo/awards/x/`. For links in pages. */
  readonly href: string;
  /** The whole address. For documents and for what is shared. */
  readonly url: WebUrl;
}

export type FeedForm = 'atom' | 'json';

export type Routes = ReturnType<typeof routesOf>;

/** Every address of a site, below its `url`. URLs and output paths are made here and nowhere else. */
export function routesOf(site: SiteUrl) {
  const base = new URL(site);
  const at = (path: string): Route => {
    const { pathname, href } = isPlainPath(path) ? joined(base, path) : new URL(path, base);
    return {
      file: path === '' || path.endsWith('/') ? `${path}index.html` : path,
      href: pathname,
      url: href as WebUrl,
    };
  };
  return {
    home: at(''),
    ...routesOfLanguages(at),
    badges: at('badges/'),
    notFound: at('404.html'),
    problems: at('problems/'),
    verifier: at('verify/'),
    checks: at('verify/checks/'),
    badBadges: at('verify/bad-badges/'),
    asset: (path: string) => at(path),

    badgePage: (badge: BadgeId, language?: LanguageTag) =>
      at(language ? `badges/${badge}/${language}/` : `badges/${badge}/`),
    badgeClass: (badge: BadgeId, language?: LanguageTag) =>
      at(language ? `badges/${badge}/${language}.json` : `badges/${badge}.json`),
    applyPage: (badge: BadgeId) => at(`apply/${badge}/`),
    badgeImage: (badge: BadgeId, kind: 'png' | 'svg') => at(`badges/${badge}.${kind}`),

    pathwayPage: (milestone: BadgeId) => at(`pathways/${milestone}/`),
    frameworkPage: (framework: FrameworkId) => at(`frameworks/${framework}/`),

    issuerPage: (issuer: IssuerId) => at(`issuers/${issuer}/`),
    profile: (issuer: IssuerId) => at(`issuers/${issuer}.json`),
    issuerImage: (issuer: IssuerId, kind: 'png' | 'svg') => at(`issuers/${issuer}.${kind}`),
    ...routesOfKeys(at),
    revocationList: (issuer: IssuerId) => at(`issuers/${issuer}/revocations.json`),

    awardPage: (award: AwardId) => at(`awards/${award}/`),
    assertion: (award: AwardId) => at(`awards/${award}.json`),
    signedAssertion: (award: AwardId) => at(`awards/${award}.jws`),
    bakedImage: (award: AwardId, kind: 'png' | 'svg') => at(`awards/${award}.${kind}`),

    endorsement: (endorsement: EndorsementId) => at(`endorsements/${endorsement}.json`),
    signedEndorsement: (endorsement: EndorsementId) => at(`endorsements/${endorsement}.jws`),

    recipientPage: (handle: Handle) => at(`recipients/${handle}/`),
    checkPage: (code: CheckCode | SiteFaultCode) => at(`verify/checks/${code}/`),
    problemPage: (code: ProblemCode) => at(`problems/${code}/`),
    index: at('index.json'),
    awardLists: (badge: BadgeId) => at(`data/badges/${badge}.json`),
    awardList: (badge: BadgeId, month: string, part: number) =>
      at(`data/badges/${badge}/${part === 1 ? month : `${month}-${part}`}.json`),
    feed: (form: FeedForm) => at(`feed.${form}`),
    issuerFeed: (issuer: IssuerId, form: FeedForm) => at(`feeds/issuers/${issuer}.${form}`),
    badgeFeed: (badge: BadgeId, form: FeedForm) => at(`feeds/badges/${badge}.${form}`),
    sitemap: at('sitemap.xml'),
    sitemapPart: (part: number) => at(`sitemap-${part}.xml`),
    robots: at('robots.txt'),

    schema: (name: string) => at(`schema/${name}.json`),
  };
}

/** What `URL` makes of a plain path, at a tenth of its cost: each award has a dozen addresses. */
function joined({ pathname, href }: URL, path: string): Pick<URL, 'pathname' | 'href'> {
  return { pathname: pathname + path, href: href + path };
}

/** The pages of the site itself in another language than its first, below an address of that language. */
function routesOfLanguages(at: (path: string) => Route) {
  return {
    homeIn: (language: LanguageTag) => at(`${language}/`),
    badgesIn: (language: LanguageTag) => at(`${language}/badges/`),
    verifierIn: (language: LanguageTag) => at(`${language}/verify/`),
    issuerPageIn: (language: LanguageTag, issuer: IssuerId) => at(`${language}/issuers/${issuer}/`),
    applyPageIn: (language: LanguageTag, badge: BadgeId) => at(`${language}/apply/${badge}/`),
    pathwayPageIn: (language: LanguageTag, milestone: BadgeId) => at(`${language}/pathways/${milestone}/`),
    frameworkPageIn: (language: LanguageTag, framework: FrameworkId) => at(`${language}/frameworks/${framework}/`),
  };
}

/** What signatures lead to; the last four are of keys that ended or have a profile of their own. */
function routesOfKeys(at: (path: string) => Route) {
  return {
    key: (issuer: IssuerId, key: KeyId) => at(`issuers/${issuer}/keys/${key}.json`),
    profileOfKey: (issuer: IssuerId, key: KeyId) => at(`issuers/${issuer}/keys/${key}/profile.json`),
    revocationListOfKey: (issuer: IssuerId, key: KeyId) => at(`issuers/${issuer}/keys/${key}/revocations.json`),
    badgeClassOfKey: (badge: BadgeId, key: KeyId) => at(`badges/${badge}/keys/${key}.json`),
    publishedBefore: (issuer: IssuerId, key: KeyId, part: string) =>
      at(`issuers/${issuer}/keys/${key}/published/${part}.json`),
  };
}
