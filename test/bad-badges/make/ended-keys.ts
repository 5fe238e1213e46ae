import {
  fails,
  holds,
  json,
  text,
  unsettled,
  type Answer,
  type Case,
  type Document,
  type Expectation,
} from './case.ts';
import { jws, malloryKey } from './tokens.ts';
import { caseOf, signedCase, worldAt, type Changes, type Documents } from './world.ts';

const END = 'http://schema.org/validThrough';
const CUT_OFF = '2026-03-01T00:00:00Z';
const LATER = '2026-04-01T09:00:00Z';
const ANOTHER = 'urn:uuid:5b0c1c52-2f0e-5c1e-8f0a-52a3c7a3d7a1';
const CLAUSE = 'Blazon, docs/keys.md';

/** Keys that are in use no more: because another took their place, or because somebody else may have them. */
export function endedKeys(): readonly Case[] {
  return [...retired(), ...compromised()];
}

function retired(): readonly Case[] {
  return [
    signedCase('good-retired-key', 'Its key was retired after it was issued.', holds(CLAUSE), {
      key: { [END]: CUT_OFF },
    }),
    signedCase('key-retired', 'A retired key signed it, with a date after its end.', fails('KEY_IN_FORCE', CLAUSE), {
      key: { [END]: CUT_OFF },
      signed: { issuedOn: LATER },
    }),
    signedCase('key-end-in-words', 'When its key ends is no moment.', unsettled('KEY_IN_FORCE', CLAUSE), {
      key: { [END]: 'in March' },
    }),
  ];
}

/** What differs from an award that the issuer published, and signed with a key that it calls compromised. */
interface Forgery {
  readonly signed?: Document;
  /** What the issuer publishes at the address of the award. */
  readonly twin?: Document;
  readonly key?: (world: Documents) => Document;
  readonly issuer?: Document;
  readonly answers?: (world: Documents) => Readonly<Record<string, Answer>>;
}

function compromised(): readonly Case[] {
  const forged = (id: string, title: string, expectation: Expectation, forgery: Forgery = {}): Case =>
    signedCase(id, title, expectation, (at) => worldOf(at, forgery));
  const refused = fails('STILL_PUBLISHED', CLAUSE);
  return [
    forged('good-compromised-key', 'Its key is compromised; the issuer had published it before.', holds(CLAUSE)),
    forged(
      'key-compromised',
      'A compromised key signed it afterwards.',
      fails(['KEY_IN_FORCE', 'STILL_PUBLISHED'], CLAUSE),
      {
        signed: { id: ANOTHER, issuedOn: LATER },
      },
    ),
    forged('key-compromised-backdated', 'A compromised key signed it afterwards, with an earlier date.', refused, {
      signed: { id: ANOTHER },
    }),
    forged('key-compromised-other-person', 'A compromised key signed a published award for somebody else.', refused, {
      signed: { recipient: { type: 'email', hashed: true, salt: 'sea', identity: `sha256$${'0'.repeat(64)}` } },
    }),
    forged('key-compromised-embellished', 'A compromised key signed a published award with more praise.', refused, {
      signed: { narrative: 'With the highest honours.' },
    }),
    forged('key-compromised-revoked', 'Its key is compromised, and the published award was revoked.', refused, {
      twin: { revoked: true },
    }),
    forged('key-compromised-withdrawn', 'Its key is compromised, and the award is published no more.', refused, {
      answers: ({ at }) => ({ [at('awards/one.json')]: text('', 'text/html', 404) }),
    }),
    forged('key-compromised-no-list', 'Its key is compromised, and there is no list.', refused, {
      key: () => ({ related: undefined }),
    }),
    forged(
      'key-compromised-list-unread',
      'Its key is compromised, and the list cannot be read.',
      unsettled('STILL_PUBLISHED', CLAUSE),
      {
        answers: ({ at }) => ({ [at('published/5b.json')]: { failure: 'network' } }),
      },
    ),
    forged('key-compromised-list-elsewhere', 'Its key is compromised, and the list lies with somebody else.', refused, {
      key: () => ({ related: 'https://mallory.example/published/5b.json' }),
    }),
    forged(
      'key-compromised-but-listed',
      'Its key is compromised, and the profile names it still.',
      fails(['KEY_IN_FORCE', 'NOT_REVOKED'], CLAUSE),
      {
        issuer: { publicKey: 'https://key-compromised-but-listed.example/key.json' },
        signed: { issuedOn: LATER },
      },
    ),
    keyOfForger(),
  ];
}

function worldOf(at: Documents['at'], { signed, twin, key, issuer, answers }: Forgery): Changes {
  return {
    ...(signed && { signed }),
    issuer: { publicKey: undefined, ...issuer },
    key: { revoked: true, [END]: CUT_OFF, related: at('published/5b.json'), ...key?.({ at } as Documents) },
    answers: (world) => {
      const published = { ...world.assertion, id: at('awards/one.json'), ...twin };
      return {
        [at('awards/one.json')]: json(published),
        [at('published/5b.json')]: text(
          JSON.stringify({ published: { 'urn:uuid:5b1f1a7e-6f0c-5d8b-9a53-0d9c6c5f3c11': at('awards/one.json') } }),
        ),
        ...answers?.(world),
      };
    },
  };
}

/** Whoever calls a key compromised that is no issuer's gains nothing by it. */
function keyOfForger(): Case {
  const [id, forger] = ['key-compromised-of-forger', worldAt('compromised.mallory.example')];
  const key = {
    ...forger.key,
    owner: `https://${id}.example/issuer.json`,
    publicKeyPem: malloryKey.publicKeyPem,
    revoked: true,
    related: forger.at('published/5b.json'),
  };
  return caseOf(
    [id, 'A forger calls a key of their own a compromised one of the issuer.'],
    fails('KEY_LISTED_BY_ISSUER', CLAUSE),
    { answers: { [forger.at('key.json')]: json(key) } },
    ({ signed }) => ({
      kind: 'jws',
      input: jws(
        { ...signed, verification: { type: 'SignedBadge', creator: forger.at('key.json') } },
        { alg: 'RS256' },
        malloryKey,
      ),
    }),
  );
}
