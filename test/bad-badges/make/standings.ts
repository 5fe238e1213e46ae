import { fails, holds, unsettled, type Case } from './case.ts';
import { hosted, NOW, signedCase } from './world.ts';

const ID = 'urn:uuid:5b1f1a7e-6f0c-5d8b-9a53-0d9c6c5f3c11';
const ANOTHER = 'urn:uuid:00000000-0000-4000-8000-000000000000';

/** Badges that have expired, or have not begun. */
export function dates(): readonly Case[] {
  return [
    hosted('expired', 'It has expired.', fails('NOT_EXPIRED', 'Assertion, expires'), {
      assertion: { expires: '2026-03-01T00:00:00Z' },
    }),
    hosted('expired-just-so', 'It expires at this very moment.', fails('NOT_EXPIRED', 'Assertion, expires'), {
      assertion: { expires: NOW },
    }),
    hosted('expired-in-another-zone', 'It has expired, if the time zone is heeded.', fails('NOT_EXPIRED', 'DateTime'), {
      assertion: { expires: '2026-06-01T13:00:00+02:00' },
    }),
    hosted(
      'expired-before-issued',
      'It expired before it was issued.',
      fails(['DATES_IN_ORDER', 'NOT_EXPIRED'], 'Assertion, expires'),
      {
        assertion: { expires: '2025-02-03T09:00:00Z' },
      },
    ),
    hosted('issued-tomorrow', 'It was issued tomorrow.', fails('NOT_FROM_THE_FUTURE', 'Assertion, issuedOn'), {
      assertion: { issuedOn: '2026-06-02T12:00:00Z' },
    }),
    hosted(
      'issued-in-a-minute',
      'It was issued a minute ahead: whose clock is wrong?',
      unsettled('NOT_FROM_THE_FUTURE', 'Assertion, issuedOn'),
      {
        assertion: { issuedOn: '2026-06-01T12:01:00Z' },
      },
    ),
    signedCase('expired-signed', 'It is signed, and has expired.', fails('NOT_EXPIRED', 'Assertion, expires'), {
      signed: { expires: '2026-03-01T00:00:00Z' },
    }),
  ];
}

/** Badges that were taken back. */
export function revocations(): readonly Case[] {
  const clause = 'Revoking';
  const listed = (
    id: string,
    title: string,
    revokedAssertions: unknown,
    codes = fails('NOT_REVOKED', 'RevocationList'),
  ): Case => signedCase(id, title, codes, { revocations: { revokedAssertions } });
  return [
    hosted('revoked-hosted', 'It says that it is revoked, and all the rest is there.', fails('NOT_REVOKED', clause), {
      assertion: { revoked: true, revocationReason: 'Issued in error.' },
    }),
    hosted('revoked-stripped', 'It says only that it is revoked.', fails('NOT_REVOKED', clause), {
      assertion: {
        revoked: true,
        recipient: undefined,
        badge: undefined,
        issuedOn: undefined,
        verification: undefined,
      },
    }),
    hosted('revoked-in-words', 'Its member revoked is the text “true”.', fails('NOT_REVOKED', 'Assertion, revoked'), {
      assertion: { revoked: 'true' },
    }),
    signedCase('revoked-in-signed', 'It was signed as revoked.', fails('NOT_REVOKED', clause), {
      signed: { revoked: true },
    }),
    listed('revoked-by-id', 'The list names its id, in an object.', [
      { id: ID, revocationReason: 'Issued in error.' },
      { id: ANOTHER },
    ]),
    listed('revoked-by-text', 'The list names its id, as text.', [ANOTHER, ID]),
    listed('revoked-alone', 'The list has one entry, its own.', [{ id: ID, revocationReason: 'Issued in error.' }]),
    listed('revoked-alone-text', 'The list has one entry, its id as text.', [ID]),
    listed('revoked-without-brackets', 'The list is one entry without brackets.', { id: ID }),
    listed('revoked-by-at-id', 'The list names its @id.', [{ '@id': ID }, { '@id': ANOTHER }]),
    listed('revoked-urn-capitals', 'The list names its URN in capitals.', [
      ID.toUpperCase().replace('URN:UUID', 'urn:uuid'),
      ANOTHER,
    ]),
    listed('revoked-entry-says-not', 'The list names it, and says that it is not revoked.', [
      { id: ID, revoked: false },
      { id: ANOTHER },
    ]),
    signedCase('revoked-by-uid', 'The list names its uid.', fails('NOT_REVOKED', 'RevocationList, uid'), {
      signed: { uid: 'award-17' },
      revocations: { revokedAssertions: [{ uid: 'award-17' }, { id: ANOTHER }] },
    }),
    hosted(
      'revoked-hosted-by-list',
      'It is hosted unchanged, and its issuer’s list names it.',
      fails('NOT_REVOKED', 'RevocationList'),
      (at) => ({
        revocations: { revokedAssertions: [{ id: at('assertion.json') }, { id: ANOTHER }] },
      }),
    ),
    ...byOtherSpelling(),
    ...ofKeys(),
    ...lists(),
  ];
}

/** The list names the address of the award in other letters, which is the same address. */
function byOtherSpelling(): readonly Case[] {
  const spelled = (id: string, title: string, spell: (address: string) => string): Case =>
    hosted(id, title, fails('NOT_REVOKED', 'RFC 3986 §6.2'), (at) => ({
      revocations: { revokedAssertions: [ANOTHER, spell(at('assertion.json'))] },
    }));
  return [
    spelled('revoked-in-capitals', 'The list names its address with the host in capitals.', (address) =>
      address.replace(/revoked-in-capitals.example/, (host) => host.toUpperCase()),
    ),
    spelled('revoked-with-port', 'The list names its address with the port.', (address) =>
      address.replace('.example/', '.example:443/'),
    ),
    spelled('revoked-encoded', 'The list names its address with a letter encoded.', (address) =>
      address.replace('/assertion', '/%61ssertion'),
    ),
    spelled('revoked-with-dots', 'The list names its address by a detour.', (address) =>
      address.replace('/assertion', '/a/../assertion'),
    ),
  ];
}

/** Keys that say of themselves that they count no more. */
function ofKeys(): readonly Case[] {
  return [
    signedCase('key-expired', 'Its key has expired.', fails('NOT_EXPIRED', 'Security Vocabulary, expires'), {
      key: { expires: '2026-03-01T00:00:00Z' },
    }),
    signedCase('key-revoked', 'Its key is revoked.', fails('NOT_REVOKED', 'Security Vocabulary, revoked'), {
      key: { revoked: true },
    }),
    signedCase('key-expires-in-words', 'When its key expires is no moment.', fails('KEY_SHAPE', 'DateTime'), {
      key: { expires: 'in March' },
    }),
    signedCase('good-key-expires-later', 'Its key expires later.', holds('Security Vocabulary, expires'), {
      key: { expires: '2027-03-01T00:00:00Z', revoked: false },
    }),
  ];
}

function lists(): readonly Case[] {
  const page = { status: 404, contentType: 'text/html', body: '<h1>Not found</h1>\n' };
  return [
    signedCase(
      'list-not-there',
      'There is nothing at the address of the revocation list.',
      fails(['NOT_REVOKED', 'REVOCATION_LIST_REACHABLE'], 'Profile, revocationList'),
      (at) => ({
        answers: { [at('revocations.json')]: page },
      }),
    ),
    signedCase(
      'list-offline',
      'The host of the revocation list does not answer.',
      unsettled(['NOT_REVOKED', 'REVOCATION_LIST_REACHABLE'], 'Profile, revocationList'),
      (at) => ({
        answers: { [at('revocations.json')]: { failure: 'network' } },
      }),
    ),
    signedCase(
      'list-of-another-issuer',
      'The revocation list is that of another issuer.',
      fails(['NOT_REVOKED', 'REVOCATION_LIST_SHAPE'], 'RevocationList, issuer'),
      {
        revocations: { issuer: 'https://good.example/issuer.json' },
      },
    ),
    signedCase(
      'list-without-entries',
      'The revocation list has no member for entries.',
      fails(['NOT_REVOKED', 'REVOCATION_LIST_SHAPE'], 'RevocationList, revokedAssertions'),
      {
        revocations: { revokedAssertions: undefined },
      },
    ),
    signedCase(
      'list-of-numbers',
      'The revocation list lists numbers.',
      fails(['NOT_REVOKED', 'REVOCATION_LIST_SHAPE'], 'RevocationList, revokedAssertions'),
      {
        revocations: { revokedAssertions: [17, 18] },
      },
    ),
    signedCase(
      'list-of-another-type',
      'The revocation list is of type Issuer.',
      fails(['NOT_REVOKED', 'REVOCATION_LIST_SHAPE'], 'RevocationList, type'),
      {
        revocations: { type: 'Issuer' },
      },
    ),
    signedCase(
      'list-id-elsewhere',
      'The id of the revocation list is another address.',
      fails(['LINKED_BY_ITS_ID', 'NOT_REVOKED'], 'RevocationList, id'),
      {
        revocations: { id: 'https://good.example/revocations.json' },
      },
    ),
    hosted(
      'good-hosted-list-missing',
      'It is hosted and not revoked, and its issuer names no list.',
      holds('Revoking'),
      {
        issuer: { revocationList: undefined },
      },
    ),
  ];
}
