import { check } from './check.ts';
import { idOf, isNode, textOf, valuesOf, type Node, type Value } from './json-ld.ts';
import { checkTransport, readLinked } from './linked-document.ts';
import type { Library } from './library.ts';
import { isWebUrl } from './shape.ts';
import type { Check } from './verification.ts';

export interface RevocationAnswer {
  readonly checks: readonly Check[];
  readonly reason?: string | undefined;
}

/** Looks an award up in the list of its issuer: by id, and by the `uid` of old. Entries count whatever else they say. */
export async function revocation(
  award: Node,
  issuer: Node,
  subject: string,
  library: Library,
): Promise<RevocationAnswer> {
  const url = idOf(issuer.get('revocationList'));
  if (url === undefined)
    return { checks: [check('NOT_REVOKED', true, subject, { found: 'the issuer keeps no list' })] };
  const { node, checks: read } = await readLinked(url, 'revocations', library);
  const checks = [...read, ...checkTransport(idOf(issuer), url)];
  if (!node) return { checks: [...checks, unknown(subject)] };
  const entries = await library.once(url, 'entries', () => Promise.resolve(entriesOf(node)));
  const entry = namesOf(award)
    .map((name) => entries.get(name))
    .find((one) => one !== undefined);
  const owner = idOf(node.get('issuer')) ?? idOf(issuer);
  const isOwn = owner === idOf(issuer);
  const whose = isOwn ? [] : [check('REVOCATION_LIST_SHAPE', false, url, { expected: idOf(issuer), found: owner })];
  const isSound = isOwn && checks.every(({ state }) => state === 'passed');
  if (entry === undefined)
    return { checks: [...checks, ...whose, isSound ? check('NOT_REVOKED', true, subject) : unknown(subject)] };
  const reason = isNode(entry) ? textOf(entry.get('revocationReason')) : undefined;
  const found = reason ?? 'it is on the list, without a reason';
  return { checks: [...checks, ...whose, check('NOT_REVOKED', false, subject, { found })], reason };
}

function unknown(subject: string): Check {
  return check('NOT_REVOKED', 'unsettled', subject, { found: 'no revocation list that can be relied on' });
}

function entriesOf(list: Node): ReadonlyMap<string, Value> {
  const entries = valuesOf(list.get('revokedAssertions'));
  return new Map(entries.flatMap((entry) => namesOf(entry).map((name): [string, Value] => [name, entry])));
}

function namesOf(entry: Value): readonly string[] {
  const names = isNode(entry) ? [idOf(entry), textOf(entry.get('uid'))] : [textOf(entry)];
  return names.filter((name) => name !== undefined).map(inOneSpelling);
}

/** Addresses that have one spelling only, as most do. */
const PLAIN_ADDRESS = /^https?:\/\/[a-z0-9.-]+\/[\w~/-]+(?:\.[\w~-]+)*$/;

/** UUIDs are the same in capitals (RFC 9562 §4), and addresses in what they normalise to (RFC 3986 §6.2). */
function inOneSpelling(name: string): string {
  if (PLAIN_ADDRESS.test(name)) return name;
  if (/^urn:uuid:/i.test(name)) return name.toLowerCase();
  return /^https?:/i.test(name) && isWebUrl(name) ? normalAddress(name) : name;
}

function normalAddress(address: string): string {
  return new URL(address).href.replaceAll(/%[0-9a-f]{2}/gi, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : encoded.toUpperCase();
  });
}
