import { fails, textOf, unsettled, type Case, type Document, type Expectation } from './case.ts';
import { caseOf, hosted, signedCase } from './world.ts';

/** Badges that one reader takes for one thing, and another for another. */
export function meanings(): readonly Case[] {
  return [...copies(), ...wrapped()];
}

const GRADE = 'https://mallory.example/ns#grade';

interface Copy {
  readonly inHand: Document;
  readonly served?: Document;
}

/** What is in hand says more than what is hosted, or says it in numbers that are the same only to some. */
function copies(): readonly Case[] {
  const copy = (id: string, title: string, expectation: Expectation, { inHand, served = {} }: Copy): Case =>
    caseOf([id, title], expectation, { assertion: served, issuer: { publicKey: undefined } }, ({ assertion }) => ({
      kind: 'json',
      input: textOf({ ...assertion, ...inHand }, 2),
    }));
  const clause = 'Hosted Verification';
  const withNumber = (one: Case, number: string): Case => ({
    ...one,
    input: (one.input as string).replace('"NUMBER"', number),
  });
  return [
    copy('copy-with-a-grade', 'It is JSON with a grade that is not hosted.', unsettled('HOSTED_COPY_AGREES', clause), {
      inHand: { [GRADE]: 'A+' },
    }),
    copy(
      'copy-with-another-grade',
      'It is JSON with another grade than is hosted.',
      unsettled('HOSTED_COPY_AGREES', clause),
      { inHand: { [GRADE]: 'A+' }, served: { [GRADE]: 'C' } },
    ),
    copy(
      'copy-with-an-extension',
      'It is JSON with an extension that is not hosted.',
      unsettled('HOSTED_COPY_AGREES', 'Extensions'),
      { inHand: { 'extensions:grade': { type: ['Extension', 'extensions:Grade'], 'schema:value': 'A+' } } },
    ),
    withNumber(
      copy(
        'copy-with-a-larger-number',
        'Its version is another number than is hosted, and the same as a double.',
        unsettled('JSON_WELL_FORMED', 'RFC 7493 §2.2'),
        { inHand: { version: 'NUMBER' }, served: { version: 9007199254740992 } },
      ),
      '9007199254740993',
    ),
    withNumber(
      copy(
        'copy-with-minus-zero',
        'Its version is minus zero, and zero is hosted.',
        unsettled('JSON_WELL_FORMED', 'RFC 8259 §6'),
        { inHand: { version: 'NUMBER' }, served: { version: 0 } },
      ),
      '-0',
    ),
  ];
}

/** Objects that are a value and something else at once: who takes the one misses the other. */
function wrapped(): readonly Case[] {
  const clause = 'JSON-LD 1.0 §8.4';
  return [
    hosted(
      'expires-twice-wrapped',
      'When it expires is in a list, beside a value that is nothing.',
      unsettled('TERMS_KNOWN', clause),
      {
        assertion: { expires: { '@list': ['2026-03-01T00:00:00Z'], '@value': null, id: 'https://mallory.example/x' } },
      },
    ),
    signedCase(
      'revocation-list-wrapped',
      'The address of the revocation list stands beside an empty set.',
      unsettled('TERMS_KNOWN', clause),
      (at) => ({
        issuer: { revocationList: { '@set': [], id: at('revocations.json') } },
        revocations: { revokedAssertions: ['urn:uuid:5b1f1a7e-6f0c-5d8b-9a53-0d9c6c5f3c11'] },
      }),
    ),
    hosted(
      'revoked-by-its-other-name',
      'It says that it is revoked, by the other name of the same term.',
      fails('NOT_REVOKED', 'JSON-LD; Assertion, revoked'),
      { assertion: { revokedAssertions: true } },
    ),
  ];
}
