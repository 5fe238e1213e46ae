import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolve } from '../../src/core/content/resolve.ts';
import { awardIdOf } from '../../src/core/model/award.ts';
import { parseHandle, parseIssuerId } from '../../src/core/model/ids.ts';
import {
  at,
  award,
  badge,
  faults,
  hashed,
  issuer,
  NOW,
  picture,
  placeIn,
  publicKey,
  recipient,
  requires,
  rosterRow,
  site,
  smallProject,
  translation,
} from './drafts.ts';

function registryOf(drafts: Parameters<typeof resolve>[0]) {
  const { registry } = resolve(drafts, { now: NOW });
  if (!registry) throw new Error('There is no registry');
  return registry;
}

test('a project without fault has no problems and all of it is in the registry', () => {
  const drafts = smallProject(award('ada', 'first'));
  const registry = registryOf(drafts);
  expect(faults(drafts)).toEqual([]);
  expect([...registry.issuers.keys()]).toEqual(['acme']);
  expect([...registry.badges.keys()]).toEqual(['first']);
  expect([...registry.recipients.keys()]).toEqual(['ada']);
  expect(registry.awards).toHaveLength(1);
});

test('the id of an award is derived from issuer, handle and file name unless it is pinned', () => {
  const repeatable = badge('first', { repeatable: true });
  const { awards } = registryOf([
    ...smallProject().filter(({ place }) => !place.file.startsWith('badges/')),
    ...repeatable,
    award('ada', 'first'),
    award('ada', 'first.2', { pinnedId: at('recipients/ada/first.2.md', 'second-of-ada', 3) }),
  ]);
  const acme = parseIssuerId('acme');
  const ada = parseHandle('ada');
  expect(acme && ada && awards.map(({ id }) => id).toSorted()).toEqual(
    acme && ada && [awardIdOf(acme, ada, 'first'), 'second-of-ada'].toSorted(),
  );
});

test('maps and lists are in order of id by code units, not of path and not of the order of reading', () => {
  const drafts = [
    site(),
    issuer('acme'),
    issuer('acme-2'),
    ...badge('a-b', { issuer: at('badges/a-b/badge.md', 'acme', 5) }),
    ...badge('a', { issuer: at('badges/a/badge.md', 'acme-2', 5) }),
    recipient('z'),
    recipient('z-1'),
    ...['z', 'z-1'].flatMap((handle) => [award(handle, 'a'), award(handle, 'a-b')]),
  ];
  const registry = registryOf(drafts);
  expect([...registry.issuers.keys()]).toEqual(['acme', 'acme-2']);
  expect([...registry.badges.keys()]).toEqual(['a', 'a-b']);
  expect([...registry.recipients.keys()]).toEqual(['z', 'z-1']);
  const ids = registry.awards.map(({ id }) => id);
  expect(ids).toHaveLength(4);
  expect(ids).toEqual([...ids].sort());
});

test('the order of the drafts changes neither the registry nor the problems', () => {
  const drafts = [
    ...smallProject(award('ada', 'first'), award('ada', 'nothing'), award('ada', 'first.2'), award('bob', 'first')),
    ...badge('second', requires('second', ['third'])),
    ...badge('third', requires('third', ['second'])),
    rosterRow(['autumn', 'first', 2], 'eve', { identity: hashed('e', 's') }),
    rosterRow(['spring', 'first', 2], 'eve', { identity: hashed('f', 's') }),
    recipient('kay', { identity: hashed('k', 's') }),
  ];
  const expected = resolve(drafts, { now: NOW });
  expect(expected.problems.length).toBeGreaterThan(5);
  const shuffled = fc.shuffledSubarray(drafts, { minLength: drafts.length });
  fc.assert(
    fc.property(shuffled, (other) => {
      expect(resolve(other, { now: NOW })).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('drafts of badges are checked but are not in the registry', () => {
  const drafts = smallProject(badge('later', { status: 'draft', ...requires('later', ['nothing']) }));
  expect(faults(drafts)).toEqual(['UNKNOWN_BADGE badges/later/badge.md:7']);
  expect([...registryOf(drafts).badges.keys()]).toEqual(['first']);
});

test('a draft may lead to another draft', () => {
  const sooner = badge('sooner', { status: 'draft' });
  const later = badge('later', { status: 'draft', ...requires('later', ['sooner']) });
  expect(faults(smallProject(sooner, later))).toEqual([]);
});

test('what has problems is left out of the registry, and what leads to it', () => {
  const lost = badge('lost', { image: { file: at('badges/lost/badge.md', 'badges/lost/none.svg', 4), caption: '' } });
  const rule = { ...requires('milestone', ['lost']).requires, until: at('badges/milestone/badge.md', '2025-01-01') };
  const milestone = badge('milestone', { requires: rule, status: 'retired' });
  const next = badge('next', { supersedes: at('badges/next/badge.md', 'milestone', 5) });
  const drafts = smallProject(lost[0], milestone, next, award('ada', 'lost'), award('ada', 'first'));
  expect(faults(drafts)).toEqual(['UNKNOWN_IMAGE badges/lost/badge.md:4']);
  const registry = registryOf(drafts);
  expect([...registry.badges.keys()]).toEqual(['first']);
  expect(registry.awards.map((one) => one.badge)).toEqual(['first']);
});

test('a milestone that cannot be reached is left out, and one that is reached is in', () => {
  const milestones = [
    badge('fine', requires('fine', ['first'])),
    badge('too-many', requires('too-many', ['first'], 2)),
    badge('twice', requires('twice', ['first', 'first'], 1)),
    badge('round', requires('round', ['round'])),
  ];
  const awards = ['first', 'fine'].map((id) => award('ada', id));
  const registry = registryOf(smallProject(...milestones, awards));
  expect([...registry.badges.keys()]).toEqual(['fine', 'first']);
  expect(registry.awards.map((one) => one.badge).toSorted()).toEqual(['fine', 'first']);
});

test('without a usable site.yaml there is no registry, and everything else is checked all the same', () => {
  const drafts = smallProject(award('ada', 'nothing'), translation('first', 'fr')).filter(
    ({ kind }) => kind !== 'site',
  );
  expect(resolve(drafts, { now: NOW }).registry).toBeUndefined();
  expect(faults(drafts)).toEqual(['UNKNOWN_BADGE recipients/ada/nothing.md:1']);
});

test('a badge gets its translations, in order of language, and its issuer where there is one', () => {
  const languages = ['en', 'fr', 'pt', 'pt-BR'];
  const drafts = [
    site({ languages }),
    ...smallProject(...languages.slice(1).map((language) => translation('first', language))).slice(1),
  ];
  const [first] = registryOf(drafts).badges.values();
  expect(first?.issuer).toBe('acme');
  expect(first?.translations.map(({ language }) => language)).toEqual(['fr', 'pt', 'pt-BR']);
});

test('an issuer has the keys that it lists and has files of', () => {
  const file = 'issuers/acme/issuer.md';
  const keys = [
    { id: at(file, 'new', 6), status: 'active' },
    { id: at(file, 'old', 7), status: 'retired' },
  ];
  const drafts = [site(), issuer('acme', { keys }), publicKey('old'), publicKey('new')];
  expect(registryOf(drafts).issuers.values().next().value?.signing).toEqual({
    kind: 'keys',
    keys: [
      { id: 'new', status: 'active', publicKeyPem: 'PEM of new', place: placeIn(file, 6) },
      { id: 'old', status: 'retired', publicKeyPem: 'PEM of old', place: placeIn(file, 7) },
    ],
  });
});

test('an issuer and a badge have their pictures with what they show in words', () => {
  const image = { file: at('issuers/acme/issuer.md', 'issuers/acme/logo.svg', 5), caption: 'A cogwheel' };
  const withLogo = issuer('acme', { image, telephone: '+4930123', description: 'Makers.' });
  const { issuers, badges } = registryOf([site(), withLogo, picture('issuers/acme/logo.svg'), ...badge('first')]);
  expect(issuers.values().next().value).toMatchObject({
    image: { kind: 'svg', path: 'issuers/acme/logo.svg', caption: 'A cogwheel', bytes: new Uint8Array(1) },
    telephone: '+4930123',
    description: 'Makers.',
  });
  expect(badges.values().next().value?.image).toMatchObject({ path: 'badges/first/image.svg', caption: 'first' });
});

test('an award expires as it says itself, else as its badge says, else never', () => {
  const withRule = badge('yearly', { validFor: 'P1Y' });
  const own = { expiresAt: at('recipients/bob/yearly.md', '2025-12-24T00:00:00Z', 3) };
  const drafts = smallProject(
    withRule,
    recipient('bob'),
    award('ada', 'yearly'),
    award('bob', 'yearly', own),
    award('ada', 'first'),
  );
  const expiries = registryOf(drafts).awards.map(({ recipient: who, badge: what, expiresAt }) => [
    who,
    what,
    expiresAt,
  ]);
  expect(expiries).toHaveLength(3);
  expect(expiries).toEqual(
    expect.arrayContaining([
      ['ada', 'yearly', '2026-06-01T12:00:00Z'],
      ['bob', 'yearly', '2025-12-24T00:00:00Z'],
      ['ada', 'first', undefined],
    ]),
  );
});

test('a person in a roster is a recipient without a profile', () => {
  const row = rosterRow(['autumn', 'first', 2], 'eve', { identity: hashed('e', 's') });
  const registry = registryOf(smallProject(row));
  expect(registry.recipients.get(row.recipient.value)).toEqual({ handle: 'eve', identity: hashed('e', 's') });
  expect(registry.awards.map(({ recipient: handle }) => handle)).toEqual(['eve']);
});
