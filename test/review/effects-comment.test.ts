import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Badge } from '../../src/core/model/badge.ts';
import type { SiteUrl, WebUrl } from '../../src/core/model/text.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { approvalOf, isApproved, type Verdict } from '../../src/core/review/approvals.ts';
import { effectsComment } from '../../src/core/review/effects-comment.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { minimalProject } from '../publishing/project.ts';

function badgeWith(changes: Partial<Badge>): Badge {
  const { registry } = loadProject(minimalProject(), { now: instantOf(Date.now()) });
  const [badge] = registry?.badges.values() ?? [];
  if (!badge) throw new Error('The smallest project has a badge');
  return { ...badge, ...changes };
}

test('a comment is never longer than GitHub takes, however much there is to tell', () => {
  const reviewers = Array.from({ length: 40 }, (_, index) => `@acme-${index}/${'team-'.repeat(15)}`);
  const badge = badgeWith({ name: '|'.repeat(200), reviewers });
  const approvals = Array.from({ length: 200 }, () => approvalOf(badge, [], { authors: [], earners: [] }));
  const many = Array.from({ length: 400 }, (_, index) => `${index} ${'*'.repeat(300)}`);
  const site = 'https://badges.example.com/' as SiteUrl;
  let room = 0;
  const text = effectsComment({
    head: 'a'.repeat(40),
    effects: (longest) => {
      room = longest;
      return 'x'.repeat(longest);
    },
    obstacles: many,
    approvals,
    preview: {
      run: `${site}run` as WebUrl,
      site,
      pages: many.map(() => `${site}awards/${'a'.repeat(200)}/` as WebUrl),
    },
    checks: many.map((name) => ({ name, result: 'success' })),
  });
  expect(room).toBeGreaterThan(20_000);
  expect(text.length).toBeLessThanOrEqual(65_536);
  expect(text).toContain('more');
});

test('an approval counts only when it is of the present state, of a reviewer, and of neither author nor earner', () => {
  const badge = badgeWith({ reviewers: ['@ada', '@grace', '@acme/mentors'], approvals: 2 });
  const login = fc.constantFrom('ada', 'Grace', 'linus', 'MALLORY');
  const verdict: fc.Arbitrary<Verdict> = fc.record({
    login,
    verdict: fc.constantFrom('approved', 'returned'),
    isPresent: fc.boolean(),
    mayWrite: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(verdict, { selector: (one) => one.login }),
      fc.uniqueArray(login, { maxLength: 2 }),
      fc.uniqueArray(login, { maxLength: 2 }),
      (verdicts, authors, earners) => {
        const told = approvalOf(badge, verdicts, { authors, earners });
        for (const name of told.approvedBy) {
          const one = verdicts.find((other) => other.login === name);
          expect(one).toMatchObject({ verdict: 'approved', isPresent: true });
          expect([...authors, ...earners]).not.toContain(name);
          expect(['ada', 'Grace'].includes(name) || one?.mayWrite).toBe(true);
        }
        expect(told.approvedBy.length + told.notCounted.length).toBe(
          verdicts.filter((one) => one.verdict === 'approved').length,
        );
        if (isApproved(told)) expect(told.approvedBy.length).toBeGreaterThanOrEqual(2);
      },
    ),
  );
});
