import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JOURNAL } from '../../src/core/transfer/journal.ts';
import { planTransfer } from '../../src/core/transfer/plan-transfer.ts';
import type { Target } from '../../src/core/transfer/target.ts';
import { carryOut, inspectTarget } from '../../src/core/transfer/transfer.ts';
import { MANIFEST } from '../../src/core/verify/site/manifest.ts';
import { deadLinks, fileOf, filesOf, randomSite, sourceOf, type Content } from './sites.ts';

test('whatever order the operations of a step take, no page that can be come to links to what is not there', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constant({}), randomSite('old')),
      randomSite('new'),
      fc.infiniteStream(fc.double({ noNaN: true })),
      (old, fresh, chance) => {
        const present = new Map(Object.entries(old));
        const { steps } = planTransfer(filesOf(fresh), {
          digests: new Map(filesOf(old).map(({ path, sha256 }) => [path, sha256])),
          isOurs: () => true,
        });
        for (const operation of steps.flatMap((step) => shuffled(step, chance))) {
          if (operation.kind === 'put') present.set(operation.path, fresh[operation.path] ?? '');
          else present.delete(operation.path);
          expect(deadLinks(present, [old, fresh])).toEqual([]);
        }
        expect(Object.fromEntries(present)).toEqual(fresh);
      },
    ),
    { numRuns: 1000 },
  );
});

test('ended anywhere and gone on with the same site or another, it breaks no link on the way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constant({}), randomSite('one')),
      randomSite('two'),
      fc.option(randomSite('three')),
      fc.nat({ max: 30 }),
      async (one, two, other, life) => {
        const three = other ?? two;
        const present = new Map<string, string>();
        const check = (): void => {
          expect(deadLinks(present, [one, two, three])).toEqual([]);
        };
        await send(
          one,
          memory(present, Infinity, () => undefined),
        );
        await send(two, memory(present, life, check)).catch(isDeath);
        await send(three, memory(present, Infinity, check));
        expect(site(present)).toEqual(three);
      },
    ),
    { numRuns: 1000 },
  );
});

test('ended any number of times with any sites, it ends as the last of them and then has nothing to do', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(randomSite('one'), fc.nat({ max: 40 })), { minLength: 1, maxLength: 5 }),
      randomSite('two'),
      async (ended, last) => {
        const present = new Map<string, string>();
        for (const [content, life] of ended)
          await send(
            content,
            memory(present, life, () => undefined),
          ).catch(isDeath);
        await send(
          last,
          memory(present, Infinity, () => undefined),
        );
        expect(site(present)).toEqual(last);
        const again = await inspectTarget(
          sourceOf(last),
          memory(present, 0, () => undefined),
        );
        expect(again).toMatchObject({ isCurrent: true, steps: [] });
      },
    ),
    { numRuns: 500 },
  );
});

test('what no manifest of ours lists is never removed, nor what an interrupted publication only meant to send', async () => {
  const present = new Map([
    ['mine.html', 'put there by hand'],
    ['b.html', 'also put there by hand'],
  ]);
  const old = { 'index.html': '{"links":[]}', 'a.html': '{"links":[]}' };
  await send(
    old,
    memory(present, Infinity, () => undefined),
  );
  await send(
    { ...old, 'b.html': 'ours' },
    memory(present, 1, () => undefined),
  ).catch(isDeath);
  expect(present.has(JOURNAL)).toBe(true);
  await send(
    { 'index.html': '{"links":[]}' },
    memory(present, Infinity, () => undefined),
  );
  expect(site(present)).toEqual({
    'index.html': '{"links":[]}',
    'mine.html': 'put there by hand',
    'b.html': 'also put there by hand',
  });
});

test.each([
  ['../outside', 'a manifest'],
  ['/etc/passwd', 'a manifest'],
  ['a//b', 'a manifest'],
])('a target whose manifest names %j is left alone', async (path) => {
  const { files } = { files: [fileOf(path, '')] };
  const target = memory(new Map([[MANIFEST, JSON.stringify({ files })]]), 0, () => undefined);
  expect(await inspectTarget(sourceOf({}), target)).toEqual({ kind: 'unreadable', path: MANIFEST });
});

test('a target with a site of somebody else is left alone until it is adopted', async () => {
  const target = memory(new Map([['index.html', 'theirs']]), 0, () => undefined);
  expect(await inspectTarget(sourceOf({}), target)).toEqual({ kind: 'foreign', path: 'index.html' });
  expect(await inspectTarget(sourceOf({}), target, { adopt: true })).toMatchObject({ kind: 'planned' });
});

class Death extends Error {}

/** A target in memory that dies after as many changes, and tells of each. */
function memory(present: Map<string, string>, life: number, onChange: () => void): Target {
  let left = life;
  const change = (work: () => void): Promise<void> => {
    if (left <= 0) return Promise.reject(new Death());
    left -= 1;
    work();
    onChange();
    return Promise.resolve();
  };
  return {
    atOnce: 3,
    read: (path) => Promise.resolve(present.get(path)),
    digests: (paths) =>
      Promise.resolve(
        new Map(
          paths.flatMap((path) => {
            const text = present.get(path);
            return text === undefined ? [] : [[path, fileOf(path, text).sha256]];
          }),
        ),
      ),
    put: (path, bytes) => change(() => present.set(path, Buffer.from(bytes).toString('utf8'))),
    remove: (path) => change(() => present.delete(path)),
  };
}

async function send(content: Content, target: Target): Promise<void> {
  const source = sourceOf(content);
  const inspected = await inspectTarget(source, target, { adopt: true });
  if (inspected.kind !== 'planned') throw new Error(inspected.kind);
  await carryOut(inspected, { source, target });
}

function isDeath(error: unknown): void {
  if (!(error instanceof Death)) throw error;
}

function site(present: ReadonlyMap<string, string>): Content {
  return Object.fromEntries([...present].filter(([path]) => path !== MANIFEST && path !== JOURNAL));
}

function shuffled<T>(items: readonly T[], chance: IterableIterator<number>): readonly T[] {
  return items
    .map((item) => ({ item, at: Number(chance.next().value) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
