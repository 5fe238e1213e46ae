import { fails, holds, json, text, textOf, unsettled, type Answer, type Case } from './case.ts';
import { bakedPng } from './pictures.ts';
import { caseOf, claimed, hosted } from './world.ts';

/** What hosts answer when they are asked for a hosted badge. */
export function answersOfHosts(): readonly Case[] {
  const served = (
    id: string,
    title: string,
    expectation: ReturnType<typeof fails>,
    answer: (assertion: string) => Answer,
  ): Case =>
    hosted(id, title, expectation, {
      answers: ({ at, assertion }) => ({ [at('assertion.json')]: answer(`${textOf(assertion, 2)}\n`) }),
    });
  const ld = 'application/ld+json';
  const page = '<!doctype html><title>Log in</title><form><input name="user"></form>\n';
  return [
    served(
      'status-404',
      'Its address answers 404, with the whole badge.',
      fails('INPUT_REACHABLE', 'RFC 9110 §15.5.5; Hosted Verification'),
      (badge) => text(badge, ld, 404),
    ),
    served(
      'status-410',
      'Its address answers 410, with the whole badge.',
      fails('NOT_GONE', 'Hosted Verification, Revoking'),
      (badge) => text(badge, ld, 410),
    ),
    served(
      'status-403',
      'Its address answers 403, with the whole badge.',
      unsettled('INPUT_REACHABLE', 'RFC 9110 §15.5.4'),
      (badge) => text(badge, ld, 403),
    ),
    served(
      'status-500',
      'Its address answers 500, with the whole badge.',
      unsettled('INPUT_REACHABLE', 'RFC 9110 §15.6.1'),
      (badge) => text(badge, ld, 500),
    ),
    served(
      'status-206',
      'Its address answers 206, which is a part of something.',
      unsettled('INPUT_REACHABLE', 'RFC 9110 §15.3.7'),
      (badge) => text(badge, ld, 206),
    ),
    served(
      'login-page',
      'Its address answers with a page to log in.',
      unsettled('INPUT_REACHABLE', 'Hosted Verification'),
      () => text(page, 'text/html'),
    ),
    served('empty-answer', 'Its address answers with nothing.', fails('INPUT_READABLE', 'Hosted Verification'), () =>
      text(''),
    ),
    served('offline', 'Its host does not answer.', unsettled('INPUT_REACHABLE', 'Hosted Verification'), () => ({
      failure: 'network',
    })),
    served('timeout', 'Its host does not come to an end.', unsettled('INPUT_REACHABLE', 'Hosted Verification'), () => ({
      failure: 'timeout',
    })),
    served(
      'good-plain-json',
      'Its address answers with JSON of type text/plain.',
      holds('Setting Content-Type'),
      (badge) => text(badge, 'text/plain'),
    ),
    ...movedBadges(),
    ...copies(),
  ];
}

function movedBadges(): readonly Case[] {
  return [
    hosted(
      'id-elsewhere',
      'Its id is another address than it is served at, where there is nothing.',
      fails('HOSTED_REACHABLE', 'Assertion, id'),
      (at) => ({
        assertion: { id: at('another.json') },
      }),
    ),
    hosted(
      'id-of-a-good-badge',
      'Its id is the address of a good badge of another issuer.',
      fails('HOSTED_COPY_AGREES', 'Assertion, id'),
      {
        assertion: { id: 'https://good.example/assertion.json' },
      },
    ),
    hosted('id-http', 'Its id says http and it is served by https.', unsettled('HOSTED_IN_SCOPE', 'Assertion, id'), {
      assertion: { id: 'http://id-http.example/assertion.json' },
      answers: ({ assertion }) => ({ 'http://id-http.example/assertion.json': json(assertion) }),
    }),
    hosted('id-urn', 'It is hosted, and its id is no address.', fails('HOSTED_AT_ITS_ID', 'Assertion, id'), {
      assertion: { id: 'urn:uuid:5b1f1a7e-6f0c-5d8b-9a53-0d9c6c5f3c11' },
    }),
    hosted(
      'good-redirected-to-its-id',
      'Its address leads to another, which is its id.',
      holds('Hosted Verification'),
      (at) => ({
        answers: { [at('assertion.json')]: { status: 302, location: 'https://good.example/assertion.json' } },
      }),
    ),
    redirectOpen(),
    hosted('redirect-circle', 'Its address leads to itself.', unsettled('INPUT_REACHABLE', 'RFC 9110 §15.4'), (at) => ({
      answers: { [at('assertion.json')]: { status: 302, location: at('assertion.json') } },
    })),
    hosted(
      'profile-redirected',
      'The address of its issuer leads to the profile of another.',
      fails(['HOSTED_IN_SCOPE', 'ISSUER_SAME_SCOPE', 'LINKED_BY_ITS_ID'], 'Profile, id'),
      (at) => ({
        answers: { [at('issuer.json')]: { status: 302, location: 'https://good.example/issuer.json' } },
      }),
    ),
  ];
}

/** Many sites lead wherever they are asked to: what comes from there is not the site's. */
function redirectOpen(): Case {
  const place = 'https://redirect-open.example/go?to=https://mallory.example/redirected.json';
  const one = hosted(
    'redirect-open',
    'Its issuer’s host leads visitors wherever they ask to, and it is there.',
    unsettled('HOSTED_IN_SCOPE', 'Hosted Verification'),
    {
      assertion: { id: place },
      answers: ({ assertion }) => ({
        [place]: { status: 302, location: 'https://mallory.example/redirected.json' },
        'https://mallory.example/redirected.json': json(assertion),
      }),
    },
  );
  return { ...one, input: place };
}

/** Changed by who holds the badge; the original is untouched. */
function copies(): readonly Case[] {
  const mine = { type: 'email', hashed: false, identity: 'mallory@example.org' };
  return [
    claimed(
      ['copy-altered-json', 'It is JSON that names another recipient than the hosted badge.'],
      fails('HOSTED_COPY_AGREES', 'Hosted Verification'),
      ({ assertion }) => ({
        kind: 'json',
        input: textOf({ ...assertion, recipient: mine }, 2),
      }),
    ),
    claimed(
      ['copy-altered-png', 'It is baked with another recipient than the hosted badge.'],
      fails('HOSTED_COPY_AGREES', 'Hosted Verification'),
      ({ assertion }) => ({
        kind: 'png',
        input: bakedPng(textOf({ ...assertion, recipient: mine })),
      }),
    ),
    claimed(
      ['copy-of-nothing', 'It is JSON whose address serves nothing.'],
      fails('HOSTED_REACHABLE', 'Hosted Verification'),
      ({ assertion, at }) => ({
        kind: 'json',
        input: textOf({ ...assertion, id: at('invented.json') }, 2),
      }),
    ),
    caseOf(
      ['copy-of-nothing-offline', 'It is JSON whose host does not answer.'],
      unsettled('HOSTED_REACHABLE', 'Hosted Verification'),
      (at) => ({ answers: { [at('assertion.json')]: { failure: 'network' } } }),
      ({ assertion }) => ({ kind: 'json', input: textOf(assertion, 2) }),
    ),
  ];
}
