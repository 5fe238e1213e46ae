import { answerOf, type Answer } from './answer.ts';
import { check } from './check.ts';
import { hasType, idOf, isJsonObject, isNode, textOf, valuesOf, type Node } from './json-ld.ts';
import { documentOf, textOfBytes, type Library } from './library.ts';
import { differencesOfTwins, isOneBadge } from './one-badge.ts';
import { hostedScope } from './scope.ts';
import { readStrictJson } from './strict-json.ts';
import type { Check, CheckState } from './verification.ts';

/** What is signed by a key that its issuer calls compromised, and by whom. */
export interface SignedByCompromised {
  readonly award: Node;
  readonly issuer: Node;
  readonly key: Node;
}

interface Finding {
  readonly state: CheckState;
  readonly found?: string;
}

/**
 * Whether an award stands although others may sign with its key: the list beside the key leads to an address of the issuer,
 * and what is published there says the same. The signature proves nothing more; the issuer's own address does.
 */
export async function stillPublished(signed: SignedByCompromised, subject: string, library: Library): Promise<Check> {
  const { state, found } = await lookUp(signed, library);
  return check('STILL_PUBLISHED', state, subject, {
    expected: 'an award that the issuer published before its key was compromised',
    ...(found !== undefined && { found }),
  });
}

async function lookUp({ award, issuer, key }: SignedByCompromised, library: Library): Promise<Finding> {
  const id = (idOf(award) ?? '').toLowerCase();
  const part = valuesOf(key.get('related'))
    .map(idOf)
    .find((url) => url?.endsWith(`/${id.slice('urn:uuid:'.length, 'urn:uuid:'.length + 2)}.json`));
  if (part === undefined || hostedScope(part, issuer).state !== 'passed') return failed(NOT_LISTED);
  const list = answerOf(await library.fetch(part));
  if (list.kind !== 'there') return unread(list, 'the list of what was published before');
  const address = await library.once(part, 'published', () => Promise.resolve(addressesIn(list.bytes)));
  const url = address.get(id);
  if (url === undefined) return failed(NOT_LISTED);
  if (hostedScope(url, issuer).state !== 'passed') return failed(`the list leads to ${url}, which is not the issuer’s`);
  const answer = answerOf(await library.fetch(url));
  if (answer.kind !== 'there') return unread(answer, url);
  const { node } = documentOf(answer.bytes, url);
  if (!node) return failed(`what stands at ${url} is no award`);
  return compared(award, node, { url, isOfOneBadge: await isOneBadge(award.get('badge'), node.get('badge'), library) });
}

const NOT_LISTED = 'nothing of this id on the list beside the key';

function failed(found: string): Finding {
  return { state: 'failed', found };
}

function unread(answer: Exclude<Answer, { kind: 'there' }>, what: string): Finding {
  return answer.kind === 'unknown'
    ? { state: 'unsettled', found: `${what}: ${answer.found}` }
    : failed(`${what} is not there any more`);
}

function addressesIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const reading = readStrictJson(textOfBytes(bytes) ?? '');
  const published = reading.kind === 'read' && isJsonObject(reading.value) ? reading.value.get('published') : undefined;
  if (!isJsonObject(published)) return new Map();
  return new Map([...published].flatMap(([id, url]) => (typeof url === 'string' ? [[id.toLowerCase(), url]] : [])));
}

function compared(
  award: Node,
  hosted: Node,
  { url, isOfOneBadge }: { readonly url: string; readonly isOfOneBadge: boolean },
): Finding {
  const verification = hosted.get('verification');
  if (hosted.has('revoked')) return failed(textOf(hosted.get('revocationReason')) ?? `it is revoked at ${url}`);
  if (idOf(hosted) !== url || !isNode(verification) || !hasType(verification, 'HostedBadge'))
    return failed(`what stands at ${url} is no hosted award of that address`);
  const differing = differencesOfTwins(hosted, award, isOfOneBadge);
  return differing.length === 0
    ? { state: 'passed', found: url }
    : failed(`what the issuer publishes at ${url} differs in ${differing.join(', ')}`);
}
