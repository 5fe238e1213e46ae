import { fails, holds, text, textOf, type Case, type Document, type Expectation } from './case.ts';
import { claimed, hosted, type Documents } from './world.ts';

/** Bytes that are JSON to some readers and not to others. */
export function jsonTexts(): readonly Case[] {
  const written = (
    id: string,
    title: string,
    about: string | Expectation,
    write: (json: string, document: Document) => string | Uint8Array,
  ): Case =>
    claimed([id, title], typeof about === 'string' ? fails('JSON_WELL_FORMED', about) : about, ({ assertion }) => ({
      kind: 'json',
      input: write(textOf(assertion, 2), assertion),
    }));
  return [
    written('json-deep', 'It is nested ten thousand deep.', 'RFC 8259 §9', (json) =>
      json.replace('{', `{"evidence":${'['.repeat(10_000)}${']'.repeat(10_000)},`),
    ),
    written(
      'good-byte-order-mark',
      'It begins with a byte order mark, which readers may pass over.',
      holds('RFC 8259 §8.1'),
      (json) => `\ufeff${json}`,
    ),
    written('json-utf-16', 'It is written in UTF-16.', fails('INPUT_READABLE', 'RFC 8259 §8.1'), (json) =>
      Buffer.from(`\ufeff${json}`, 'utf16le'),
    ),
    written('json-latin-1', 'It is written in Latin-1.', fails('INPUT_READABLE', 'RFC 8259 §8.1'), (json) =>
      Buffer.from(json.replace('"recipient"', '"narrative": "Caf\u00e9", "recipient"'), 'latin1'),
    ),
    written('json-comma', 'A comma follows its last member.', 'RFC 8259 §4', (json) => json.replace(/\}$/, ',}')),
    written('json-comment', 'It has a comment.', 'RFC 8259 §2', (json) => json.replace('{', '{ // an award\n')),
    written('json-single-quotes', 'It is quoted in another way.', 'RFC 8259 §7', (json) => json.replaceAll('"', "'")),
    written('json-line-in-text', 'A text in it goes on in the next line.', 'RFC 8259 §7', (json) =>
      json.replace('deadsea', 'dead\nsea'),
    ),
    written('json-not-a-number', 'A number in it is NaN.', 'RFC 8259 §6', (json) =>
      json.replace('"recipient"', '"version": NaN, "recipient"'),
    ),
    written('json-cut', 'It is cut off.', 'RFC 8259 §2', (json) => json.slice(0, -20)),
    written('json-trailing', 'A second object follows it.', 'RFC 8259 §2', (json) => `${json}\n${json}`),
    written('json-half-a-letter', 'A text in it has half a surrogate pair.', 'RFC 8259 §8.2', (json) =>
      json.replace('deadsea', '\\ud800'),
    ),
    written('json-list', 'It is a list of two awards.', 'JSON-LD', (_, document) => textOf([document, document])),
    written(
      'json-graph',
      'It is a graph of several documents.',
      fails(['ENTRY_CLASS', 'TERMS_KNOWN'], 'JSON-LD 1.0 §6.13'),
      (_, document) => textOf({ '@context': document['@context'], '@graph': [document] }),
    ),
    claimed(['nothing', 'It is empty.'], fails('INPUT_READABLE', 'Assertion'), () => ({ kind: 'json', input: '' })),
    claimed(['ordinary-words', 'It is an ordinary sentence.'], fails('INPUT_READABLE', 'Assertion'), () => ({
      kind: 'json',
      input: 'Awarded to nobody.',
    })),
    claimed(['address-not-http', 'It is the address of a file.'], fails('INPUT_READABLE', 'Assertion, id'), () => ({
      kind: 'url',
      input: 'file:///etc/hostname',
    })),
    ...saidTwice(),
  ];
}

/** The same member twice, in each document in turn. */
function saidTwice(): readonly Case[] {
  const twice = (document: Document, member: string, other: unknown): string =>
    `${textOf(document, 2).replace(`"${member}":`, `"${member}": ${textOf(other)},\n  "${member}":`)}\n`;
  const keyed = (issuer: Document): Document => ({ ...issuer, publicKey: 'https://good.example/key.json' });
  const served = (id: string, title: string, path: string, write: (world: Documents) => string): Case =>
    hosted(id, title, fails('NO_DUPLICATE_MEMBERS', 'RFC 8259 §4'), {
      answers: (world) => ({ [world.at(path)]: text(write(world)) }),
    });
  return [
    served('twice-in-award', 'It names two recipients.', 'assertion.json', ({ assertion }) =>
      twice(assertion, 'recipient', { type: 'email', hashed: false, identity: 'mallory@example.org' }),
    ),
    served('twice-revoked', 'It says that it is revoked, and that it is not.', 'assertion.json', ({ assertion }) =>
      twice({ ...assertion, revoked: false }, 'revoked', true),
    ),
    served('twice-within', 'Its recipient has two identities.', 'assertion.json', ({ assertion }) =>
      twice(assertion, 'identity', 'mallory@example.org'),
    ),
    served('twice-escaped', 'It names two badges, one behind an escape.', 'assertion.json', ({ assertion, at }) =>
      textOf(assertion, 2).replace('"badge":', `"b\\u0061dge": "${at('another.json')}",\n  "badge":`),
    ),
    served('twice-in-badge', 'Its badge has two issuers.', 'badge.json', ({ badge }) =>
      twice(badge, 'issuer', 'https://mallory.example/issuer.json'),
    ),
    served('twice-in-issuer', 'Its issuer has two keys, one over the other.', 'issuer.json', ({ issuer }) =>
      twice(keyed(issuer), 'publicKey', 'https://mallory.example/key.json'),
    ),
    served(
      'alias-twice',
      'It has both a type and an @type.',
      'assertion.json',
      ({ assertion }) => `${textOf({ ...assertion, '@type': 'Assertion' }, 2)}\n`,
    ),
  ];
}
