import type { Draft, IssuerDraft } from '../../core/content/draft.ts';
import type { IssuerId } from '../../core/model/ids.ts';

/** Issuers of which a published key is retired by a change, or at another moment than before. */
export function issuersWhoseKeyEnds(base: readonly Draft[], head: readonly Draft[]): readonly IssuerId[] {
  const before = new Map(issuersIn(base).map((issuer) => [issuer.id, issuer]));
  return issuersIn(head)
    .filter(({ id, keys }) => {
      const then = new Map(before.get(id)?.keys.map((key) => [key.id.value, key]));
      return keys.some((key) => {
        const old = then.get(key.id.value);
        return old && key.status === 'retired' && (old.status !== 'retired' || old.until?.value !== key.until?.value);
      });
    })
    .map(({ id }) => id);
}

function issuersIn(drafts: readonly Draft[]): readonly IssuerDraft[] {
  return drafts.filter((draft): draft is IssuerDraft => draft.kind === 'issuer');
}
