import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The members that carry the meaning of a published document, by its type. */
const MEANING: Readonly<Record<string, readonly string[]>> = {
  BadgeClass: ['name', 'description', 'criteria', 'alignment'],
  Issuer: ['name', 'url', 'description'],
  Profile: ['name', 'url', 'description'],
  Assertion: ['recipient', 'issuedOn', 'expires', 'narrative', 'evidence'],
};

/**
 * What a published document says, as one digest: `sha256$` and the SHA-256 of its meaning-carrying members as JSON without
 * spaces, names in order of their UTF-16 units. Of `criteria` only the text counts, where there is one. Addresses of the
 * document itself, its badge and its issuer are left out, since an endorsement names its address; so are pictures, keys, tags and
 * what others say. Anybody can make it from what is served. Undefined for what cannot be endorsed.
 */
export function endorsedDigest(document: object): string | undefined {
  const members = document as Readonly<Record<string, unknown>>;
  const names = MEANING[String(members['type'])];
  if (!names) return undefined;
  const said = names
    .filter((name) => members[name] !== undefined)
    .map((name) => [name, name === 'criteria' ? criteriaText(members[name]) : members[name]] as const);
  return `sha256$${bytesToHex(sha256(utf8ToBytes(canonical(Object.fromEntries(said)))))}`;
}

function criteriaText(criteria: unknown): unknown {
  return typeof criteria === 'object' && criteria !== null && 'narrative' in criteria ? criteria.narrative : criteria;
}

/** JSON whose names are in order, so that it does not matter in which order somebody wrote them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`);
  return `{${members.join(',')}}`;
}
