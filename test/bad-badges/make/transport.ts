import { holdsBeside, json, unsettled, type Answer, type Case } from './case.ts';
import { CONTEXT, hosted, signedCase, type World } from './world.ts';

/** Badges of issuers in https, of which a part came in plain http, where anybody on the way could have written it. */
export function transport(): readonly Case[] {
  return [...redirects(), ...links(), endorsedInHttp()];
}

function redirects(): readonly Case[] {
  const led = (at: World['at'], path: string, document: object): Readonly<Record<string, Answer>> => ({
    [at(path)]: { status: 302, location: plain(at(path)) },
    [plain(at(path))]: json(document),
  });
  const clause = 'RFC 9110 §15.4; Hosting, redirects';
  return [
    hosted('wire-award', 'Its address leads to http.', unsettled('HOSTED_IN_SCOPE', clause), {
      answers: ({ at, assertion }) => led(at, 'assertion.json', assertion),
    }),
    hosted('wire-badge', 'The address of its badge leads to http.', unsettled('LINKED_BY_ITS_ID', clause), {
      answers: ({ at, badge }) => led(at, 'badge.json', badge),
    }),
    signedCase('wire-issuer', 'The address of its issuer leads to http.', unsettled('LINKED_BY_ITS_ID', clause), {
      answers: ({ at, issuer }) => led(at, 'issuer.json', issuer),
    }),
    signedCase('wire-key', 'The address of its key leads to http.', unsettled('LINKED_BY_ITS_ID', clause), {
      answers: ({ at, key }) => led(at, 'key.json', key),
    }),
    signedCase(
      'wire-list',
      'The address of the revocation list leads to http.',
      unsettled(['LINKED_BY_ITS_ID', 'NOT_REVOKED'], clause),
      { answers: ({ at, revocations }) => led(at, 'revocations.json', revocations) },
    ),
  ];
}

function links(): readonly Case[] {
  const clause = 'RFC 9110 §4.2.2';
  return [
    signedCase('wire-key-in-http', 'Its issuer names a key in http.', unsettled('LINKED_BY_ITS_ID', clause), (at) => ({
      signed: { verification: { type: 'SignedBadge', creator: plain(at('key.json')) } },
      issuer: { publicKey: plain(at('key.json')) },
      key: { id: plain(at('key.json')) },
      answers: ({ key }) => ({ [plain(at('key.json'))]: json(key) }),
    })),
    signedCase(
      'wire-list-in-http',
      'Its issuer names a revocation list in http.',
      unsettled(['LINKED_BY_ITS_ID', 'NOT_REVOKED'], clause),
      (at) => ({
        issuer: { revocationList: plain(at('revocations.json')) },
        revocations: { id: plain(at('revocations.json')) },
        answers: ({ revocations }) => ({ [plain(at('revocations.json'))]: json(revocations) }),
      }),
    ),
    hosted(
      'wire-issuer-in-http',
      'Its badge names an issuer in http.',
      unsettled('LINKED_BY_ITS_ID', clause),
      (at) => ({
        badge: { issuer: plain(at('issuer.json')) },
        issuer: { id: plain(at('issuer.json')), revocationList: undefined },
        answers: ({ issuer }) => ({ [plain(at('issuer.json'))]: json(issuer) }),
      }),
    ),
    hosted(
      'wire-badge-in-http',
      'It names a badge and an issuer in http.',
      unsettled('LINKED_BY_ITS_ID', clause),
      (at) => ({
        assertion: { badge: plain(at('badge.json')) },
        badge: { id: plain(at('badge.json')), issuer: plain(at('issuer.json')) },
        issuer: { id: plain(at('issuer.json')), revocationList: undefined },
        answers: ({ badge, issuer }) => ({
          [plain(at('badge.json'))]: json(badge),
          [plain(at('issuer.json'))]: json(issuer),
        }),
      }),
    ),
  ];
}

function endorsedInHttp(): Case {
  return hosted(
    'wire-endorsement-in-http',
    'Its badge is endorsed by somebody in http.',
    holdsBeside(['ENDORSEMENT_HOLDS'], 'RFC 9110 §4.2.2; Endorsement'),
    (at) => ({
      badge: { endorsement: plain(at('endorsement.json')) },
      answers: ({ badge, issuer }) => ({
        [plain(at('endorsement.json'))]: json({
          '@context': CONTEXT,
          type: 'Endorsement',
          id: plain(at('endorsement.json')),
          claim: { id: badge['id'], endorsementComment: 'We would award it too.' },
          issuer: plain(at('endorser.json')),
          issuedOn: '2026-02-03T09:00:00Z',
          verification: { type: 'HostedBadge' },
        }),
        [plain(at('endorser.json'))]: json({
          ...issuer,
          id: plain(at('endorser.json')),
          publicKey: undefined,
          revocationList: undefined,
        }),
      }),
    }),
  );
}

function plain(address: string): string {
  return address.replace(/^https:/, 'http:');
}
