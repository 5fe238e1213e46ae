import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import { parseInstant } from '../../src/core/model/time.ts';
import type { CheckCode } from '../../src/core/verify/catalogue.ts';
import type { Fetcher } from '../../src/core/verify/fetcher.ts';
import type { Verification } from '../../src/core/verify/verification.ts';
import { verify } from '../../src/core/verify/verify.ts';
import { answerOf, inputOf, listedCases } from '../bad-badges/answers.ts';
import { outcome, signer, simulatedIssuer, type Draft, type SimulatedIssuer } from './simulated-issuer.ts';

let site: SimulatedIssuer;
let endorser: SimulatedIssuer;
beforeEach(async () => {
  [site, endorser] = await Promise.all([simulatedIssuer(), simulatedIssuer()]);
  endorser.issuer['name'] = 'The Endorser';
});
afterEach(async () => {
  await Promise.all([site[Symbol.asyncDispose](), endorser[Symbol.asyncDispose]()]);
});

/** An endorsement of something, served by the endorser at this path. */
function endorse(of: unknown, path: string, changes: Draft = {}): string {
  const id = `${endorser.url}${path}`;
  endorser.answer(id, {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Endorsement',
    id,
    claim: { id: of, endorsementComment: 'We would award it too.' },
    issuer: endorser.issuer['id'],
    issuedOn: '2025-02-03T09:00:00Z',
    verification: { type: 'HostedBadge' },
    ...changes,
  });
  return id;
}

function holding({ checks }: Verification): readonly (readonly [subject: string, state: string, found?: string])[] {
  return checks
    .filter(({ code }) => code === 'ENDORSEMENT_HOLDS')
    .map(({ subject, state, found }) => [subject, state, found ?? '']);
}

describe('an endorsement', () => {
  test('of the award, of its badge or of its issuer holds, and its endorser is named', async () => {
    for (const document of [site.hosted, site.badge, site.issuer]) {
      const url = endorse(document['id'], `${String(document['type'])}.json`);
      document['endorsement'] = url;
      const verification = await site.verify(String(site.hosted['id']));
      expect(verification.verdict).toBe('valid');
      expect(holding(verification)).toEqual([[url, 'passed', `The Endorser (${new URL(endorser.url).host})`]]);
      delete document['endorsement'];
    }
  });

  test('is followed from a badge and from a profile that are asked about by themselves', async () => {
    site.badge['endorsement'] = endorse(site.badge['id'], 'badge.json');
    site.issuer['endorsement'] = endorse(site.issuer['id'], 'issuer-of-badge.json');
    expect(holding(await site.verify(String(site.badge['id'])))).toHaveLength(2);
    expect(holding(await site.verify(String(site.issuer['id'])))).toHaveLength(1);
  });

  test('may be signed by the key of its endorser', async () => {
    const url = `${endorser.url}endorsement.jws`;
    const signed = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Endorsement',
      id: 'urn:uuid:7d1d2b0e-3f5a-4c8b-9a53-0d9c6c5f3c22',
      claim: site.badge['id'],
      issuer: endorser.issuer['id'],
      issuedOn: '2025-02-03T09:00:00Z',
      verification: { type: 'SignedBadge', creator: endorser.key['id'] },
    };
    site.badge['endorsement'] = url;
    endorser.answer(url, await signer.sign(JSON.stringify(signed)));
    const sound = await site.verify(site.hosted);
    expect(holding(sound)).toEqual([[url, 'passed', expect.stringContaining('The Endorser')]]);
    endorser.revocations['revokedAssertions'] = [signed.id];
    const verification = await site.verify(site.hosted);
    expect(verification.verdict).toBe('valid');
    expect(holding(verification)).toEqual([[url, 'failed', expect.stringMatching(/^NOT_REVOKED/)]]);
  });

  test('that does not hold is told beside a verdict that it does not change', async () => {
    const url = endorse(site.hosted['id'], 'endorsement.json', { revoked: true });
    site.badge['endorsement'] = url;
    expect(outcome(await site.verify(site.hosted))).toEqual([
      'valid',
      'ENDORSEMENT_OF_THIS failed',
      'ENDORSEMENT_HOLDS failed',
    ]);
    site.hosted['revoked'] = true;
    expect((await site.verify(String(site.hosted['id']))).verdict).toBe('invalid');
    expect(outcome(await site.verify(url))).toEqual(['invalid', 'NOT_REVOKED failed']);
  });

  test('of an endorser, or of an endorsement, is not followed', async () => {
    endorser.issuer['endorsement'] = endorse(endorser.issuer['id'], 'of-endorser.json');
    site.badge['endorsement'] = endorse(site.badge['id'], 'of-badge.json', {
      endorsement: endorse(`${endorser.url}of-badge.json`, 'of-endorsement.json'),
    });
    expect(holding(await site.verify(site.hosted))).toHaveLength(1);
    expect(endorser.asked).not.toContain('/of-endorser.json');
    expect(endorser.asked).not.toContain('/of-endorsement.json');
  });

  test('is one of at most a few that are followed, and what was not followed does not hold', async () => {
    const urls = Array.from({ length: 60 }, (_, index) => endorse(site.badge['id'], `${index}.json`));
    site.badge['endorsement'] = urls;
    const verification = await site.verify(site.hosted);
    expect(verification.verdict).toBe('valid');
    expect(new Set(endorser.asked).size).toBeLessThanOrEqual(20);
    const lines = holding(verification);
    const passed = lines.filter(([, state]) => state === 'passed');
    expect(passed.length).toBeGreaterThanOrEqual(10);
    expect(lines.length - passed.length).toBe(21);
    expect(lines.at(-1)).toEqual(['input', 'unsettled', `${60 - passed.length - 20} more are too many to be followed`]);
  });
});

test('a signed endorsement in which anything was changed does not hold', async () => {
  const one = listedCases.find(({ id }) => id === 'good-endorsed-signed');
  const now = parseInstant(one?.now ?? '');
  if (!one || now === undefined) throw new Error('The good signed endorsement is not on the list');
  const url = 'https://endorser.example/good-endorsed-signed.jws';
  const good = await answerOf(url);
  if (good.kind !== 'answered') throw new Error('The good signed endorsement is not there');
  await fc.assert(
    fc.asyncProperty(fc.nat(good.bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = good.bytes.map((byte, index) => (index === at ? byte ^ change : byte));
      const fetch: Fetcher = (asked) => (asked === url ? Promise.resolve({ ...good, bytes }) : answerOf(asked));
      const verification = await verify({ kind: 'bytes', bytes: inputOf(one) }, { fetch, now, unbakeSvg });
      expect(verification.verdict).toBe('valid');
      expect(holding(verification).map(([, state]) => state)).not.toContain('passed');
    }),
    { numRuns: 500 },
  );
});

/** Bad badges whose verdict is `valid`, and what is wrong with what others say of them. */
const REASONS: Readonly<Record<string, CheckCode>> = {
  'endorsement-not-there': 'ENDORSEMENT_REACHABLE',
  'endorsement-offline': 'ENDORSEMENT_REACHABLE',
  'endorsement-gone': 'ENDORSEMENT_REACHABLE',
  'endorsement-without-address': 'ENDORSEMENT_REACHABLE',
  'wire-endorsement-in-http': 'LINKED_BY_ITS_ID',
  'endorsement-of-another': 'ENDORSEMENT_OF_THIS',
  'endorsement-of-its-badge': 'ENDORSEMENT_OF_THIS',
  'endorsement-out-of-scope': 'HOSTED_IN_SCOPE',
  'endorsement-stripped': 'NOT_REVOKED',
  'endorsement-in-the-future': 'NOT_FROM_THE_FUTURE',
  'endorsement-id-elsewhere': 'LINKED_BY_ITS_ID',
  'endorsement-an-award': 'ENTRY_CLASS',
  'endorsement-copy-altered': 'EMBEDDED_COPY_AGREES',
  'endorsement-on-another-host': 'HOSTED_IN_SCOPE',
  'endorsement-by-another-key': 'SIGNATURE',
  'endorsement-by-the-issuers-key': 'KEY_LISTED_BY_ISSUER',
  'endorsement-not-signed': 'JWS_FORM',
  'endorsement-calls-itself-revoked': 'NOT_REVOKED',
  'endorsement-withdrawn': 'NOT_REVOKED',
  'endorsement-incomplete': 'ENDORSEMENT_SHAPE',
  'endorsement-by-nobody': 'ISSUER_REACHABLE',
};

test('each bad badge that is valid but for what others say of it has the reason that is due', async () => {
  const badly = listedCases.filter(({ verdict, codes }) => verdict === 'valid' && codes.length > 0);
  const reasons = await Promise.all(
    badly.map(async (one) => {
      const now = parseInstant(one.now);
      if (now === undefined) throw new Error(one.id);
      const verification = await verify({ kind: 'bytes', bytes: inputOf(one) }, { fetch: answerOf, now, unbakeSvg });
      return [one.id, holding(verification).map(([, , found]) => found?.split(/[ :]/)[0])] as const;
    }),
  );
  expect(Object.fromEntries(reasons)).toEqual(
    Object.fromEntries(Object.entries(REASONS).map(([id, code]) => [id, [code]])),
  );
});
