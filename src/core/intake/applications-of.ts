import type { Badge } from '../model/badge.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Site } from '../model/site.ts';
import type { WebUrl } from '../model/text.ts';

/** Whether a badge has a page on which to apply for it: for everybody, or for those with a claim link only. */
export type Applications =
  | { readonly kind: 'none'; readonly because: string }
  | {
      readonly kind: 'everybody' | 'claimants';
      /** Where applications go. */
      readonly repository: WebUrl;
      /** The public key to which addresses are sealed. */
      readonly publicKeyPem: string;
    };

/** How a badge can be applied for. Milestones come by themselves, and what is retired is not awarded. */
export function applicationsOf(badge: Badge, issuer: Issuer, { repository }: Site): Applications {
  if (badge.status === 'retired') return { kind: 'none', because: 'The badge is retired.' };
  if (badge.requires) return { kind: 'none', because: 'The badge is a milestone, which nobody applies for.' };
  if (repository === undefined)
    return { kind: 'none', because: '`site.yaml` has no `repository`, so applications have nowhere to go.' };
  const publicKeyPem = issuer.applicationsKeyPem;
  if (publicKeyPem === undefined)
    return {
      kind: 'none',
      because: `The issuer has no key to seal addresses to: \`npm run keys -- new-applications ${issuer.id}\` makes one.`,
    };
  if (badge.applications === 'open') return { kind: 'everybody', repository, publicKeyPem };
  if (badge.claims.length > 0) return { kind: 'claimants', repository, publicKeyPem };
  return { kind: 'none', because: 'The badge takes no applications, and has no claims.' };
}
