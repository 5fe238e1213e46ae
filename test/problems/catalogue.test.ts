import { describe as group, expect, test } from 'vitest';
import { catalogue } from '../../src/core/problem/catalogue.ts';
import { describe } from '../../src/core/problem/describe.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { expectedFindings, findingsIn, fixtureNames, MINIMAL, withFixture } from './fixture.ts';

const codes = Object.keys(catalogue).toSorted();

test('every code has a fixture, and every fixture a code', () => {
  expect(fixtureNames()).toEqual(codes);
});

test('codes are written in capitals, so that they stand out and make good addresses', () => {
  expect(codes.filter((code) => !/^[A-Z]+(?:_[A-Z0-9]+)*$/.test(code))).toEqual([]);
});

group.each(Object.entries(catalogue))('%s', (code, entry) => {
  test('has a title without a full stop, and an explanation', () => {
    expect(entry.title).toMatch(/^[A-Z`].{2,60}[^.]$/u);
    expect(entry.explanation.length).toBeGreaterThan(80);
  });

  test('is exactly what is wrong with its fixture, at its place, in whole sentences', async () => {
    const { findings, problems } = await withFixture(code, (folder) => findingsIn(code, folder));
    expect(findings).toEqual(expectedFindings(code));
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    for (const { message, hint } of problems.map(describe)) {
      expect(message).toMatch(/[.!?]$/);
      expect(hint).toMatch(/[.!?]$/);
      expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});

test('the minimal project, over which all fixtures are laid, has no problem', () => {
  const { problems, registry } = loadProject(MINIMAL, { now: instantOf(Date.now()) });
  expect(problems).toEqual([]);
  expect(registry?.awards).toHaveLength(1);
});
