import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Award, Evidence, FullAward } from '../../src/core/model/award.ts';
import type { Badge } from '../../src/core/model/badge.ts';
import { parseWebUrl, type Markdown, type WebUrl } from '../../src/core/model/text.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { asciiJson } from '../../src/core/openbadges/ascii-json.ts';
import { hostedAssertion, signedAssertion } from '../../src/core/openbadges/assertion.ts';
import { badgeClass } from '../../src/core/openbadges/badge-class.ts';
import { checkContext } from '../../src/core/openbadges/check-context.ts';
import { checkDocument } from '../../src/core/openbadges/check-document.ts';
import { profile } from '../../src/core/openbadges/profile.ts';
import { revocationList } from '../../src/core/openbadges/revocation-list.ts';
import { award, badge, edition, full, issuer, NOBODY, recipient, revoked } from './example.ts';

/** Any text with something in it: what the readers of authors' files let through, and more. */
const text = fc.string({ unit: 'binary', minLength: 1 }).filter((value) => /\S/.test(value));
const markdown = fc.string({ unit: 'binary' }).map((value) => value as Markdown);
const url: fc.Arbitrary<WebUrl> = fc
  .oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: 'grapheme' }).map((path) => `https://example.com/${path}`),
    fc.stringMatching(/^[[\]%#|^~?&=/:@'a5é]*$/).map((path) => `HTTP://example.com/?${path}`),
  )
  .map(parseWebUrl)
  .filter((value) => value !== undefined);
const optional = <T>(arbitrary: fc.Arbitrary<T>, name: string) =>
  fc.oneof(
    fc.constant({}),
    arbitrary.map((value) => ({ [name]: value })),
  );
const group = (...members: fc.Arbitrary<object>[]) =>
  fc.tuple(...members).map((parts) => Object.assign({}, ...parts) as object);

const evidence = group(
  optional(url, 'url'),
  optional(text, 'name'),
  optional(text, 'description'),
  optional(text, 'narrative'),
  optional(text, 'genre'),
  optional(text, 'audience'),
).filter((members) => Object.keys(members).length > 0) as fc.Arbitrary<Evidence>;

const moment = fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(9000, 0) }).map(instantOf);

const anyAward: fc.Arbitrary<Award> = group(
  fc.record({ awardedAt: moment, evidence: fc.array(evidence, { maxLength: 3 }) }),
  optional(markdown, 'narrative'),
).map((members) => ({ ...award, ...members }));

const anyBadge: fc.Arbitrary<Badge> = fc
  .record({
    name: text,
    description: text,
    caption: text,
    tags: fc.array(text),
    criteria: fc.record({ syntax: fc.constantFrom('md', 'mdx'), text: markdown }),
    alignment: fc.array(fc.record({ targetName: text, targetUrl: url }), { maxLength: 2 }),
  })
  .map(({ caption, ...members }) => ({ ...badge, ...members, image: { ...badge.image, caption } }));

const identity = fc.oneof(
  fc.record({
    kind: fc.constant('hashed'),
    property: fc.constantFrom('email', 'url', 'telephone'),
    hash: fc.constant(NOBODY),
    salt: text,
  } as const),
  fc.record({ kind: fc.constant('plain'), property: fc.constant('url'), identity: url } as const),
);

const anyFullAward: fc.Arbitrary<FullAward> = fc
  .record({ award: anyAward, badge: anyBadge, identity, name: text, url })
  .map((any) => ({
    award: any.award,
    badge: any.badge,
    issuer: { ...issuer, name: any.name, url: any.url },
    recipient: { ...recipient, identity: any.identity },
  }));

test('whatever an award says, its documents pass our check and the context, and come back from their bytes', async () => {
  await fc.assert(
    fc.asyncProperty(anyFullAward, async (any) => {
      const at = edition();
      const documents = [
        hostedAssertion(any, at),
        signedAssertion(any, at),
        badgeClass(any.badge, at),
        profile(any.issuer, at),
      ];
      for (const document of documents) {
        expect(checkDocument(document)).toEqual([]);
        expect(await checkContext(document)).toEqual([]);
        expect(JSON.parse(asciiJson(document, 'pretty'))).toEqual(document);
        expect(asciiJson(JSON.parse(asciiJson(document, 'compact')) as object, 'pretty')).toBe(
          asciiJson(document, 'pretty'),
        );
      }
    }),
    { numRuns: 200 },
  );
});

test('however many awards are revoked and why, the list passes our check and names each one twice', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/)), text, (ids, reason) => {
      const list = revocationList(
        issuer,
        { revoked: ids.map((id) => revoked(id, '2026-01-01', reason)), removed: [] },
        edition(),
      );
      expect(checkDocument(list)).toEqual([]);
      expect(new Set(list.revokedAssertions.map(({ id }) => id)).size).toBe(ids.length * 2);
    }),
  );
});

test('the example that the others vary is one of them', () => {
  expect(checkDocument(hostedAssertion(full, edition()))).toEqual([]);
});
