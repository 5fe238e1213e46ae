import { fails, json, unsettled, type Case } from './case.ts';
import { rows } from './rows.ts';
import { CONTEXT, hosted, signedCase } from './world.ts';

/** Members that are missing, or of the wrong kind. */
export function shapes(): readonly Case[] {
  return [
    ...rows(
      (clause) => fails('ASSERTION_SHAPE', clause),
      [
        [
          'award-without-recipient',
          'It names no recipient.',
          'Assertion, recipient',
          { assertion: { recipient: undefined } },
        ],
        [
          'award-without-date',
          'It does not say when it was issued.',
          'Assertion, issuedOn',
          { assertion: { issuedOn: undefined } },
        ],
        ['award-without-badge', 'It names no badge.', 'Assertion, badge', { assertion: { badge: undefined } }],
        [
          'award-of-two-badges',
          'It names two badges.',
          'Assertion, badge',
          (at) => ({ assertion: { badge: [at('badge.json'), 'https://good.example/badge.json'] } }),
        ],
        [
          'award-narrative-a-number',
          'Its narrative is a number.',
          'Assertion, narrative',
          { assertion: { narrative: 42 } },
        ],
        [
          'award-evidence-ftp',
          'Its evidence is on an FTP server.',
          'Evidence, id',
          { assertion: { evidence: 'data:text/plain,evidence' } },
        ],
        [
          'award-evidence-of-another-type',
          'Its evidence is of type BadgeClass.',
          'Evidence, type',
          { assertion: { evidence: [{ type: 'BadgeClass', narrative: 'The commit.' }] } },
        ],
        [
          'date-without-zone',
          'Its date has no time zone.',
          'DateTime',
          { assertion: { issuedOn: '2026-02-03T09:00:00' } },
        ],
        ['date-only', 'Its date has no time.', 'DateTime', { assertion: { issuedOn: '2026-02-03' } }],
        ['date-unix', 'Its date is a number of seconds.', 'DateTime', { assertion: { issuedOn: 1_770_109_200 } }],
        [
          'date-not-in-calendar',
          'Its date is the 30th of February.',
          'DateTime',
          { assertion: { issuedOn: '2026-02-30T09:00:00Z' } },
        ],
        ['expires-not-a-date', 'It expires “never”.', 'Assertion, expires', { assertion: { expires: 'never' } }],
      ],
    ),
    ...rows(
      (clause) => fails('BADGE_SHAPE', clause),
      [
        ['badge-without-name', 'Its badge has no name.', 'BadgeClass, name', { badge: { name: undefined } }],
        ['badge-name-empty', 'The name of its badge is empty.', 'BadgeClass, name', { badge: { name: '' } }],
        [
          'badge-without-description',
          'Its badge has no description.',
          'BadgeClass, description',
          { badge: { description: undefined } },
        ],
        [
          'badge-without-criteria',
          'Its badge has no criteria.',
          'BadgeClass, criteria',
          { badge: { criteria: undefined } },
        ],
        [
          'badge-criteria-empty',
          'The criteria of its badge are an empty object.',
          'Criteria',
          { badge: { criteria: {} } },
        ],
        ['badge-tags-numbers', 'A tag of its badge is a number.', 'BadgeClass, tags', { badge: { tags: [2024] } }],
        [
          'badge-alignment-without-target',
          'Its badge is aligned with nothing.',
          'AlignmentObject, targetUrl',
          { badge: { alignment: [{ targetName: 'Version control' }] } },
        ],
        [
          'badge-alignment-a-link',
          'Its badge is aligned with a mere address.',
          'BadgeClass, alignment',
          { badge: { alignment: 'https://skills.example/git' } },
        ],
        [
          'badge-of-another-type',
          'Its badge is of type Assertion.',
          'BadgeClass, type',
          { badge: { type: 'Assertion' } },
        ],
        ['badge-without-type', 'Its badge has no type.', 'BadgeClass, type', { badge: { type: undefined } }],
        ['badge-without-issuer', 'Its badge names no issuer.', 'BadgeClass, issuer', { badge: { issuer: undefined } }],
      ],
    ),
    ...rows(
      (clause) => fails('ISSUER_SHAPE', clause),
      [
        ['issuer-without-name', 'Its issuer has no name.', 'Profile, name', { issuer: { name: undefined } }],
        [
          'issuer-url-relative',
          'The address of its issuer’s site is relative.',
          'Profile, url',
          { issuer: { url: '/' } },
        ],
        [
          'issuer-of-another-type',
          'Its issuer is of type BadgeClass.',
          'Profile, type',
          { issuer: { type: 'BadgeClass' } },
        ],
        ['issuer-without-type', 'Its issuer has no type.', 'Profile, type', { issuer: { type: undefined } }],
        [
          'issuer-telephone-wrong',
          'The telephone number of its issuer is a word.',
          'Profile, telephone',
          { issuer: { telephone: 'ask at the desk' } },
        ],
      ],
    ),
    ...rows(
      (clause) => fails('ISSUER_EMAIL', clause),
      [
        [
          'issuer-without-email',
          'Its issuer has no e-mail address.',
          'Profile, email',
          { issuer: { email: undefined } },
        ],
        [
          'issuer-email-wrong',
          'The e-mail address of its issuer is none.',
          'Profile, email',
          { issuer: { email: 'badges at issuer.example' } },
        ],
      ],
    ),
    hosted(
      'verification-missing',
      'It does not say how it is verified.',
      fails(['ASSERTION_SHAPE', 'VERIFICATION_TYPE'], 'Assertion, verification'),
      { assertion: { verification: undefined } },
    ),
    hosted(
      'badge-picture-jpeg-in-document',
      'The picture of its badge is a JPEG, in the document.',
      fails(['BADGE_IMAGE', 'BADGE_SHAPE'], 'BadgeClass, image'),
      { badge: { image: 'data:image/jpeg;base64,/9j/4AAQSkZJRg==' } },
    ),
    hosted('badge-without-picture', 'Its badge has no picture.', fails('BADGE_SHAPE', 'BadgeClass, image'), {
      badge: { image: undefined },
    }),
    hosted(
      'award-of-another-type',
      'It is of a type that the standard does not have.',
      fails(['ENTRY_CLASS', 'TERMS_KNOWN'], 'Assertion, type'),
      { assertion: { type: 'Award' } },
    ),
    hosted('award-without-type', 'It has no type.', fails('ENTRY_CLASS', 'Assertion, type'), {
      assertion: { type: undefined },
    }),
    hosted(
      'verification-unknown',
      'It is to be verified in a way that the standard does not have.',
      unsettled(['TERMS_KNOWN', 'VERIFICATION_TYPE'], 'VerificationObject, type'),
      {
        assertion: { verification: { type: 'BlockchainBadge' } },
      },
    ),
    hosted(
      'verification-without-type',
      'It is to be verified, and does not say how.',
      fails('VERIFICATION_TYPE', 'VerificationObject, type'),
      { assertion: { verification: {} } },
    ),
    signedCase(
      'verification-hosted-signed',
      'It is hosted and is signed at once.',
      fails('VERIFICATION_TYPE', 'VerificationObject, type'),
      (at) => ({
        signed: { verification: { type: ['HostedBadge', 'SignedBadge'], creator: at('key.json') } },
      }),
    ),
  ];
}

/** Words of which it cannot be known what they mean. */
export function vocabularies(): readonly Case[] {
  const extension = 'https://extension.example/context.json';
  const turning = 'https://extension.example/turning.json';
  const mapped = { '@context': { badge: { '@id': 'https://mallory.example/#badge', '@type': '@id' } } };
  return [
    hosted('context-missing', 'It has no context.', fails('CONTEXT_KNOWN', 'JSON-LD'), {
      assertion: { '@context': undefined },
    }),
    hosted(
      'context-1-1',
      'It is written in the vocabulary of Open Badges 1.1.',
      unsettled('OPEN_BADGES_VERSION', 'JSON-LD'),
      {
        assertion: { '@context': 'https://w3id.org/openbadges/v1' },
      },
    ),
    hosted('context-of-the-badge-missing', 'Its badge has no context.', fails('CONTEXT_KNOWN', 'JSON-LD'), {
      badge: { '@context': undefined },
    }),
    hosted(
      'context-unreachable',
      'It names a second context, whose host does not answer.',
      unsettled('CONTEXT_KNOWN', 'JSON-LD 1.0 §6.1'),
      {
        assertion: { '@context': [CONTEXT, extension] },
        answers: { [extension]: { failure: 'network' } },
      },
    ),
    hosted(
      'context-turns-words',
      'It names a second context, which gives another meaning to “badge”.',
      unsettled('CONTEXT_KNOWN', 'JSON-LD 1.0 §6.1'),
      {
        assertion: { '@context': [CONTEXT, turning] },
        answers: { [turning]: json(mapped) },
      },
    ),
    hosted(
      'context-turns-words-within',
      'It gives another meaning to “badge” itself.',
      unsettled('CONTEXT_KNOWN', 'JSON-LD 1.0 §6.1'),
      {
        assertion: { '@context': [CONTEXT, mapped['@context']] },
      },
    ),
    hosted(
      'context-in-recipient',
      'Its recipient has a context of its own.',
      unsettled('CONTEXT_KNOWN', 'JSON-LD 1.0 §6.1'),
      (at) => ({
        assertion: {
          recipient: {
            '@context': extension,
            type: 'email',
            hashed: false,
            identity: 'nobody@example.org',
          },
          evidence: at('work.html'),
        },
        answers: { [extension]: { failure: 'network' } },
      }),
    ),
    hosted(
      'context-of-an-extension-unknown',
      'Its extension has a context beside the standard that nobody bundled.',
      unsettled(['CONTEXT_KNOWN', 'TERMS_KNOWN'], 'Extensions'),
      {
        badge: { '@context': [CONTEXT, extension], workload: { type: ['Extension', 'Workload'], hours: 6 } },
        answers: { [extension]: { failure: 'network' } },
      },
    ),
    hosted('term-unknown', 'It says “expire” where it means “expires”.', unsettled('TERMS_KNOWN', 'JSON-LD 1.0 §6.1'), {
      assertion: { expire: '2026-03-01T00:00:00Z' },
    }),
    hosted(
      'term-unknown-in-badge',
      'Its badge says “criterion” beside “criteria”.',
      unsettled('TERMS_KNOWN', 'JSON-LD 1.0 §6.1'),
      {
        badge: { criterion: 'Nothing at all.' },
      },
    ),
    hosted(
      'term-prototype',
      'It has a member “__proto__”, which says that it is revoked.',
      unsettled('TERMS_KNOWN', 'RFC 8259 §4'),
      (at) => ({
        answers: {
          [at('assertion.json')]: {
            status: 200,
            contentType: 'application/ld+json',
            body: `{"@context":"${CONTEXT}","type":"Assertion","id":"${at('assertion.json')}","__proto__":{"revoked":true},"recipient":{"type":"email","hashed":false,"identity":"nobody@example.org"},"badge":"${at('badge.json')}","issuedOn":"2026-02-03T09:00:00Z","verification":{"type":"HostedBadge"}}\n`,
          },
        },
      }),
    ),
  ];
}
