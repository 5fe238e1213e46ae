import type { IssuerKey, IssuerSigning } from '../../model/issuer.ts';
import type { IssuerDraft, PublicKeyDraft } from '../draft.ts';
import type { Resolving } from './resolving.ts';

/** How an issuer signs: the keys that it lists and has files of, in the order of its list. */
export function resolveKeys(
  issuer: IssuerDraft,
  files: readonly PublicKeyDraft[],
  resolving: Resolving,
): IssuerSigning {
  if (issuer.signing === 'hosted') {
    for (const { place } of [...issuer.keys.map(({ id }) => id), ...files])
      resolving.report({ code: 'KEYS_OF_HOSTED', place, issuer: issuer.id });
    return { kind: 'hosted' };
  }
  reportRepeats(issuer, resolving);
  reportUnlisted(issuer, files, resolving);
  const keys = listedOnce(issuer).map((listed) => keyOf(listed, files, { issuer, resolving }));
  return { kind: 'keys', keys: keys.filter((key) => key !== undefined) };
}

type ListedKey = IssuerDraft['keys'][number];

function reportRepeats({ keys }: IssuerDraft, { report }: Resolving): void {
  for (const [index, { id }] of keys.entries())
    if (keys.findIndex((key) => key.id.value === id.value) < index)
      report({ code: 'KEY_LISTED_TWICE', place: id.place, key: id.value });
  const [first, ...others] = keys.filter(({ status }) => status === 'active').map(({ id }) => id);
  for (const { place, value } of others)
    if (first && first.value !== value) report({ code: 'TWO_ACTIVE_KEYS', place, first: first.value, second: value });
  for (const { id, status, until } of keys)
    if (until && status === 'active') report({ code: 'ACTIVE_KEY_ENDS', place: until.place, key: id.value });
}

function reportUnlisted(issuer: IssuerDraft, files: readonly PublicKeyDraft[], { report }: Resolving): void {
  const listed = new Set(issuer.keys.map(({ id }) => id.value));
  for (const { key, place } of files)
    if (!listed.has(key)) report({ code: 'UNLISTED_KEY', place, issuer: issuer.id, key });
}

function listedOnce({ keys }: IssuerDraft): readonly ListedKey[] {
  return keys.filter(({ id }, index) => keys.findIndex((key) => key.id.value === id.value) === index);
}

function keyOf(
  { id, status, until, profile }: ListedKey,
  files: readonly PublicKeyDraft[],
  { issuer, resolving }: { issuer: IssuerDraft; resolving: Resolving },
): IssuerKey | undefined {
  const file = files.find(({ key }) => key === id.value);
  if (file)
    return {
      id: id.value,
      status,
      ...(until && { until: until.value }),
      ...(profile && { profile }),
      publicKeyPem: file.publicKeyPem,
      place: id.place,
    };
  if (!resolving.broken.has(`issuers/${issuer.id}/keys/${id.value}.pem`)) {
    const near = resolving.suggest(id.value, () => files.map(({ key }) => key));
    resolving.report({ code: 'UNKNOWN_KEY', place: id.place, issuer: issuer.id, key: id.value, near });
  }
  return undefined;
}
