import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../src/core/effects/compare.ts';
import { effectsMarkdown } from '../../src/core/effects/print-markdown.ts';
import { effectsText } from '../../src/core/effects/print-text.ts';
import { parseFile } from '../../src/core/content/parse-file.ts';
import { resolve } from '../../src/core/content/resolve.ts';
import type { SourceFile } from '../../src/core/content/source-file.ts';
import type { ProjectPath } from '../../src/core/model/text.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { routesOf } from '../../src/core/openbadges/routes.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { readProject } from '../../src/node/read-project.ts';
import { MINIMAL } from '../problems/fixture.ts';
import { award, recipient } from './repository.ts';

const now = instantOf(Date.UTC(2026, 0, 1));
const minimal = readProject(MINIMAL).files.filter(({ path }) => !path.startsWith('recipients/'));

interface Person {
  readonly number: number;
  readonly name: string | undefined;
  readonly narrative: string;
  readonly revoked: boolean;
}

const people = fc.uniqueArray(
  fc.record({
    number: fc.nat({ max: 20 }),
    name: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { nil: undefined }),
    narrative: fc.constantFrom('Walked.', 'Ran.', 'Swam.'),
    revoked: fc.boolean(),
  }),
  { selector: ({ number }) => number, maxLength: 12 },
);

function published(persons: readonly Person[]): Publication {
  const files = [...minimal, ...persons.flatMap(filesOf)];
  const drafts = files.flatMap((file) => parseFile(file).drafts);
  const { registry } = resolve(drafts, { now });
  if (!registry) throw new Error('The minimal project has no site');
  const edition = { site: registry.site, routes: routesOf(registry.site.url), asOf: now, signingKeys: new Map() };
  return { registry, edition };
}

function filesOf({ number, name, narrative, revoked }: Person): readonly SourceFile[] {
  const profile = name === undefined ? '' : `profile: { name: ${JSON.stringify(name)}, public: true }\n`;
  const fields = revoked ? 'revoked: { on: 2025-07-01, reason: issued in error }\n' : '';
  const text = (path: string, content: string): SourceFile => ({
    kind: 'text',
    path: path as ProjectPath,
    text: content,
  });
  return [
    text(`recipients/p-${number}/recipient.yaml`, recipient(`p-${number}`, profile)),
    text(`recipients/p-${number}/first.md`, award(fields, narrative)),
  ];
}

const ids = ({ registry }: Publication) => registry.awards.map(({ id }) => id as string);

test('a publication compared with itself has no effects', () => {
  fc.assert(
    fc.property(people, (persons) => {
      expect(compare(published(persons), published(persons))).toEqual([]);
    }),
  );
});

test('every award that is new appears exactly once, every one that is gone vanishes exactly once, and no other does', () => {
  fc.assert(
    fc.property(people, people, (before, after) => {
      const [base, head] = [published(before), published(after)];
      const effects = compare(base, head);
      const told = (kind: string) =>
        effects.flatMap((effect) => (effect.kind === kind && 'award' in effect ? [effect.award as string] : []));
      const [old, fresh] = [ids(base), ids(head)];
      expect(told('award-appears').toSorted()).toEqual(fresh.filter((id) => !old.includes(id)).toSorted());
      expect(told('award-vanishes').toSorted()).toEqual(old.filter((id) => !fresh.includes(id)).toSorted());
    }),
  );
});

test('the order in which files were read does not matter', () => {
  fc.assert(
    fc.property(people, people, (before, after) => {
      const turned = [...after].toReversed();
      expect(compare(published(before), published(turned))).toEqual(compare(published(before), published(after)));
    }),
  );
});

test('there and back, what appeared vanishes', () => {
  fc.assert(
    fc.property(people, people, (before, after) => {
      const [base, head] = [published(before), published(after)];
      const urls = (change: string, ...pair: [Publication, Publication]) =>
        compare(...pair)
          .flatMap(({ addresses }) => addresses.filter((address) => address.change === change))
          .map(({ url }) => url)
          .toSorted();
      expect(urls('appears', base, head)).toEqual(urls('disappears', head, base));
    }),
  );
});

test('whatever people are called, printing keeps it harmless', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (name) => {
      const head = published([{ number: 1, name: undefined, narrative: 'Ran.', revoked: false }]);
      const effects = compare(undefined, head).map((effect) =>
        'person' in effect ? { ...effect, person: name } : effect,
      );
      expect(effectsText(effects, { color: false })).not.toMatch(
        /[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
      );
      const markdown = effectsMarkdown(effects, { site: undefined });
      expect(markdown).not.toMatch(/\]\(|[^\\]<(?!\/?b>)|(?<!\\)@/);
    }),
  );
});

test('a comment stays within its bounds and says how much is left out', () => {
  const persons = Array.from({ length: 400 }, (_, number) => ({
    number,
    name: `Person ${number} ${'long '.repeat(10)}`,
    narrative: 'Ran.',
    revoked: false,
  }));
  const markdown = effectsMarkdown(compare(published([]), published(persons)), { site: undefined, longest: 20_000 });
  expect(markdown.length).toBeLessThanOrEqual(20_000);
  expect(markdown).toMatch(/\nand \d{3} more\n$/);
});
