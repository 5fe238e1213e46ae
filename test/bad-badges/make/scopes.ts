import type { CheckCode } from '../../../src/core/verify/catalogue.ts';
import { fails, json, unsettled, type Case } from './case.ts';
import { CONTEXT, hosted, RECIPIENT, type Changes, type World } from './world.ts';

const originClause = 'VerificationObject, allowedOrigins';
const prefixClause = 'VerificationObject, startsWith';

/**
 * A hosted badge of an issuer who is in order, served from a place that is not the issuer's.
 * `place` is that place; whoever owns it serves the forgery there.
 */
function elsewhere(
  named: readonly [id: string, title: string],
  clause: string,
  place: string,
  { policy, served = place, codes = 'HOSTED_IN_SCOPE' }: Policing = {},
): Case {
  const [id, title] = named;
  const one = hosted(id, title, fails(codes, clause), (at) => ({
    issuer: { verification: policy?.(at) },
    answers: { [served]: json(forgery(place, at)) },
  }));
  return { ...one, input: place };
}

interface Policing {
  readonly policy?: Policy;
  /** The address as it is asked for, where that is another spelling of the place. */
  readonly served?: string;
  readonly codes?: CheckCode | readonly CheckCode[];
}

type Policy = (at: World['at']) => Changes['issuer'];

function forgery(id: string, at: World['at']): Changes['assertion'] {
  return {
    '@context': CONTEXT,
    type: 'Assertion',
    id,
    recipient: RECIPIENT,
    badge: at('badge.json'),
    issuedOn: '2026-02-03T09:00:00Z',
    verification: { type: 'HostedBadge' },
  };
}

/** Badges that name an issuer and are not served from where that issuer serves badges. */
export function scopes(): readonly Case[] {
  const path = 'assertion.json';
  const inTeam: Policy = (at) => ({ startsWith: at('team/') });
  return [
    elsewhere(
      ['scope-other-host', 'It is on another host than its issuer.'],
      'Hosted Verification',
      `https://mallory.example/scope/${path}`,
    ),
    elsewhere(
      ['scope-subdomain', 'It is on a host below its issuer’s.'],
      'Hosted Verification',
      `https://users.scope-subdomain.example/${path}`,
    ),
    elsewhere(
      ['scope-parent', 'It is on the host above its issuer’s.'],
      'Hosted Verification',
      `https://example/scope/${path}`,
    ),
    elsewhere(
      ['scope-longer-host', 'Its host begins like its issuer’s.'],
      'Hosted Verification',
      `https://scope-longer-host.example.mallory.example/${path}`,
    ),
    elsewhere(
      ['scope-host-with-ending', 'Its host ends like its issuer’s.'],
      'Hosted Verification',
      `https://not-scope-host-with-ending.example/${path}`,
    ),
    elsewhere(
      ['scope-other-port', 'It is on another port of its issuer’s host.'],
      'Hosted Verification',
      `https://scope-other-port.example:8443/${path}`,
    ),
    elsewhere(
      ['scope-user-name', 'Its issuer’s host is the user name before another.'],
      'RFC 3986 §3.2.1',
      `https://scope-user-name.example@mallory.example/user-name/${path}`,
      { codes: ['ASSERTION_SHAPE', 'HOSTED_AT_ITS_ID'] },
    ),
    elsewhere(
      ['scope-look-alike', 'Its host looks like its issuer’s: а is Cyrillic.'],
      'RFC 5890 §4.4',
      new URL(`https://scope-look-\u0430like.example/${path}`).href,
    ),
    elsewhere(
      ['scope-allowed-other', 'Its issuer allows one other host, and it is on a third.'],
      originClause,
      `https://mallory.example/allowed/${path}`,
      {
        policy: () => ({
          allowedOrigins: 'badges.scope-allowed-other.example',
        }),
      },
    ),
    elsewhere(
      ['scope-allowed-longer', 'The host that is allowed is the beginning of its host.'],
      originClause,
      `https://allowed-host.example.mallory.example/${path}`,
      {
        policy: () => ({
          allowedOrigins: 'allowed-host.example',
        }),
      },
    ),
    elsewhere(
      ['scope-prefix-other', 'It is outside of the folder where its issuer’s badges are.'],
      prefixClause,
      `https://scope-prefix-other.example/guests/${path}`,
      { policy: inTeam },
    ),
    elsewhere(
      ['scope-prefix-open-host', 'The beginning lacks a slash after the host, and its host goes on.'],
      prefixClause,
      `https://scope-prefix-open-host.example.mallory.example/${path}`,
      {
        policy: () => ({
          startsWith: 'https://scope-prefix-open-host.example',
          allowedOrigins: ['scope-prefix-open-host.example', 'scope-prefix-open-host.example.mallory.example'],
        }),
      },
    ),
    elsewhere(
      ['scope-prefix-open-folder', 'The beginning lacks a slash after the folder, and its folder goes on.'],
      prefixClause,
      `https://scope-prefix-open-folder.example/team-mallory/${path}`,
      {
        policy: (at) => ({
          startsWith: at('team'),
        }),
      },
    ),
    elsewhere(
      ['scope-prefix-dots', 'It leaves the folder by two dots.'],
      'RFC 3986 §5.2.4',
      `https://scope-prefix-dots.example/team/../guests/${path}`,
      { policy: inTeam, served: `https://scope-prefix-dots.example/guests/${path}` },
    ),
    elsewhere(
      ['scope-prefix-encoded-dots', 'It leaves the folder by two encoded dots.'],
      'RFC 3986 §6.2.2.2',
      `https://scope-prefix-encoded-dots.example/team/%2e%2e/guests/${path}`,
      { policy: inTeam, served: `https://scope-prefix-encoded-dots.example/guests/${path}` },
    ),
    elsewhere(
      ['scope-prefix-encoded-slash', 'It leaves the folder by dots and an encoded slash.'],
      'RFC 3986 §7.3',
      `https://scope-prefix-encoded-slash.example/team/..%2fguests/${path}`,
      { policy: inTeam },
    ),
    elsewhere(
      ['scope-prefix-dots-parameter', 'It leaves the folder by dots with a parameter, which some servers take out.'],
      'RFC 3986 §3.3',
      `https://scope-prefix-dots-parameter.example/team/..;/guests/${path}`,
      { policy: inTeam },
    ),
    elsewhere(
      [
        'scope-prefix-overlong-dots',
        'It leaves the folder by dots in too many bytes, which some servers take for dots.',
      ],
      'RFC 3629 §10',
      `https://scope-prefix-overlong-dots.example/team/%c0%ae%c0%ae/guests/${path}`,
      { policy: inTeam },
    ),
    elsewhere(
      ['scope-prefix-slashes', 'It leaves the folder by dots behind two slashes, which some servers take for one.'],
      'RFC 3986 §5.2.4',
      `https://scope-prefix-slashes.example/team//..//guests/${path}`,
      { policy: inTeam, served: `https://scope-prefix-slashes.example/team//guests/${path}` },
    ),
    elsewhere(
      ['scope-prefix-query', 'The beginning ends within a query, and its value goes on.'],
      prefixClause,
      'https://scope-prefix-query.example/q?a=12',
      { policy: (at) => ({ startsWith: at('q?a=1') }) },
    ),
    redirectWithin(),
    elsewhere(
      ['scope-prefix-backslash', 'It leaves the folder by dots and a backslash.'],
      'WHATWG URL §4.4',
      `https://scope-prefix-backslash.example/team/..\\guests/${path}`,
      {
        codes: ['ASSERTION_SHAPE', 'HOSTED_AT_ITS_ID'],
        policy: inTeam,
        served: `https://scope-prefix-backslash.example/guests/${path}`,
      },
    ),
    elsewhere(
      ['scope-prefix-case', 'It is in a folder that differs by a capital.'],
      'RFC 3986 §6.2.2.1',
      `https://scope-prefix-case.example/Team/${path}`,
      { policy: inTeam },
    ),
    elsewhere(
      ['scope-prefix-scheme', 'It is served without encryption, and the beginning says https.'],
      prefixClause,
      `http://scope-prefix-scheme.example/team/${path}`,
      { policy: inTeam },
    ),
    elsewhere(
      ['scope-prefix-user-name', 'The beginning is the user name before another host.'],
      'RFC 3986 §3.2.1',
      `https://scope-prefix-user-name.example@mallory.example/prefix/${path}`,
      {
        codes: ['ASSERTION_SHAPE', 'HOSTED_AT_ITS_ID'],
        policy: () => ({
          startsWith: 'https://scope-prefix-user-name.example',
          allowedOrigins: ['scope-prefix-user-name.example', 'mallory.example'],
        }),
      },
    ),
    elsewhere(
      ['scope-both', 'It is on a host that is allowed, and not below the beginning.'],
      `${prefixClause}; allowedOrigins`,
      `https://scope-both.example/guests/${path}`,
      {
        policy: (at) => ({
          startsWith: at('team/'),
          allowedOrigins: 'scope-both.example',
        }),
      },
    ),
  ];
}

/** Many hosts lead wherever they are asked to: the folder of the issuer is left, and the host is not. */
function redirectWithin(): Case {
  const place = 'https://scope-prefix-redirect.example/team/1.json';
  const one = hosted(
    'scope-prefix-redirect',
    'It is in the folder of its issuer, from where it leads to another on the same host.',
    unsettled('HOSTED_IN_SCOPE', prefixClause),
    (at) => ({
      issuer: { verification: { startsWith: at('team/') } },
      answers: {
        [place]: { status: 302, location: at('guests/1.json') },
        [at('guests/1.json')]: json(forgery(place, at)),
      },
    }),
  );
  return { ...one, input: place };
}
