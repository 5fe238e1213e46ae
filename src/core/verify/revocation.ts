import { check } from './check.ts';
import { idOf, isNode, textOf, valuesOf, type Node, type Value } from './json-ld.ts';
import { readLinked } from './linked-document.ts';
import type { Library } from './library.ts';
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
  const { node, checks } = await readLinked(url, 'revocations', library);
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

/** UUIDs are the same in capitals (RFC 9562 §4). */
function inOneSpelling(name: string): string {
  return /^urn:uuid:/i.test(name) ? name.toLowerCase() : name;
}
