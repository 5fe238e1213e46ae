import { fails, holds, holdsBeside, json, text, textOf, type Answer, type Case } from './case.ts';
import { endorsedBadge, endorsement, endorser, fallen, narrow, peopleOf, signedBy } from './endorsers.ts';
import { jws, malloryKey } from './tokens.ts';
import { caseOf, claimed, hosted, signedCase } from './world.ts';

/** What others say of a badge, of an award and of an issuer, and what is only made out to be said by them. */
export function endorsed(): readonly Case[] {
  return [...soundOnes(), ...unsoundLinks(), ...unsoundOnes()];
}

function soundOnes(): readonly Case[] {
  return [
    endorsedBadge('good-endorsed', 'Its badge is endorsed by somebody else.', []),
    hosted('good-endorsed-signed', 'It is endorsed by somebody else, who signed that.', holds('Endorsement'), (at) => ({
      assertion: { endorsement: endorser.at('good-endorsed-signed.jws') },
      answers: {
        ...peopleOf(endorser),
        [endorser.at('good-endorsed-signed.jws')]: text(jws(signedBy(endorser, at('assertion.json'))), 'text/plain'),
      },
    })),
    hosted(
      'good-endorsed-issuer',
      'Its issuer is endorsed by two, and it brings a copy of one.',
      holds('Endorsement'),
      (at) => {
        const one = endorsement(endorser, 'good-endorsed-issuer.json', at('issuer.json'));
        const other = endorsement(fallen, 'good-endorsed-issuer.json', at('issuer.json'));
        const { '@context': _context, ...copy } = one;
        return {
          issuer: { endorsement: [copy, fallen.at('good-endorsed-issuer.json')] },
          answers: {
            ...peopleOf(endorser),
            ...peopleOf(fallen),
            [endorser.at('good-endorsed-issuer.json')]: json(one),
            [fallen.at('good-endorsed-issuer.json')]: json(other),
          },
        };
      },
    ),
    caseOf(
      ['good-endorsed-later', 'It is JSON from before the hosted badge linked to what somebody says of it.'],
      holds('Endorsement'),
      (at) => ({
        assertion: { endorsement: endorser.at('good-endorsed-later.json') },
        issuer: { publicKey: undefined },
        answers: {
          ...peopleOf(endorser),
          [endorser.at('good-endorsed-later.json')]: json(
            endorsement(endorser, 'good-endorsed-later.json', at('assertion.json')),
          ),
        },
      }),
      ({ assertion: { endorsement: _, ...before } }) => ({ kind: 'json', input: textOf(before, 2) }),
    ),
    claimed(
      [
        'good-with-a-link-of-its-holder',
        'It is JSON with a link to an endorsement that the hosted badge does not have.',
      ],
      holds('Endorsement'),
      ({ assertion }) => ({
        kind: 'json',
        input: textOf({ ...assertion, endorsement: 'https://mallory.example/endorsement.json' }, 2),
      }),
    ),
    signedCase(
      'revoked-though-endorsed',
      'It is revoked, and endorsed by somebody else.',
      fails('NOT_REVOKED', 'RevocationList'),
      (at) => ({
        badge: { endorsement: endorser.at('revoked-though-endorsed.json') },
        revocations: { revokedAssertions: ['urn:uuid:5b1f1a7e-6f0c-5d8b-9a53-0d9c6c5f3c11'] },
        answers: {
          ...peopleOf(endorser),
          [endorser.at('revoked-though-endorsed.json')]: json(
            endorsement(endorser, 'revoked-though-endorsed.json', at('badge.json')),
          ),
        },
      }),
    ),
  ];
}

/** Badges that stand, with links that lead to no endorsement of them. */
function unsoundLinks(): readonly Case[] {
  const unread = ['ENDORSEMENT_REACHABLE', 'ENDORSEMENT_HOLDS'] as const;
  const missing: Answer = { status: 404, contentType: 'text/html', body: '<h1>Not found</h1>\n' };
  return [
    endorsedBadge(
      'endorsement-not-there',
      'There is nothing where its badge is said to be endorsed.',
      unread,
      () => missing,
    ),
    endorsedBadge(
      'endorsement-offline',
      'The host where its badge is said to be endorsed does not answer.',
      unread,
      () => ({
        failure: 'network',
      }),
    ),
    endorsedBadge('endorsement-gone', 'The endorsement of its badge was withdrawn (410).', unread, (document) => ({
      ...json(document),
      status: 410,
    })),
    hosted(
      'endorsement-without-address',
      'It brings an endorsement of itself that is nowhere else.',
      holdsBeside(unread, 'Endorsement'),
      (at) => ({
        assertion: {
          endorsement: {
            type: 'Endorsement',
            id: 'urn:uuid:0c0b7a3e-1f52-4a53-8a58-3a5a1e0f2d11',
            claim: { id: at('assertion.json'), endorsementComment: 'We would award it too.' },
            issuer: endorser.at('issuer.json'),
            issuedOn: '2026-02-03T09:00:00Z',
            verification: { type: 'HostedBadge' },
          },
        },
        answers: peopleOf(endorser),
      }),
    ),
    endorsedBadge(
      'endorsement-of-another',
      'The endorsement to which its badge links speaks of another badge.',
      ['ENDORSEMENT_OF_THIS', 'ENDORSEMENT_HOLDS'],
      (document) =>
        json({
          ...document,
          claim: { id: 'https://good.example/badge.json', endorsementComment: 'We would award it too.' },
        }),
    ),
    hosted(
      'endorsement-of-its-badge',
      'It links to an endorsement of its badge as if that were of itself.',
      holdsBeside(['ENDORSEMENT_OF_THIS', 'ENDORSEMENT_HOLDS'], 'Endorsement'),
      (at) => ({
        assertion: { endorsement: endorser.at('endorsement-of-its-badge.json') },
        answers: {
          ...peopleOf(endorser),
          [endorser.at('endorsement-of-its-badge.json')]: json(
            endorsement(endorser, 'endorsement-of-its-badge.json', at('badge.json')),
          ),
        },
      }),
    ),
    hosted(
      'endorsement-id-elsewhere',
      'The endorsement to which its badge links calls itself by another address, where it is.',
      holdsBeside(['ENDORSEMENT_HOLDS'], 'Endorsement, id'),
      (at) => {
        const document = endorsement(endorser, 'elsewhere.json', at('badge.json'));
        const linked = endorser.at('endorsement-id-elsewhere.json');
        return {
          badge: { endorsement: linked },
          answers: { ...peopleOf(endorser), [linked]: json(document), [endorser.at('elsewhere.json')]: json(document) },
        };
      },
    ),
    endorsedBadge(
      'endorsement-an-award',
      'What its badge calls an endorsement is an award.',
      ['ENDORSEMENT_HOLDS'],
      (document) => json({ ...document, type: 'Assertion' }),
    ),
    hosted(
      'endorsement-copy-altered',
      'It brings a copy of an endorsement that says more than the endorsement.',
      holdsBeside(['ENDORSEMENT_HOLDS'], 'Endorsement'),
      (at) => {
        const original = endorsement(endorser, 'endorsement-copy-altered.json', at('assertion.json'));
        const claim = { id: at('assertion.json'), endorsementComment: 'The best that we have ever seen.' };
        const { '@context': _context, ...copy } = original;
        return {
          assertion: { endorsement: { ...copy, claim } },
          answers: { ...peopleOf(endorser), [endorser.at('endorsement-copy-altered.json')]: json(original) },
        };
      },
    ),
  ];
}

/** Badges that stand, with endorsements that do not. */
function unsoundOnes(): readonly Case[] {
  const broken = ['ENDORSEMENT_HOLDS'] as const;
  return [
    hosted(
      'endorsement-on-another-host',
      'Its badge is endorsed in the name of somebody who does not serve that.',
      holdsBeside(broken, 'VerificationObject'),
      (at) => {
        const url = 'https://mallory.example/endorsement-on-another-host.json';
        return {
          badge: { endorsement: url },
          answers: {
            ...peopleOf(endorser),
            [url]: json({ ...endorsement(endorser, '', at('badge.json')), id: url }),
          },
        };
      },
    ),
    hosted(
      'endorsement-by-another-key',
      'It is endorsed in the name of somebody whose key did not sign that.',
      holdsBeside(broken, 'Signed Badges'),
      (at) => ({
        assertion: { endorsement: endorser.at('endorsement-by-another-key.jws') },
        answers: {
          ...peopleOf(endorser),
          [endorser.at('endorsement-by-another-key.jws')]: text(
            jws(signedBy(endorser, at('assertion.json')), { alg: 'RS256' }, malloryKey),
            'text/plain',
          ),
        },
      }),
    ),
    hosted(
      'endorsement-by-the-issuers-key',
      'It is endorsed in the name of somebody, and signed by its own issuer.',
      holdsBeside(broken, 'Signed Badges'),
      (at) => ({
        assertion: { endorsement: at('endorsement.jws') },
        issuer: { publicKey: at('key.json') },
        answers: {
          ...peopleOf(endorser),
          [at('endorsement.jws')]: text(
            jws({
              ...signedBy(endorser, at('assertion.json')),
              verification: { type: 'SignedBadge', creator: at('key.json') },
            }),
            'text/plain',
          ),
        },
      }),
    ),
    endorsedBadge(
      'endorsement-not-signed',
      'The endorsement of its badge calls itself signed, and is not.',
      broken,
      (document) => json({ ...document, verification: { type: 'SignedBadge', creator: endorser.at('key.json') } }),
    ),
    endorsedBadge(
      'endorsement-calls-itself-revoked',
      'The endorsement of its badge says that it is revoked.',
      broken,
      (document) => json({ ...document, revoked: true, revocationReason: 'Written in error.' }),
    ),
    hosted(
      'endorsement-withdrawn',
      'The endorsement of its badge is on the revocation list of who wrote it.',
      holdsBeside(broken, 'RevocationList'),
      (at) => ({
        badge: { endorsement: fallen.at('endorsement-withdrawn.json') },
        answers: {
          ...peopleOf(fallen),
          [fallen.at('endorsement-withdrawn.json')]: json(
            endorsement(fallen, 'endorsement-withdrawn.json', at('badge.json')),
          ),
        },
      }),
    ),
    endorsedBadge(
      'endorsement-incomplete',
      'The endorsement of its badge does not say when it was written.',
      broken,
      (document) => json({ ...document, issuedOn: undefined }),
    ),
    endorsedBadge(
      'endorsement-in-the-future',
      'The endorsement of its badge is dated a year ahead.',
      broken,
      (document) => json({ ...document, issuedOn: '2027-02-03T09:00:00Z' }),
    ),
    endorsedBadge(
      'endorsement-stripped',
      'Of the endorsement of its badge only that it was revoked is left.',
      broken,
      ({ '@context': context, type, id, issuer }) =>
        json({ '@context': context, type, id, issuer, revoked: true, revocationReason: 'Written in error.' }),
    ),
    hosted(
      'endorsement-out-of-scope',
      'The endorsement of its badge stands where its endorser says that none of theirs do.',
      holdsBeside(broken, 'VerificationObject'),
      (at) => ({
        badge: { endorsement: narrow.at('endorsement-out-of-scope.json') },
        answers: {
          ...peopleOf(narrow),
          [narrow.at('endorsement-out-of-scope.json')]: json(
            endorsement(narrow, 'endorsement-out-of-scope.json', at('badge.json')),
          ),
        },
      }),
    ),
    endorsedBadge('endorsement-by-nobody', 'Who endorses its badge cannot be asked.', broken, (document) =>
      json({ ...document, issuer: endorser.at('nobody.json') }),
    ),
  ];
}
