import { describe, expect, test } from 'vitest';
import { compare } from '../../src/core/effects/compare.ts';
import { permanenceProblems } from '../../src/core/effects/permanence.ts';
import { bakedAssertion, hostedAssertion } from '../../src/core/openbadges/assertion.ts';
import { badgeClass } from '../../src/core/openbadges/badge-class.ts';
import { endorsedDigest } from '../../src/core/openbadges/endorsed-digest.ts';
import { profile } from '../../src/core/openbadges/profile.ts';
import { documentFaults } from '../../src/core/publication/check-award.ts';
import { classDocuments } from '../../src/core/publication/class-files.ts';
import { BADGE, endorsement, onlyAward, pinOf, project } from './in-memory.ts';

const OF_BADGE = 'badges/first/endorsements/guild.md';
const OF_ISSUER = 'issuers/acme/endorsements/guild.md';
const OF_AWARD = 'recipients/ada/endorsements/first.guild.md';
const all = {
  [OF_BADGE]: endorsement(pinOf(OF_BADGE)),
  [OF_ISSUER]: endorsement(pinOf(OF_ISSUER)),
  [OF_AWARD]: endorsement(pinOf(OF_AWARD)),
};

const documents = (files: Readonly<Record<string, string>>) =>
  classDocuments(project(files).publication)
    .filter(({ path }) => path.startsWith('endorsements/'))
    .map(({ content }) => String(content));

describe('an endorsement by an issuer of the site', () => {
  test('is a document of its own, and what it endorses links to it by its address', async () => {
    const { publication, problems } = project(all);
    expect(problems).toEqual([]);
    const { registry, edition } = publication;
    const [badge, issuer] = [[...registry.badges.values()][0], registry.issuers.get('acme' as never)];
    if (!badge || !issuer) throw new Error('The project has neither');
    const links = [
      badgeClass(badge, edition),
      profile(issuer, edition),
      hostedAssertion(onlyAward(publication), edition),
    ].map((document) => ('endorsement' in document ? document.endorsement : undefined));
    const written = documents(all).map((text) => JSON.parse(text) as { id: string; claim: { id: string } });
    expect(new Set(links.flat())).toEqual(new Set(written.map(({ id }) => id)));
    expect(new Set(written.map(({ claim }) => claim.id))).toEqual(
      new Set([
        edition.routes.badgeClass(badge.id).url,
        edition.routes.profile(issuer.id).url,
        edition.routes.assertion(onlyAward(publication).award.id).url,
      ]),
    );
    for (const text of documents(all)) expect(await documentFaults(text)).toEqual([]);
    expect(await documentFaults(JSON.stringify(badgeClass(badge, edition)))).toEqual([]);
  });

  test('of an award changes nothing of what was signed and baked', () => {
    const [without, endorsed] = [project({}).publication, project({ [OF_AWARD]: all[OF_AWARD] }).publication];
    expect(bakedAssertion(onlyAward(endorsed), endorsed.edition)).toEqual(
      hostedAssertion(onlyAward(without), without.edition),
    );
  });

  test('that is withdrawn keeps its address, says so there, and is linked no more', async () => {
    const files = { [OF_BADGE]: endorsement(`${pinOf(OF_BADGE)}\nwithdrawn: { on: 2026-06-20, reason: Not kept. }`) };
    const [text = ''] = documents(files);
    expect(JSON.parse(text)).toMatchObject({ type: 'Endorsement', revoked: true, revocationReason: 'Not kept.' });
    expect(await documentFaults(text)).toEqual([]);
    const { registry, edition } = project(files).publication;
    expect([...registry.badges.values()].map((badge) => badgeClass(badge, edition))).not.toContainEqual(
      expect.objectContaining({ endorsement: expect.anything() as unknown }),
    );
  });

  test('of the row of a roster lies in the folder of the handle', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>';
    const files = {
      'recipients/spring/second.csv': 'handle,issuedOn\nada,2025-04-01T00:00:00Z\n',
      'badges/second/badge.md': BADGE,
      'badges/second/image.svg': svg,
    };
    const path = 'recipients/ada/endorsements/second.guild.md';
    const { registry, problems } = project({ ...files, [path]: endorsement(pinOf(path, files)) });
    expect(problems).toEqual([]);
    expect(registry.awards.map(({ badge, endorsements = [] }) => [badge, endorsements.length])).toContainEqual([
      'second',
      1,
    ]);
  });
});

describe('what was endorsed', () => {
  const pin = pinOf(OF_BADGE);

  test('is pinned by a digest that anybody makes of the published document', () => {
    const { registry, edition } = project(all).publication;
    const [badge] = registry.badges.values();
    const published = badge && (JSON.parse(JSON.stringify(badgeClass(badge, edition))) as object);
    expect(published && pin.includes(endorsedDigest(published) ?? 'none')).toBe(true);
  });

  test.each([
    ['its criteria', BADGE.replace('Take one step.', 'Take two steps.'), false],
    ['its name', BADGE.replace('First Step', 'First Stride'), false],
    ['the caption of its picture', BADGE.replace('A green disc', 'A green circle'), true],
    ['its tags', BADGE.replace('issuer:', 'tags: [steps]\nissuer:'), true],
  ])('is another once %s changes, or not', (_, text, isSame) => {
    expect(pinOf(OF_BADGE, { 'badges/first/badge.md': text }) === pin).toBe(isSame);
  });

  test('has another version with each of its errata', () => {
    const text = BADGE.replace('issuer:', 'errata: [{ on: 2026-06-20, note: One step and no more. }]\nissuer:');
    expect(pinOf(OF_BADGE, { 'badges/first/badge.md': text })).toContain('version: 2');
  });
});

describe('a change', () => {
  const base = project(all).publication;
  const effects = (files: Readonly<Record<string, string>>) => {
    const head = project(files).publication;
    const told = compare(base, head);
    const problems = permanenceProblems(told, { base, head, placeOf: (place) => place });
    return { kinds: told.map(({ kind }) => kind), codes: problems.map(({ code }) => code), told };
  };
  const without = (path: string) => Object.fromEntries(Object.entries(all).filter(([one]) => one !== path));

  test('to what was endorsed tells that the endorsement is of an earlier version', () => {
    expect(
      effects({ ...all, 'badges/first/badge.md': BADGE.replace('Take one step.', 'Take two steps.') }).kinds,
    ).toContain('endorsement-outdated');
  });

  test('may not take a published endorsement away', () => {
    const { kinds, codes } = effects(without(OF_BADGE));
    expect(kinds).toEqual(['endorsement-vanishes']);
    expect(codes).toEqual(['PUBLISHED_ADDRESS_VANISHES']);
  });

  test('may withdraw it, or say it anew at a later moment', () => {
    const text = all[OF_BADGE];
    expect(
      effects({
        ...all,
        [OF_BADGE]: text.replace('---\n\n', 'withdrawn: { on: 2026-06-20, reason: Not kept. }\n---\n\n'),
      }),
    ).toMatchObject({ kinds: ['endorsement-withdrawn'], codes: [] });
    const anew = text.replace('2026-06-03', '2026-06-10').replace('award it too', 'award it as well');
    expect(effects({ ...all, [OF_BADGE]: anew })).toMatchObject({ kinds: ['endorsement-changes'], codes: [] });
    expect(effects({ ...all, [OF_BADGE]: text.replace('award it too', 'never award it') }).codes).toEqual([
      'ENDORSEMENT_CHANGED',
    ]);
  });

  test('lets what was said of an award go with the person, whose tombstone stays', () => {
    const { award } = onlyAward(base);
    const gone = { [`forgotten/${award.id}.yaml`]: 'on: 2026-06-20\nissuer: acme\n' };
    const head = project({ ...without(OF_AWARD), ...gone }).publication;
    const forgotten = {
      ...head,
      registry: {
        ...head.registry,
        awards: [],
        tombstones: [{ award: award.id, issuer: 'acme' as never, on: '2026-06-20' as never, place: award.place }],
      },
    };
    const told = compare(base, forgotten);
    expect(told.map(({ kind }) => kind)).toContain('endorsement-forgotten');
    expect(
      permanenceProblems(told, { base, head: forgotten, placeOf: (place) => place }).map(({ code }) => code),
    ).not.toContain('PUBLISHED_ADDRESS_VANISHES');
  });

  test('does not bring an endorsement of what was never said', () => {
    const first = project({}).publication;
    const made = (text: string) => {
      const head = project({ [OF_BADGE]: text }).publication;
      return permanenceProblems(compare(first, head), { base: first, head, placeOf: (place) => place });
    };
    expect(made(all[OF_BADGE])).toEqual([]);
    const invented = all[OF_BADGE].replace(/sha256\$[0-9a-f]{64}/, () => `sha256$${'0'.repeat(64)}`);
    expect(made(invented).map(({ code }) => code)).toEqual(['ENDORSEMENT_PIN_WRONG']);
  });
});

describe('an endorsement that was published elsewhere', () => {
  const pin = pinOf(OF_BADGE);

  test('is linked by its address', () => {
    const url = 'https://league.example.com/endorsements/e1.json';
    const text = `---\nname: League\nurl: ${url}\n${pin}\n---\n`;
    const { registry, edition } = project({ 'badges/first/endorsements/league.md': text }).publication;
    const [badge] = registry.badges.values();
    expect(badge && badgeClass(badge, edition).endorsement).toEqual([url]);
    expect(documents({ 'badges/first/endorsements/league.md': text })).toEqual([]);
  });

  test('and was only signed is kept as it is and linked by pages alone, since the official validator fails on it', () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claim = { id: 'https://badges.example.com/badges/first.json', endorsementComment: 'Good.' };
    const jws = `${part({ alg: 'RS256' })}.${part({ type: 'Endorsement', claim })}.c2ln`;
    const text = `---\nname: League\njws: ${jws}\n${pin}\n---\n`;
    const { registry, publication, problems } = project({ 'badges/first/endorsements/league.md': text });
    const [badge] = registry.badges.values();
    expect(problems).toEqual([]);
    expect(badge?.endorsements).toMatchObject([{ kind: 'signed', jws, by: 'League' }]);
    expect(badge && badgeClass(badge, publication.edition).endorsement).toBeUndefined();
    for (const alg of ['none', 'HS256', 'RS1']) {
      const unsigned = text.replace(part({ alg: 'RS256' }), part({ alg }));
      const found = project({ 'badges/first/endorsements/league.md': unsigned }).problems;
      expect(found).toMatchObject([
        { code: 'ENDORSEMENT_JWS', reason: expect.stringContaining('public key') as string },
      ]);
    }
  });
});
