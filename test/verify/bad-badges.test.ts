import { describe, expect, test } from 'vitest';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import type { CheckCode } from '../../src/core/verify/catalogue.ts';
import type { Verdict } from '../../src/core/verify/verification.ts';
import { verify } from '../../src/core/verify/verify.ts';
import { parseInstant } from '../../src/core/model/time.ts';
import { answerOf, inputOf, listedCases, type ListedCase } from '../bad-badges/answers.ts';

interface Said {
  readonly verdict: Verdict;
  /** Every check that did not pass, once and in the order of the alphabet. */
  readonly codes: readonly CheckCode[];
}

async function verdictOn(one: ListedCase): Promise<Said> {
  const now = parseInstant(one.now);
  if (now === undefined) throw new Error(`${one.id} is to be verified at no moment`);
  const { verdict, checks } = await verify(
    { kind: 'bytes', bytes: inputOf(one) },
    { fetch: answerOf, now, unbakeSvg, ...(one.identity !== undefined && { identity: one.identity }) },
  );
  const codes = checks.filter(({ state }) => state !== 'passed').map(({ code }) => code);
  return { verdict, codes: [...new Set(codes)].sort() };
}

describe('the bad badges', () => {
  // One comparison for all of them, so that a change of the verifier shows all that it changes.
  test('each gets the verdict that is due, for the reasons that are due, and the good ones are valid', async () => {
    const said = await Promise.all(listedCases.map(async (one) => [one.id, await verdictOn(one)] as const));
    const due = listedCases.map(({ id, verdict, codes }) => [id, { verdict, codes }] as const);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(due));
  });

  test('there are sixty and more that are not valid, and good ones in every form', () => {
    expect(listedCases.filter(({ verdict }) => verdict !== 'valid').length).toBeGreaterThanOrEqual(60);
    const good = listedCases.filter(({ verdict }) => verdict === 'valid');
    expect(new Set(good.map(({ kind }) => kind))).toEqual(new Set(['png', 'svg', 'jws', 'json', 'url']));
  });
});
