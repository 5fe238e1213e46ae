import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BadgeId } from '../../src/core/model/ids.ts';
import { issueBody, seal, sha256, signClaim, world, type World } from './world.ts';

const EVENT = 'event' as BadgeId;

interface Said {
  readonly badge?: string;
  readonly claim?: string;
  readonly login?: string;
  readonly sealed?: string;
}

const said = (about: Said = {}) => ({ badge: 'event', claim: 'spring', login: 'linus', sealed: '', ...about });

async function answerTo(at: World, author: string, claim: string, sealed = ''): Promise<string> {
  const { number, stderr } = await at.apply(author, issueBody({ badge: 'event', claim, sealed }));
  expect(stderr).toBe('');
  return at.server.bodiesOf(number).at(-1) ?? '';
}

test('a claim awards a badge that takes no applications, names itself in the award and who used it as a hash', async () => {
  const at = await world();
  const sealed = await seal('linus@mail.example', EVENT);
  const claim = await signClaim(said({ sealed: sha256(sealed) }));
  expect(await answerTo(at, 'Linus', claim, sealed)).toContain('waits for review');
  const [path = ''] = at.git('diff', '--name-only', 'main', 'apply/1').split('\n');
  expect(at.git('show', `apply/1:${path}`)).toContain('claim: spring');
  expect(at.git('log', '-1', '--format=%B', 'apply/1')).toContain(
    `Blazon-Claim: event/spring sha256:${sha256('event/spring\nlinus')}`,
  );
});

test('a claim that was seen in somebody else’s issue, altered, or forged is worth nothing', async () => {
  const at = await world();
  const good = await signClaim(said());
  const [header = '', payload = '', signature = ''] = good.split('.');
  const other = generateKeyPairSync('ed25519').privateKey;
  const altered = Buffer.from(JSON.stringify(said({ login: 'mallory' }))).toString('base64url');
  const sealed = await seal('m@mail.example', EVENT);
  const answers = [
    await answerTo(at, 'mallory', good),
    await answerTo(at, 'mallory', `${header}.${altered}.${signature}`),
    await answerTo(at, 'linus', await signClaim(said(), other)),
    await answerTo(at, 'linus', good, sealed),
    await answerTo(at, 'linus', await signClaim(said({ badge: 'first' }))),
    await answerTo(at, 'linus', await signClaim(said({ claim: 'no-such' }))),
    await answerTo(
      at,
      'linus',
      `${Buffer.from('{"alg":"none","typ":"blazon-claim+json"}').toString('base64url')}.${payload}.AA`,
    ),
    await answerTo(at, 'linus', good.slice(0, -9)),
    await answerTo(at, 'linus', await signClaim({ ...said(), extra: '' })),
    await answerTo(at, 'linus', await signClaim(said({ claim: 'over' }))),
    await answerTo(at, 'linus', await signClaim(said({ claim: 'later' }))),
  ];
  expect(
    answers.map((answer) => /\*\*(.*?)\*\*/.exec(answer)?.[1]?.replaceAll('\\', '').replaceAll('\u200b', '')),
  ).toEqual([
    'The claim was made for another account than the one that opened the issue.',
    'The claim was not made with the link that was handed out, or was changed since.',
    'The claim was not made with the link that was handed out, or was changed since.',
    'The claim was made with another address than the one in the issue.',
    'The claim was made for another badge.',
    'This badge has no such claim.',
    'The claim is damaged or cut off.',
    'The claim was not made with the link that was handed out, or was changed since.',
    'The claim is damaged or cut off.',
    'The claim was good until 2020-01-01.',
    'The claim is good from 2998-01-01 on.',
  ]);
  expect(at.git('branch', '--list', 'apply/*')).toBe('');
}, 180_000);

test('the same person claims once, before and after the merge, and no more people than the limit', async () => {
  const at = await world({ limit: 2 });
  const claimOf = async (login: string, email: string) => {
    const sealed = await seal(email, EVENT);
    return answerTo(at, login, await signClaim(said({ login, sealed: sha256(sealed) })), sealed);
  };
  expect(await claimOf('linus', 'one@mail.example')).toContain('waits for review');
  expect(await claimOf('linus', 'two@mail.example')).toContain('has used this claim already');
  at.server.merge(2, 'grace');
  at.pull();
  expect(await claimOf('Linus', 'three@mail.example')).toContain('has used this claim already');
  expect(await claimOf('mary', 'mary@mail.example')).toContain('waits for review');
  expect(await claimOf('ken', 'ken@mail.example')).toContain('good for 2 awards');
}, 180_000);
