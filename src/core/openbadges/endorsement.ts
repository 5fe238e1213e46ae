import type { Endorsed, Endorsement, OutgoingEndorsement, OwnEndorsement } from '../model/endorsement.ts';
import type { WebUrl } from '../model/text.ts';
import { OPEN_BADGES_CONTEXT, type EndorsementDocument, type RevokedEndorsementDocument } from './document.ts';
import type { Routes } from './routes.ts';

/** What an issuer of this site says of something. Of one that was withdrawn only that fact is left (OB 2.0, Endorsement). */
export function endorsementDocument(
  endorsement: OwnEndorsement | OutgoingEndorsement,
  routes: Routes,
): EndorsementDocument | RevokedEndorsementDocument {
  const { id, issuer, issuedOn, comment, withdrawal } = endorsement;
  const head = { '@context': OPEN_BADGES_CONTEXT, type: 'Endorsement', id: routes.endorsement(id).url } as const;
  const by = routes.profile(issuer).url;
  if (withdrawal) return { ...head, issuer: by, revoked: true, revocationReason: withdrawal.reason };
  return {
    ...head,
    claim: { id: claimOf(endorsement, routes), endorsementComment: comment.trim() },
    issuer: by,
    issuedOn,
    verification: { type: 'HostedBadge' },
  };
}

function claimOf(endorsement: OwnEndorsement | OutgoingEndorsement, routes: Routes): WebUrl {
  return 'claim' in endorsement ? endorsement.claim : endorsedUrl(endorsement.of, routes);
}

/** The document of which an endorsement speaks: of an award the hosted one, to which its links belong. */
export function endorsedUrl(of: Endorsed, routes: Routes): WebUrl {
  switch (of.kind) {
    case 'badge':
      return routes.badgeClass(of.badge).url;
    case 'issuer':
      return routes.profile(of.issuer).url;
    case 'award':
      return routes.assertion(of.award).url;
  }
}

/** Where an endorsement is to be looked at. */
export function endorsementUrl(endorsement: Endorsement, routes: Routes): WebUrl {
  switch (endorsement.kind) {
    case 'own':
      return routes.endorsement(endorsement.id).url;
    case 'linked':
      return endorsement.url;
    case 'signed':
      return routes.signedEndorsement(endorsement.id).url;
  }
}

/**
 * The endorsements that a document links to but those that were withdrawn, always by address: the official validator fails on one that is embedded, and on
 * one that is signed. A signed one stands on the pages only, or it would make every award invalid there.
 */
export function endorsementLinks(
  { endorsements = [] }: { readonly endorsements?: readonly Endorsement[] },
  routes: Routes,
): { readonly endorsement?: readonly WebUrl[] } {
  const links = endorsements
    .filter(({ kind, withdrawal }) => kind !== 'signed' && !withdrawal)
    .map((endorsement) => endorsementUrl(endorsement, routes));
  return links.length === 0 ? {} : { endorsement: links };
}
