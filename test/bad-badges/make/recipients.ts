import { createHash } from 'node:crypto';
import { fails, holds, json, unsettled, type Case, type Document, type Expectation } from './case.ts';
import { CONTEXT, hosted, RECIPIENT } from './world.ts';

/** Badges of somebody else, or of nobody who can be named. */
export function recipients(): readonly Case[] {
  const md5 = `md5$${createHash('md5').update('nobody@example.orgdeadsea').digest('hex')}`;
  const recipient = (id: string, title: string, codes: ReturnType<typeof fails>, members: object): Case =>
    hosted(id, title, codes, { assertion: { recipient: { ...RECIPIENT, ...members } } });
  const clause = 'IdentityObject';
  return [
    recipient(
      'recipient-hashed-missing',
      'It does not say whether its recipient is hashed.',
      fails(['ASSERTION_SHAPE', 'RECIPIENT_FORM'], `${clause}, hashed`),
      { hashed: undefined },
    ),
    recipient(
      'recipient-hashed-text',
      'It says so as text.',
      fails(['ASSERTION_SHAPE', 'RECIPIENT_FORM'], `${clause}, hashed`),
      {
        hashed: 'true',
      },
    ),
    recipient(
      'recipient-without-identity',
      'Its recipient has no identity.',
      fails(['ASSERTION_SHAPE', 'RECIPIENT_FORM'], `${clause}, identity`),
      { identity: undefined },
    ),
    recipient(
      'recipient-without-type',
      'It does not say what its recipient is named by.',
      fails('ASSERTION_SHAPE', `${clause}, type`),
      { type: undefined },
    ),
    recipient(
      'recipient-of-another-type',
      'Its recipient is named by shoe size.',
      fails(['ASSERTION_SHAPE', 'TERMS_KNOWN'], `${clause}, type`),
      { type: 'shoeSize' },
    ),
    recipient('recipient-not-hashed', 'It calls an e-mail address a hash.', fails('RECIPIENT_FORM', 'IdentityHash'), {
      identity: 'nobody@example.org',
    }),
    recipient('recipient-hash-in-clear', 'It says that a hash is no hash.', fails('RECIPIENT_FORM', 'IdentityHash'), {
      hashed: false,
    }),
    recipient('recipient-hash-short', 'Its hash lacks a digit.', fails('RECIPIENT_FORM', 'IdentityHash'), {
      identity: RECIPIENT.identity.slice(0, -1),
    }),
    recipient(
      'recipient-a-script',
      'The address of its recipient is a script.',
      fails('RECIPIENT_FORM', `${clause}, type`),
      { type: 'url', hashed: false, salt: undefined, identity: 'javascript:alert(1)' },
    ),
    recipient(
      'recipient-telephone-a-word',
      'The telephone number of its recipient is a word.',
      fails('RECIPIENT_FORM', `${clause}, type`),
      { type: 'telephone', hashed: false, salt: undefined, identity: 'hello' },
    ),
    recipient(
      'recipient-sha512',
      'It is hashed in a way that the standard does not have.',
      unsettled('RECIPIENT_FORM', 'IdentityHash'),
      {
        identity: `sha512$${createHash('sha512').update('nobody@example.orgdeadsea').digest('hex')}`,
      },
    ),
    recipient(
      'good-recipient-md5',
      'It is hashed with MD5, which the standard allows, and which is weak.',
      holds('IdentityHash'),
      { identity: md5 },
    ),
    {
      ...recipient(
        'identity-of-another',
        'Somebody else than its recipient asks.',
        fails('RECIPIENT_MATCHES', clause),
        {},
      ),
      identity: 'mallory@example.org',
    },
    {
      ...recipient(
        'identity-wrong-salt',
        'Its salt is not the one it was hashed with.',
        fails('RECIPIENT_MATCHES', `${clause}, salt`),
        { salt: 'livesea' },
      ),
      identity: 'nobody@example.org',
    },
    {
      ...recipient('good-identity-md5', 'Its recipient asks, and it is hashed with MD5.', holds('IdentityHash'), {
        identity: md5,
      }),
      identity: 'nobody@example.org',
    },
  ];
}

/** Endorsements that are handed in and count no more. */
export function standingEndorsements(): readonly Case[] {
  return [
    standingEndorsement(
      'endorsement-revoked',
      'It is an endorsement that was revoked.',
      fails('NOT_REVOKED', 'Endorsement, revoked'),
      {
        revoked: true,
      },
    ),
    standingEndorsement(
      'endorsement-expired',
      'It is an endorsement that has expired.',
      fails('NOT_EXPIRED', 'Endorsement, expires'),
      {
        expires: '2026-03-01T00:00:00Z',
      },
    ),
    standingEndorsement(
      'endorsement-expires-in-words',
      'It is an endorsement that expired in a form that nobody reads.',
      fails('ENDORSEMENT_SHAPE', 'DateTime'),
      { expires: '1 March 2026' },
    ),
  ];
}

function standingEndorsement(id: string, title: string, expectation: Expectation, members: Document): Case {
  return {
    ...hosted(id, title, expectation, (at) => ({
      answers: {
        [at('endorsement.json')]: json({
          '@context': CONTEXT,
          type: 'Endorsement',
          id: at('endorsement.json'),
          claim: { id: 'https://good.example/badge.json', endorsementComment: 'We would award it too.' },
          issuer: at('issuer.json'),
          issuedOn: '2026-02-03T09:00:00Z',
          verification: { type: 'HostedBadge' },
          ...members,
        }),
      },
    })),
    input: `https://${id}.example/endorsement.json`,
  };
}
