import type { Badge } from '../../core/model/badge.ts';
import type { Claim } from '../../core/model/claim.ts';
import { parseBadgeId } from '../../core/model/ids.ts';
import { parseWebUrl, type WebUrl } from '../../core/model/text.ts';

/** What the page says of the badge that is applied for. */
export interface About {
  readonly badge: Pick<Badge, 'id' | 'evidence' | 'claims'>;
  /** Whether it is for those with a claim link only. */
  readonly claimantsOnly: boolean;
  readonly title: string;
  readonly repository: WebUrl;
  readonly publicKeyPem: string;
}

/** Reads what the build wrote into the page. */
export function aboutOf({ dataset }: HTMLElement): About {
  const id = parseBadgeId(dataset['badge'] ?? '');
  const repository = parseWebUrl(dataset['repository'] ?? '');
  if (id === undefined || repository === undefined) throw new Error('The page names no badge or no repository');
  const evidence = dataset['evidence'] as Badge['evidence'];
  const claims = JSON.parse(dataset['claims'] ?? '[]') as readonly Omit<Claim, 'badge' | 'place'>[];
  const place = { file: `badges/${id}/claims`, line: 1, column: 1 };
  return {
    badge: { id, evidence, claims: claims.map((claim) => ({ ...claim, badge: id, place })) },
    claimantsOnly: dataset['apply'] === 'claimants',
    title: dataset['title'] ?? '',
    repository,
    publicKeyPem: dataset['key'] ?? '',
  };
}
