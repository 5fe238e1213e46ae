import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { check } from './check.ts';
import { hasType, isNode, textOf, type Node } from './json-ld.ts';
import { isTelephone, isWebUrl } from './shape.ts';
import type { Check } from './verification.ts';

const HASH = /^(sha256\$[0-9a-f]{64}|md5\$[0-9a-f]{32})$/i;
const SOME_HASH = /^[a-z][a-z0-9-]*\$/i;

/** Whether the recipient is named in a form that can be compared, and, where somebody asks, whether it is this person. */
export function recipientChecks(assertion: Node, identity: string | undefined, subject: string): readonly Check[] {
  const recipient = assertion.get('recipient');
  if (!isNode(recipient)) return [];
  const form = checkForm(recipient, subject);
  if (identity === undefined || identity.trim() === '') return [form];
  if (form.state !== 'passed')
    return [form, check('RECIPIENT_MATCHES', 'unsettled', subject, { found: 'a recipient that cannot be compared' })];
  const isMatch = isRecipient(recipient, identity);
  return [
    form,
    check(
      'RECIPIENT_MATCHES',
      isMatch,
      subject,
      isMatch ? {} : { expected: identity.trim(), found: 'another identity' },
    ),
  ];
}

/** Compares an identity as it was typed and in small letters (Open Badges 2.0, IdentityHash). */
function isRecipient(recipient: Node, typed: string): boolean {
  const known = textOf(recipient.get('identity')) ?? '';
  const candidates = new Set([typed, typed.trim(), typed.trim().toLowerCase()]);
  if (recipient.get('hashed') !== true)
    return candidates.has(known) || (hasType(recipient, 'email') && candidates.has(known.toLowerCase()));
  const salt = textOf(recipient.get('salt')) ?? '';
  return [...candidates].some((candidate) => hashLike(known, candidate + salt) === known.toLowerCase());
}

function hashLike(known: string, text: string): string {
  const bytes = utf8ToBytes(text);
  return known.toLowerCase().startsWith('md5$')
    ? `md5$${bytesToHex(md5(bytes))}`
    : `sha256$${bytesToHex(sha256(bytes))}`;
}

function checkForm(recipient: Node, subject: string): Check {
  const identity = textOf(recipient.get('identity')) ?? '';
  const raw = identity;
  if (recipient.get('hashed') === true) {
    const isHash = HASH.test(identity);
    const state = isHash
      ? 'passed'
      : SOME_HASH.test(identity) && !/^(?:sha256|md5)\$/i.test(identity)
        ? 'unsettled'
        : 'failed';
    const found = isHash
      ? /^md5/i.test(identity)
        ? 'a hash, md5, which is weak'
        : 'a hash, sha256'
      : 'something else';
    return check('RECIPIENT_FORM', state, subject, { expected: 'a hash, sha256 or md5', found, raw });
  }
  if (HASH.test(identity))
    return check('RECIPIENT_FORM', false, subject, { expected: 'an identity in clear', found: 'a hash', raw });
  const form = FORMS.find(({ type }) => hasType(recipient, type));
  if (!form)
    return check('RECIPIENT_FORM', 'unsettled', subject, { expected: 'a type of identity', found: 'none', raw });
  return form.isOne(identity)
    ? check('RECIPIENT_FORM', true, subject, { found: 'an identity in clear' })
    : check('RECIPIENT_FORM', false, subject, { expected: form.expected, found: identity });
}

/** What an identity in clear must look like, by what it is (Open Badges 2.0, Profile Identifier Properties). */
const FORMS: readonly {
  readonly type: string;
  readonly expected: string;
  readonly isOne: (text: string) => boolean;
}[] = [
  { type: 'email', expected: 'an e-mail address', isOne: (text) => /^[^@\s]+@[^@\s]+$/.test(text) },
  { type: 'url', expected: 'an address (http or https)', isOne: isWebUrl },
  { type: 'telephone', expected: 'a telephone number (E.164)', isOne: isTelephone },
  { type: 'id', expected: 'an address (http or https), urn: or did:', isOne: isIdentifier },
];

function isIdentifier(text: string): boolean {
  return isWebUrl(text) || /^(?:urn|did):[^\s<>"]{1,1000}$/i.test(text);
}
