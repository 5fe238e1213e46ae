import { answerOf, checkAnswer } from './answer.ts';
import { verifyAward } from './award.ts';
import { check } from './check.ts';
import { claimOfBadge, claimOfIssuer } from './claim.ts';
import { detectBytes, type Detected } from './detect-input.ts';
import { entryClassOf, readDocument, type EntryClass } from './document.ts';
import { followEndorsements } from './endorsements.ts';
import type { Inquiry } from './inquiry.ts';
import { checkEmail, followIssuer, followIssuerOf } from './issuing.ts';
import { idOf, isSame, textOf, valuesOf, type Node } from './json-ld.ts';
import { readJws } from './jws.ts';
import { checkTransport, readLinked } from './linked-document.ts';
import { isWebUrl, shown } from './shape.ts';
import { checkStrength, keyStanding } from './signature.ts';

/** An address may lead to a picture, and that to another address; not further. */
const MOST_STEPS = 2;

/** Verifies whatever was detected. `subject` is where it came from. */
export async function verifyDetected(detected: Detected, subject: string, inquiry: Inquiry, steps = 0): Promise<void> {
  inquiry.note(...detected.checks);
  switch (detected.kind) {
    case 'refused':
      return;
    case 'jws': {
      const { payload, checks } = readJws(detected.text, subject);
      inquiry.note(...checks);
      const isRead = checks.every(({ state }) => state !== 'failed');
      if (payload !== undefined && isRead) await verifyDocument(payload, subject, inquiry, detected.text);
      return;
    }
    case 'json':
      return verifyDocument(detected.text, subject, inquiry);
    case 'address':
      return verifyAddress(detected.url, inquiry, steps);
  }
}

async function verifyAddress(url: string, inquiry: Inquiry, steps: number): Promise<void> {
  if (steps >= MOST_STEPS) {
    inquiry.note(check('INPUT_REACHABLE', false, url, { expected: 'a badge', found: 'an address behind an address' }));
    return;
  }
  const answer = answerOf(await inquiry.library.fetch(url));
  if (answer.kind === 'gone') inquiry.note(check('NOT_GONE', false, url, { found: 'status 410' }));
  else inquiry.note(checkAnswer('INPUT_REACHABLE', answer, url));
  if (answer.kind === 'there')
    await verifyDetected(detectBytes(answer.bytes, inquiry.unbakeSvg, url), url, inquiry, steps + 1);
}

async function verifyDocument(text: string, subject: string, inquiry: Inquiry, jws?: string): Promise<void> {
  const { node, checks } = readDocument(text, subject);
  inquiry.note(...checks);
  if (!node) return;
  const entry = entryClassOf(node);
  const isAward = entry === 'assertion' || entry === 'endorsement';
  if (entry === undefined || (jws !== undefined && !isAward)) {
    const expected = jws === undefined ? 'one class of the standard' : 'Assertion or Endorsement';
    inquiry.note(check('ENTRY_CLASS', false, subject, { expected, found: shown(node.get('type')) }));
    return;
  }
  inquiry.note(check('ENTRY_CLASS', true, subject, { found: shown(node.get('type')) }));
  if (entry === 'assertion' || entry === 'endorsement') {
    const { award, badge, issuer } = await verifyAward({ entry, node, jws, subject }, inquiry);
    return entry === 'assertion' ? followEndorsements([award, badge, issuer], inquiry) : undefined;
  }
  return verifyLinkable(entry, node, subject, inquiry);
}

/** A class, profile, key or list that is itself the question: the one at its address counts. */
async function verifyLinkable(
  entry: Exclude<EntryClass, 'assertion' | 'endorsement'>,
  inHand: Node,
  subject: string,
  inquiry: Inquiry,
): Promise<void> {
  const id = idOf(inHand);
  if (id === undefined || !isWebUrl(id)) {
    inquiry.note(
      check('HOSTED_AT_ITS_ID', false, subject, { expected: 'an address (http or https)', found: id ?? 'no id' }),
    );
    return;
  }
  const { node, checks } = await readLinked(id, entry, inquiry.library);
  inquiry.note(...checks);
  if (!node) return;
  const isCopy = isSame(inHand, node);
  inquiry.note(check('HOSTED_COPY_AGREES', isCopy, id, isCopy ? {} : { found: 'they differ' }));
  await followEntry(entry, node, id, inquiry);
}

async function followEntry(
  entry: Exclude<EntryClass, 'assertion' | 'endorsement'>,
  node: Node,
  id: string,
  inquiry: Inquiry,
): Promise<void> {
  switch (entry) {
    case 'badge':
      inquiry.say(claimOfBadge(node));
      return followEndorsements([node, await followIssuerOf(node, id, inquiry)], inquiry);
    case 'issuer':
      inquiry.say(claimOfIssuer(node));
      inquiry.note(checkEmail(node, id));
      return followEndorsements([node], inquiry);
    case 'key': {
      const pem = textOf(node.get('publicKeyPem'));
      if (pem !== undefined) inquiry.note(checkStrength(pem, id));
      inquiry.note(...keyStanding(node, inquiry.now, id), ...checkTransport(id, idOf(node.get('owner'))));
      const owner = await followIssuer(node.get('owner'), inquiry);
      const listed = valuesOf(owner?.get('publicKey')).map(idOf);
      if (owner)
        inquiry.note(
          check('KEY_LISTED_BY_ISSUER', listed.includes(id), idOf(owner) ?? '', {
            expected: id,
            found: listed.join(', '),
          }),
        );
      return;
    }
    case 'revocations': {
      const owner = await followIssuer(node.get('issuer'), inquiry);
      const list = idOf(owner?.get('revocationList'));
      if (owner)
        inquiry.note(
          check('REVOCATION_LIST_SHAPE', list === id, idOf(owner) ?? '', { expected: id, found: list ?? 'no list' }),
        );
    }
  }
}
