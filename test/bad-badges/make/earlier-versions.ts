import { json, textOf, unsettled, type Case, type Document } from './case.ts';
import { bakedPng, chunk, png } from './pictures.ts';
import { jws } from './tokens.ts';
import { claimed, hosted, RECIPIENT, type World } from './world.ts';

/** Badges of other versions of the standard, each sound by its own rules. None is verified by those of 2.0. */
export function earlierVersions(): readonly Case[] {
  return [...before11(), ...as11()];
}

/** Open Badges 0.5 and 1.0: plain JSON, without context, type and id. */
function before11(): readonly Case[] {
  const old = unsettled('OPEN_BADGES_VERSION', 'JSON-LD');
  return [
    hosted('version-0-5', 'It is a badge of Open Badges 0.5, hosted.', old, (at) => ({
      answers: { [at('assertion.json')]: json(assertion05(at)) },
    })),
    claimed(
      ['version-0-5-png', 'It is a badge of Open Badges 0.5, baked as of old: its address in tEXt.'],
      old,
      () => ({
        kind: 'png',
        input: png(chunk('tEXt', 'openbadges\0https://version-0-5.example/assertion.json')),
      }),
    ),
    hosted('version-1-0', 'It is a badge of Open Badges 1.0, hosted.', old, (at) => {
      const { badge, issuer } = classes10(at);
      return {
        answers: {
          [at('assertion.json')]: json(assertion10(at)),
          [at('badge.json')]: json(badge),
          [at('issuer.json')]: json(issuer),
        },
      };
    }),
    claimed(['version-1-0-png', 'It is a badge of Open Badges 1.0, baked into a PNG.'], old, () => ({
      kind: 'png',
      input: bakedPng(textOf(assertion10((path) => `https://version-1-0.example/${path}`))),
    })),
    claimed(['version-1-0-signed', 'It is a badge of Open Badges 1.0, signed.'], old, ({ at }) => ({
      kind: 'jws',
      input: jws({ ...assertion10(at), verify: { type: 'signed', url: at('key.pem') } }),
    })),
  ];
}

/** Open Badges 1.1: the first in JSON-LD, with a context of its own. */
function as11(): readonly Case[] {
  const context = { '@context': 'https://w3id.org/openbadges/v1' };
  return [
    hosted(
      'version-1-1',
      'It is a badge of Open Badges 1.1, hosted.',
      unsettled('OPEN_BADGES_VERSION', 'JSON-LD'),
      (at) => {
        const { badge, issuer } = classes10(at);
        return {
          answers: {
            [at('assertion.json')]: json(assertion11(at)),
            [at('badge.json')]: json({ ...context, type: 'BadgeClass', id: at('badge.json'), ...badge }),
            [at('issuer.json')]: json({ ...context, type: 'Issuer', id: at('issuer.json'), ...issuer }),
          },
        };
      },
    ),
    claimed(
      ['version-1-1-png', 'It is a badge of Open Badges 1.1, baked into a PNG.'],
      unsettled('OPEN_BADGES_VERSION', 'JSON-LD'),
      () => ({
        kind: 'png',
        input: bakedPng(textOf(assertion11((path) => `https://version-1-1.example/${path}`))),
      }),
    ),
  ];
}

function assertion05(at: World['at']): Document {
  return {
    recipient: RECIPIENT.identity,
    salt: RECIPIENT.salt,
    issued_on: '2026-02-03',
    badge: {
      version: '0.5.0',
      name: 'Git 101',
      description: 'Made a first commit.',
      image: '/badge.png',
      criteria: '/badge/',
      issuer: { origin: at('').replace(/\/$/, ''), name: 'Example Issuer', contact: 'badges@issuer.example' },
    },
  };
}

function assertion10(at: World['at']): Document {
  return {
    uid: 'f2c20',
    recipient: RECIPIENT,
    badge: at('badge.json'),
    issuedOn: '2026-02-03T09:00:00Z',
    verify: { type: 'hosted', url: at('assertion.json') },
  };
}

function classes10(at: World['at']): { readonly badge: Document; readonly issuer: Document } {
  return {
    badge: {
      name: 'Git 101',
      description: 'Made a first commit.',
      image: at('badge.png'),
      criteria: at('badge/'),
      issuer: at('issuer.json'),
    },
    issuer: { name: 'Example Issuer', url: at(''), email: 'badges@issuer.example' },
  };
}

function assertion11(at: World['at']): Document {
  return {
    '@context': 'https://w3id.org/openbadges/v1',
    type: 'Assertion',
    id: at('assertion.json'),
    ...assertion10(at),
  };
}
