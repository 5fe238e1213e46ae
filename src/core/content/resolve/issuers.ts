import type { IssuerId } from '../../model/ids.ts';
import type { Issuer } from '../../model/issuer.ts';
import type { ApplicationsKeyDraft, IssuerDraft, PublicKeyDraft } from '../draft.ts';
import { compareText } from './by-place.ts';
import { resolveKeys } from './keys.ts';
import type { Pictures } from './pictures.ts';
import type { Resolving } from './resolving.ts';
import { reportSameKeys } from './same-keys.ts';
import type { SortedDrafts } from './sorted-drafts.ts';

/** Issuers by id, in order, with their keys and pictures. */
export function resolveIssuers(
  drafts: SortedDrafts,
  pictures: Pictures,
  resolving: Resolving,
): ReadonlyMap<IssuerId, Issuer> {
  reportKeysOfNobody(drafts, resolving);
  const inOrder = drafts.issuer.toSorted((a, b) => compareText(a.id, b.id));
  const keyFiles = Map.groupBy(drafts['public-key'], (key) => key.issuer);
  const applicationsKeys = new Map(drafts['applications-key'].map((key) => [key.issuer, key]));
  const resolved = inOrder.map((draft) => {
    const keys = { signing: keyFiles.get(draft.id) ?? [], applications: applicationsKeys.get(draft.id) };
    return resolveIssuer(draft, keys, { pictures, resolving });
  });
  const issuers = resolved.filter((issuer) => issuer !== undefined);
  reportSameKeys(issuers, resolving);
  return new Map(issuers.map((issuer) => [issuer.id, issuer]));
}

function reportKeysOfNobody(drafts: SortedDrafts, { broken, report, suggest }: Resolving): void {
  const issuers = drafts.issuer.map((issuer) => issuer.id);
  const known = new Set(issuers);
  for (const { issuer, place } of [...drafts['public-key'], ...drafts['applications-key']])
    if (!known.has(issuer) && !broken.hasIssuer(issuer))
      report({ code: 'UNKNOWN_ISSUER', place, issuer, near: suggest(issuer, () => issuers) });
}

function resolveIssuer(
  draft: IssuerDraft,
  keys: { readonly signing: readonly PublicKeyDraft[]; readonly applications: ApplicationsKeyDraft | undefined },
  { pictures, resolving }: { pictures: Pictures; resolving: Resolving },
): Issuer | undefined {
  const image = draft.image && pictures.named(draft.image);
  const signing = resolveKeys(draft, keys.signing, resolving);
  const applicationsKeyPem = applicationsKey(keys.applications, keys.signing, resolving);
  if (draft.image && !image) return undefined;
  const { id, name, url, email, telephone, description, about, extensions, place } = draft;
  return {
    id,
    name,
    url,
    email,
    ...(telephone === undefined ? {} : { telephone }),
    ...(description === undefined ? {} : { description }),
    ...(image === undefined ? {} : { image }),
    about,
    ...(extensions && { extensions }),
    signing,
    ...(applicationsKeyPem === undefined ? {} : { applicationsKeyPem }),
    place,
  };
}

/** The key that addresses are sealed to. It must be another than those that sign: one secret, one use. */
function applicationsKey(
  key: ApplicationsKeyDraft | undefined,
  signing: readonly PublicKeyDraft[],
  { report }: Resolving,
): string | undefined {
  const twin = key && signing.find(({ publicKeyPem }) => publicKeyPem === key.publicKeyPem);
  if (twin) report({ code: 'APPLICATIONS_KEY_SIGNS', place: key.place, issuer: key.issuer, key: twin.key });
  return twin ? undefined : key?.publicKeyPem;
}
