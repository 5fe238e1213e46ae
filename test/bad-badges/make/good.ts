import { holds, json, text, textOf, type Case, type Document } from './case.ts';
import { bakedPng, chunk, iTXt, inBody, inVerify, png, svg } from './pictures.ts';
import { jws, secondKey } from './tokens.ts';
import { caseOf, claimed, CONTEXT, hosted, RECIPIENT, signedCase, token } from './world.ts';

/** Good badges, in every form in which one can come. */
export function goodForms(): readonly Case[] {
  return [
    claimed(['good-hosted-url', 'A hosted badge, by its address.'], holds('Hosted Verification'), ({ at }) => ({
      kind: 'url',
      input: at('assertion.json'),
    })),
    claimed(['good-hosted-json', 'A hosted badge, as JSON.'], holds('Hosted Verification'), ({ assertion }) => ({
      kind: 'json',
      input: textOf(assertion, 2),
    })),
    claimed(['good-hosted-png', 'A hosted badge, baked into a PNG.'], holds('Baking, PNG'), ({ assertion }) => ({
      kind: 'png',
      input: bakedPng(textOf(assertion)),
    })),
    claimed(['good-hosted-svg', 'A hosted badge, baked into an SVG.'], holds('Baking, SVG'), ({ assertion, at }) => ({
      kind: 'svg',
      input: svg(inBody(textOf(assertion), at('assertion.json'))),
    })),
    claimed(
      ['good-hosted-svg-body', 'A hosted badge, baked into an SVG without the attribute that older readers trip over.'],
      holds('Baking, SVG'),
      ({ assertion }) => ({ kind: 'svg', input: svg(inBody(textOf(assertion))) }),
    ),
    claimed(
      ['good-hosted-png-text', 'A hosted badge, baked into a PNG as of old: its address in tEXt.'],
      holds('Baking, PNG (before iTXt)'),
      ({ at }) => ({ kind: 'png', input: png(chunk('tEXt', `openbadges\0${at('assertion.json')}`)) }),
    ),
    claimed(
      ['good-hosted-png-url', 'A hosted badge, baked into a PNG as its address alone.'],
      holds('Baking, PNG (before JSON)'),
      ({ at }) => ({ kind: 'png', input: png(iTXt(at('assertion.json'))) }),
    ),
    claimed(
      ['good-baked-language', 'A hosted badge, baked into a PNG with a language and a translated keyword.'],
      holds('Baking, PNG'),
      ({ assertion }) => ({
        kind: 'png',
        input: png(chunk('iTXt', `openbadges\0\0\0en\0open badges\0${textOf(assertion)}`)),
      }),
    ),
    token('good-signed-jws', 'A signed badge, as a JWS.', holds('Signed Badges'), ({ signed }) => jws(signed)),
    token('good-signed-typ', 'A signed badge with more in its header.', holds('RFC 7515 §4.1.9'), ({ signed }) =>
      jws(signed, { alg: 'RS256', typ: 'JWT', kid: 'spring' }),
    ),
    claimed(['good-signed-png', 'A signed badge, baked into a PNG.'], holds('Baking, PNG'), ({ signed }) => ({
      kind: 'png',
      input: bakedPng(jws(signed)),
    })),
    claimed(['good-signed-svg', 'A signed badge, baked into an SVG.'], holds('Baking, SVG'), ({ signed }) => ({
      kind: 'svg',
      input: svg(inVerify(jws(signed))),
    })),
  ];
}

const renamed = ({ '@context': context, id, type, verification, ...rest }: Document): Document => ({
  '@context': context,
  '@id': id,
  '@type': type,
  verify: verification,
  ...rest,
});

/** Good badges, whose documents say the same in the many ways that JSON-LD allows. */
export function goodDocuments(): readonly Case[] {
  return [
    hosted('good-aliases', 'It says @id, @type, verify and hosted.', holds('JSON-LD 1.0 §6.3'), (at) => ({
      answers: {
        [at('assertion.json')]: json(
          renamed({
            '@context': CONTEXT,
            id: at('assertion.json'),
            type: 'Assertion',
            recipient: RECIPIENT,
            badge: at('badge.json'),
            issuedOn: '2026-02-03T09:00:00Z',
            verification: { '@type': 'hosted' },
          }),
        ),
      },
    })),
    hosted('good-compact-iris', 'It spells words out, with prefix or wholly.', holds('JSON-LD 1.0 §6.3'), (at) => ({
      assertion: {
        type: 'obi:Assertion',
        badge: undefined,
        'obi:badge': { id: at('badge.json') },
        verification: { type: 'https://w3id.org/openbadges#HostedBadge' },
      },
    })),
    hosted('good-lists-of-one', 'Every value that may be a list is one.', holds('JSON-LD 1.0 §6.11'), (at) => ({
      assertion: {
        '@context': [CONTEXT],
        type: ['Assertion'],
        badge: [at('badge.json')],
        evidence: [{ type: ['Evidence'], narrative: 'The commit.' }],
        verification: [{ type: ['HostedBadge'] }],
      },
      badge: { type: ['BadgeClass'], tags: ['git'], issuer: [at('issuer.json')] },
      issuer: { type: ['Issuer'], publicKey: [at('key.json')] },
    })),
    hosted(
      'good-embedded',
      'It brings true copies of its badge and its issuer.',
      holds('Open Badges in Linked Data'),
      (at) => ({
        assertion: {
          badge: {
            type: 'BadgeClass',
            id: at('badge.json'),
            name: 'Git 101',
            description: 'Made a first commit.',
            image: at('badge.png'),
            criteria: { id: at('badge/'), narrative: 'Make a commit, and say why.' },
            issuer: {
              type: 'Issuer',
              id: at('issuer.json'),
              name: 'Example Issuer',
              url: at(''),
              email: 'badges@issuer.example',

              revocationList: at('revocations.json'),
            },
          },
        },
      }),
    ),
    hosted('good-profile-type', 'Its issuer is of type Profile.', holds('Profile'), { issuer: { type: 'Profile' } }),
    hosted('good-data-image', 'The picture of its badge is in the document.', holds('BadgeClass, image'), {
      badge: { image: `data:image/png;base64,${Buffer.from(png()).toString('base64')}` },
    }),
    hosted('good-expires-later', 'It expires, but not yet.', holds('Assertion, expires'), {
      assertion: { expires: '2027-02-03T09:00:00Z' },
    }),
    hosted('good-zone', 'Its dates are in another time zone.', holds('DateTime'), {
      assertion: { issuedOn: '2026-02-03T10:00:00.250+01:00' },
    }),
    hosted('good-recipient-url', 'It was awarded to an address of the web, in clear.', holds('IdentityObject'), {
      assertion: { recipient: { type: 'url', hashed: false, identity: 'https://people.example/nobody' } },
    }),
    hosted('good-image', 'It names the picture into which it is baked.', holds('Assertion, image'), (at) => {
      const assertion = {
        '@context': CONTEXT,
        type: 'Assertion',
        id: at('assertion.json'),
        recipient: RECIPIENT,
        badge: at('badge.json'),
        issuedOn: '2026-02-03T09:00:00Z',
        verification: { type: 'HostedBadge' },
        image: at('baked.png'),
      };
      return { assertion, answers: { [at('baked.png')]: text(bakedPng(textOf(assertion)), 'image/png') } };
    }),
    hosted(
      'good-starts-with',
      'It is where its issuer says that badges begin.',
      holds('VerificationObject, startsWith'),
      (at) => ({
        issuer: { verification: { type: 'VerificationObject', startsWith: at('') } },
      }),
    ),
    {
      ...hosted(
        'good-allowed-origin',
        'It is on another host, which its issuer allows.',
        holds('VerificationObject, allowedOrigins'),
        (at) => ({
          issuer: { verification: { allowedOrigins: ['badges-of-the-issuer.example', 'good-allowed-origin.example'] } },
          answers: {
            'https://badges-of-the-issuer.example/assertion.json': json({
              '@context': CONTEXT,
              type: 'Assertion',
              id: 'https://badges-of-the-issuer.example/assertion.json',
              recipient: RECIPIENT,
              badge: at('badge.json'),
              issuedOn: '2026-02-03T09:00:00Z',
              verification: { type: 'HostedBadge' },
            }),
          },
        }),
      ),
      input: 'https://badges-of-the-issuer.example/assertion.json',
    },
    signedCase(
      'good-two-keys',
      'Its issuer has two keys, and it names the second.',
      holds('Profile, publicKey'),
      (at) => ({
        issuer: { publicKey: [at('newer-key.json'), at('key.json')] },
        answers: {
          [at('newer-key.json')]: json({
            '@context': CONTEXT,
            type: 'CryptographicKey',
            id: at('newer-key.json'),
            owner: at('issuer.json'),
            publicKeyPem: secondKey.publicKeyPem,
          }),
        },
      }),
    ),
    signedCase('good-no-list', 'Its issuer names no revocation list.', holds('Profile, revocationList'), {
      issuer: { revocationList: undefined },
    }),
    signedCase('good-others-revoked', 'Its issuer revoked another badge.', holds('RevocationList'), {
      revocations: { revokedAssertions: ['urn:uuid:00000000-0000-4000-8000-000000000000'] },
    }),
    signedCase(
      'good-ephemeral-badge',
      'It brings a badge that has no address, under the signature.',
      holds('BadgeClass, id'),
      (at) => ({
        signed: {
          badge: {
            type: 'BadgeClass',
            id: 'urn:uuid:0e2aeb5c-8a39-4d2c-9f5a-4f7d5c8be0aa',
            name: 'Git 101',
            description: 'Made a first commit.',
            image: at('badge.png'),
            criteria: { narrative: 'Make a commit, and say why.' },
            issuer: at('issuer.json'),
          },
        },
      }),
    ),
  ];
}

/** Good badges in the form that others publish. The words are ours, the members, their forms and their order theirs. */
export function goodShapes(): readonly Case[] {
  return [
    hosted(
      'good-as-in-the-specification',
      'It has the form of the specification’s hosted example.',
      holds('Examples'),
      (at) => ({
        assertion: { evidence: at('work.html'), verification: { type: 'hosted' } },
        badge: {
          criteria: at('badge/'),
          tags: ['commits', 'first steps'],
          alignment: [{ targetName: 'Version control', targetUrl: at('skills#commits'), targetCode: 'VC.1' }],
        },
        issuer: { type: 'Profile', image: at('badge.png') },
      }),
    ),
    hosted('good-as-by-badgr', 'It has the form in which Badgr publishes.', holds('Assertion'), (at) => ({
      assertion: { evidence: [], narrative: null, revoked: false },
      badge: { criteria: { narrative: 'Make a commit.' }, alignment: [], tags: [], image: { id: at('badge.png') } },
      issuer: { description: 'We award badges.' },
    })),
  ];
}

/** Documents of a good badge that can be asked about by themselves. */
export function goodClasses(): readonly Case[] {
  const document = (id: string, title: string, path: string, clause: string): Case =>
    claimed([id, title], holds(clause), ({ at }) => ({ kind: 'url', input: at(path) }));
  return [
    document('good-badge-class', 'A badge, by its address.', 'badge.json', 'BadgeClass'),
    document('good-profile', 'An issuer, by its address.', 'issuer.json', 'Profile'),
    document('good-key', 'A key, by its address.', 'key.json', 'CryptographicKey'),
    document('good-revocation-list', 'A revocation list, by its address.', 'revocations.json', 'RevocationList'),
    caseOf(
      ['good-endorsement', 'An endorsement of a badge, by its address.'],
      holds('Endorsement'),
      (at) => ({
        answers: {
          [at('endorsement.json')]: json({
            '@context': CONTEXT,
            type: 'Endorsement',
            id: at('endorsement.json'),
            claim: { id: 'https://good.example/badge.json', endorsementComment: 'We would award it too.' },
            issuer: at('issuer.json'),
            issuedOn: '2026-02-03T09:00:00Z',
            verification: { type: 'HostedBadge' },
          }),
        },
      }),
      ({ at }) => ({ kind: 'url', input: at('endorsement.json') }),
    ),
    {
      ...hosted('good-identity', 'It is the person’s who asks.', holds('IdentityObject'), {}),
      identity: 'nobody@example.org',
    },
    {
      ...hosted('good-identity-capitals', 'It is the person’s who asks, in capitals.', holds('IdentityObject'), {}),
      identity: 'Nobody@Example.org',
    },
  ];
}
