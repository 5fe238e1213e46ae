import { fails, holds, json, text, unsettled, type Answer, type Case, type Document } from './case.ts';
import { hosted, type World } from './world.ts';

/** What is wrong with the badge and the issuer that an award names, or with copies of them. */
export function linkedDocuments(): readonly Case[] {
  const missing: Answer = { status: 404, contentType: 'text/html', body: '<h1>Not found</h1>\n' };
  const store = 'https://store.example/badges/7f3a.json';
  return [
    hosted(
      'good-redirected',
      'The address of its badge leads to another on the same host.',
      holds('Hosting, redirects'),
      {
        answers: ({ at, badge }) => ({
          [at('badge.json')]: { status: 301, location: at('badges/7f3a.json') },
          [at('badges/7f3a.json')]: json(badge),
        }),
      },
    ),
    hosted(
      'badge-redirected',
      'The address of its badge leads to another host, which calls itself by that address.',
      unsettled('LINKED_BY_ITS_ID', 'Hosting, redirects'),
      {
        answers: ({ at, badge }) => ({ [at('badge.json')]: { status: 302, location: store }, [store]: json(badge) }),
      },
    ),
    hosted(
      'badge-not-there',
      'There is nothing at the address of its badge.',
      fails('BADGE_REACHABLE', 'Assertion, badge'),
      (at) => ({
        answers: { [at('badge.json')]: missing },
      }),
    ),
    hosted(
      'badge-offline',
      'The host of its badge does not answer.',
      unsettled('BADGE_REACHABLE', 'Assertion, badge'),
      (at) => ({
        answers: { [at('badge.json')]: { failure: 'network' } },
      }),
    ),
    hosted(
      'badge-id-elsewhere',
      'The id of its badge is another address.',
      fails('LINKED_BY_ITS_ID', 'BadgeClass, id'),
      (at) => ({
        badge: { id: at('another-badge.json') },
      }),
    ),
    hosted(
      'issuer-not-there',
      'There is nothing at the address of its issuer.',
      fails('ISSUER_REACHABLE', 'BadgeClass, issuer'),
      (at) => ({
        answers: { [at('issuer.json')]: missing },
      }),
    ),
    hosted(
      'issuer-offline',
      'The host of its issuer does not answer.',
      unsettled('ISSUER_REACHABLE', 'BadgeClass, issuer'),
      (at) => ({
        answers: { [at('issuer.json')]: { failure: 'network' } },
      }),
    ),
    hosted(
      'issuer-id-elsewhere',
      'The id of its issuer is that of another issuer.',
      fails(
        ['HOSTED_IN_SCOPE', 'ISSUER_SAME_SCOPE', 'LINKED_BY_ITS_ID', 'NOT_REVOKED', 'REVOCATION_LIST_SHAPE'],
        'Profile, id',
      ),
      {
        issuer: { id: 'https://good.example/issuer.json' },
      },
    ),
    hosted(
      'badge-picture-not-there',
      'There is nothing at the address of its badge’s picture.',
      fails('BADGE_IMAGE', 'BadgeClass, image'),
      (at) => ({
        answers: { [at('badge.png')]: missing },
      }),
    ),
    hosted(
      'badge-picture-a-page',
      'At the address of its badge’s picture is a page.',
      fails('BADGE_IMAGE', 'BadgeClass, image'),
      (at) => ({
        answers: { [at('badge.png')]: text('<!doctype html><title>A badge</title>\n', 'image/png') },
      }),
    ),
    hosted(
      'badge-of-another-issuer',
      'Its badge is served by one host and names the issuer of another.',
      fails(['ISSUER_SAME_SCOPE', 'HOSTED_IN_SCOPE'], 'Hosted Verification'),
      {
        badge: { issuer: 'https://good.example/issuer.json' },
      },
    ),
    hosted(
      'embedded-badge-forged',
      'It brings a copy of its badge with another name.',
      unsettled('EMBEDDED_COPY_AGREES', 'Examples, Linked Data'),
      (at) => ({
        assertion: { badge: { ...copyOfBadge(at), name: 'Doctor of Medicine' } },
      }),
    ),
    hosted(
      'embedded-issuer-forged',
      'It brings a copy of its issuer with another name.',
      unsettled('EMBEDDED_COPY_AGREES', 'Examples, Linked Data'),
      (at) => ({
        assertion: {
          badge: {
            ...copyOfBadge(at),
            issuer: {
              type: 'Issuer',
              id: at('issuer.json'),
              name: 'A Famous University',
              url: at(''),
              email: 'badges@issuer.example',
            },
          },
        },
      }),
    ),
    hosted(
      'embedded-badge-without-address',
      'It is hosted, and brings a badge that has no address.',
      fails('BADGE_REACHABLE', 'BadgeClass, id'),
      (at) => ({
        assertion: { badge: { ...copyOfBadge(at), id: 'urn:uuid:0e2aeb5c-8a39-4d2c-9f5a-4f7d5c8be0aa' } },
      }),
    ),
    hosted(
      'embedded-issuer-without-address',
      'Its badge brings an issuer that has no address.',
      fails('BADGE_SHAPE', 'Profile, id'),
      (at) => ({
        badge: { issuer: { type: 'Issuer', name: 'Example Issuer', url: at(''), email: 'badges@issuer.example' } },
      }),
    ),
  ];
}

function copyOfBadge(at: World['at']): Document {
  return {
    type: 'BadgeClass',
    id: at('badge.json'),
    name: 'Git 101',
    description: 'Made a first commit.',
    image: at('badge.png'),
    criteria: { id: at('badge/'), narrative: 'Make a commit, and say why.' },
    issuer: at('issuer.json'),
  };
}
