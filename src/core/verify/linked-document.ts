import { answerOf, checkAnswer } from './answer.ts';
import type { CheckCode } from './catalogue.ts';
import { check } from './check.ts';
import { checkShape, type EntryClass } from './document.ts';
import { idOf, isNode, isSame, type Node, type Value } from './json-ld.ts';
import { documentOf, type Library } from './library.ts';
import type { Check } from './verification.ts';

export interface LinkedDocument {
  /** Undefined where it could not be read; where its checks failed it is here all the same, to be shown. */
  readonly node: Node | undefined;
  readonly checks: readonly Check[];
}

/** Fetches what a document links to by id and checks that it is what it must be; once for each address. */
export function readLinked(
  url: string,
  entry: Exclude<EntryClass, 'assertion' | 'endorsement'>,
  library: Library,
): Promise<LinkedDocument> {
  return library.once(url, entry, async () => {
    const answer = answerOf(await library.fetch(url));
    const reachable = checkAnswer(REACHABLE[entry], answer, url);
    if (answer.kind !== 'there') return { node: undefined, checks: [reachable] };
    const { node, checks } = documentOf(answer.bytes, url);
    if (!node) return { node, checks: [reachable, ...checks] };
    return {
      node,
      checks: [reachable, ...checks, checkShape(node, entry, url), checkId(node, entry, url, answer.url)],
    };
  });
}

/** Whether a copy says what the original says, in all that the copy says. Nothing where there is no copy. */
export function checkCopy(link: unknown, original: Node, subject: string): readonly Check[] {
  if (!isNode(link as Node) || (link as Node).size < 2) return [];
  const differing = [...(link as Node)]
    .filter(([term, value]) => !isSame(value, original.get(term)) && !isCopyOfLink(term, value, original))
    .map(([term]) => term);
  return [
    check('EMBEDDED_COPY_AGREES', differing.length === 0 ? 'passed' : 'unsettled', subject, {
      ...(differing.length > 0 && { found: `they differ in ${differing.join(', ')}` }),
    }),
  ];
}

/** A copy of a BadgeClass may bring a copy of its issuer, which is compared with the profile and not with the link to it. */
function isCopyOfLink(term: string, value: Value, original: Node): boolean {
  const link = original.get(term);
  return term === 'issuer' && isNode(value) && typeof link === 'string' && idOf(value) === link;
}

/** Whether a document in https is left for plain http, where anybody on the way can write the answer. */
export function leavesEncryption(from: string, to: string): boolean {
  return /^https:/i.test(from) && /^http:/i.test(to);
}

/** A document in https that leads to one in plain http; nothing where it does not. */
export function checkTransport(from: string | undefined, to: string | undefined): readonly Check[] {
  if (from === undefined || to === undefined || !leavesEncryption(from, to)) return [];
  const finding = { expected: `https, as of ${from}`, found: 'plain http, which anybody on the way can answer' };
  return [check('LINKED_BY_ITS_ID', 'unsettled', to, finding)];
}

function staysOnHost(asked: string, answered: string): boolean {
  return URL.canParse(asked) && URL.canParse(answered) && new URL(asked).host === new URL(answered).host;
}

const REACHABLE = {
  badge: 'BADGE_REACHABLE',
  issuer: 'ISSUER_REACHABLE',
  key: 'KEY_REACHABLE',
  revocations: 'REVOCATION_LIST_REACHABLE',
} as const satisfies Record<string, CheckCode>;

function checkId(node: Node, entry: EntryClass, asked: string, answered: string): Check {
  const id = idOf(node);
  // The standard lets a revocation list go without an id.
  if (id !== asked && !(entry === 'revocations' && id === undefined))
    return check('LINKED_BY_ITS_ID', false, asked, { expected: asked, found: id ?? 'no id' });
  const isPlain = leavesEncryption(asked, answered);
  if (asked === answered || (staysOnHost(asked, answered) && !isPlain)) return check('LINKED_BY_ITS_ID', true, asked);
  return check('LINKED_BY_ITS_ID', 'unsettled', asked, {
    expected: asked,
    found: `it redirects to ${isPlain ? 'plain http' : 'another host'}: ${answered}`,
  });
}
