import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/core/content/parse-file.ts';
import type { ProjectPath } from '../../src/core/model/text.ts';
import { parsePublicKey } from '../../src/core/proof/parse-public-key.ts';
import { ecPair, rsaPair, rsaPssPair } from './keys.ts';

const path = 'issuers/acme/keys/2026-11.pem' as ProjectPath;
const { publicKey, privateKey } = rsaPair();
const codes = (text: string, at = path) => parsePublicKey(at, text).problems.map(({ code }) => code);
const pem = (der: Uint8Array, label = 'PUBLIC KEY') =>
  `-----BEGIN ${label}-----\n${(
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END ${label}-----\n`;
const der = Buffer.from(publicKey.replace(/-----.*-----|\n/g, ''), 'base64');

describe('a public key', () => {
  test.each([2048, 3072, 4096])('of %i bits is read', (bits) => {
    const { publicKey: text } = rsaPair(bits);
    expect(parsePublicKey(path, text)).toEqual({
      drafts: [
        {
          kind: 'public-key',
          place: { file: path, line: 1, column: 1 },
          issuer: 'acme',
          key: '2026-11',
          publicKeyPem: text,
        },
      ],
      problems: [],
    });
  });

  test.each([
    ['Windows line ends', publicKey.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', publicKey.replaceAll('\n', '\r')],
    ['no line end at its end', publicKey.trimEnd()],
    ['blank lines around it', `\n\n${publicKey}\n\n`],
    ['blanks at the ends of lines', publicKey.replaceAll('\n', '  \n')],
    ['all on one line', `-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----`],
  ])('is published in one form, however it was saved: %s', (_, text) => {
    expect(parsePublicKey(path, text).drafts).toMatchObject([{ publicKeyPem: publicKey }]);
  });

  test('with the exponent 3 is read', () => {
    expect(codes(rsaPair(2048, 3).publicKey)).toEqual([]);
  });
});

describe('what is no public key in PEM form is told apart', () => {
  const certificate = pem(der, 'CERTIFICATE');
  const pkcs1 = createPublicKey(publicKey).export({ type: 'pkcs1', format: 'pem' }).toString();
  test.each([
    ['words', 'not a key', { kind: 'not-pem' }],
    ['nothing', '', { kind: 'not-pem' }],
    ['an SSH key', 'ssh-rsa AAAAB3NzaC1yc2E ada@example', { kind: 'not-pem' }],
    ['the older form', pkcs1, { kind: 'other-pem', label: 'RSA PUBLIC KEY' }],
    ['a certificate', certificate, { kind: 'other-pem', label: 'CERTIFICATE' }],
    ['two keys', publicKey + publicKey, { kind: 'broken' }],
    ['words before it', `My key:\n${publicKey}`, { kind: 'broken' }],
    ['words after it', `${publicKey}thanks\n`, { kind: 'broken' }],
    ['a key cut off', publicKey.slice(0, 200), { kind: 'broken' }],
    ['a line too few', publicKey.replace(/\n.{64}\n/, '\n'), { kind: 'broken' }],
    ['bytes after it', pem(Buffer.concat([der, Buffer.from([0])])), { kind: 'broken' }],
    ['a length with a zero too many', pem(withLongLength(der)), { kind: 'broken' }],
    ['a length in two bytes where one would do', pem(withLongInteger(der)), { kind: 'broken' }],
    [
      'a number with a zero too many',
      pem(spki(Buffer.concat([Buffer.from([0, 0]), Buffer.alloc(256, 0xff)]), Buffer.from([1, 0, 1]))),
      { kind: 'broken' },
    ],
    [
      'a negative number',
      pem(spki(Buffer.alloc(256, 0xff), Buffer.from([1, 0, 1]), (content) => content)),
      { kind: 'broken' },
    ],
    ['an even modulus', pem(spki(Buffer.alloc(256, 0xfe), Buffer.from([1, 0, 1]))), { kind: 'broken' }],
    ['an end of another name', publicKey.replace('END PUBLIC', 'END RSA PUBLIC'), { kind: 'broken' }],
    ['bytes that are no key', pem(Buffer.from('hello')), { kind: 'broken' }],
  ])('%s', (_, text, fault) => {
    expect(parsePublicKey(path, text).problems).toEqual([
      { code: 'PUBLIC_KEY_UNREADABLE', place: { file: path, line: 1, column: 1 }, fault },
    ]);
  });
});

describe('a key that RS256 cannot use is told', () => {
  const ed25519 = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
  test.each([
    ['elliptic curve', ecPair().publicKey, { kind: 'not-rsa' }],
    ['Ed25519', ed25519, { kind: 'not-rsa' }],
    ['RSA-PSS', rsaPssPair().publicKey, { kind: 'not-rsa' }],
    [
      'RSA with more said of it',
      pem(
        Buffer.from(
          der
            .toString('hex')
            .replace('300d06092a864886f70d0101010500', '300f06092a864886f70d01010105000500')
            .replace('30820122', '30820124'),
          'hex',
        ),
      ),
      { kind: 'not-rsa' },
    ],
    ['1024 bits', rsaPair(1024).publicKey, { kind: 'size', bits: 1024 }],
    ['2047 bits', pem(withModulusBits(2047)), { kind: 'size', bits: 2047 }],
    ['16384 bits', pem(withModulusBits(16_384)), { kind: 'size', bits: 16_384 }],
    ['exponent 1', pem(withExponent(1)), { kind: 'exponent' }],
    ['an even exponent', pem(withExponent(65_536)), { kind: 'exponent' }],
    ['an endless exponent', pem(withExponent(2 ** 40 + 1)), { kind: 'exponent' }],
  ])('%s', (_, text, fault) => {
    expect(parsePublicKey(path, text).problems).toMatchObject([{ code: 'PUBLIC_KEY_UNSUITABLE', fault }]);
  });
});

describe('a private key in the repository', () => {
  test.each([
    ['PKCS#8', privateKey],
    ['encrypted', '-----BEGIN ENCRYPTED PRIVATE KEY-----\n'],
    ['the older form', '-----BEGIN RSA PRIVATE KEY-----\n'],
    ['OpenSSH', '-----BEGIN OPENSSH PRIVATE KEY-----\n'],
    ['OpenPGP', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n'],
  ])('is found in the place of a public key: %s', (_, text) => {
    expect(codes(text)).toEqual(['PRIVATE_KEY_IN_REPOSITORY']);
  });

  test('is found after the public half, where it begins', () => {
    const { problems } = parsePublicKey(path, `${publicKey}\n${privateKey}`);
    const line = publicKey.split('\n').length + 1;
    expect(problems).toEqual([
      { code: 'PRIVATE_KEY_IN_REPOSITORY', place: { file: path, line, column: 1, length: 27 } },
    ]);
  });

  test('is found in any other text of the project', () => {
    const award = 'recipients/ada/first.md' as ProjectPath;
    const text = `---\nissuedOn: 2025-06-03T09:00:00Z\n---\nkey: ${privateKey}`;
    expect(parseFile({ kind: 'text', path: award, text }).problems).toEqual([
      { code: 'PRIVATE_KEY_IN_REPOSITORY', place: { file: award, line: 4, column: 6, length: 27 } },
    ]);
  });
});

test.each([
  ['issuers/acme/keys/Key 1.pem', 'Key 1.pem'],
  ['issuers/acme/keys/development.pem', 'development.pem'],
  ['issuers/Acme/keys/2026.pem', 'Acme'],
])('the name of a key file becomes an address: %s', (file, name) => {
  expect(parsePublicKey(file as ProjectPath, publicKey).problems).toMatchObject([{ code: 'KEY_FILE_NAME', name }]);
});

test('a file with a problem stands as broken, so that nobody stumbles over it', () => {
  expect(parsePublicKey(path, 'x').drafts).toEqual([
    { kind: 'broken', place: { file: path, line: 1, column: 1 }, path },
  ]);
});

describe('hostile bytes', () => {
  test('are never read as a key, and never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(codes(pem(bytes))).toHaveLength(1);
      }),
    );
  });

  test('in a sound key are found, or leave another sound key', () => {
    fc.assert(
      fc.property(fc.nat({ max: der.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(der);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const { drafts } = parsePublicKey(path, pem(changed));
        const [draft] = drafts;
        if (draft?.kind !== 'public-key') return;
        // What we take, OpenSSL takes for an RSA key, and writes it as the same bytes.
        const read = createPublicKey(draft.publicKeyPem);
        expect(read.asymmetricKeyType).toBe('rsa');
        expect(read.export({ type: 'spki', format: 'pem' })).toBe(draft.publicKeyPem);
      }),
      { numRuns: 500 },
    );
  });
});

/** DER of a public key with a made-up modulus, for the sizes that nobody makes. */
function withModulusBits(bits: number): Buffer {
  const modulus = Buffer.alloc(Math.ceil(bits / 8), 0xff);
  modulus[0] = 0xff >> (modulus.length * 8 - bits);
  return spki(modulus, Buffer.from([1, 0, 1]));
}

function withExponent(exponent: number): Buffer {
  const hex = exponent.toString(16);
  return spki(Buffer.alloc(256, 0xff), Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex'));
}

function spki(modulus: Buffer, exponent: Buffer, signed = positive): Buffer {
  const algorithm = Buffer.from('300d06092a864886f70d0101010500', 'hex');
  const key = element(0x30, Buffer.concat([integer(modulus, signed), integer(exponent, signed)]));
  return element(0x30, Buffer.concat([algorithm, element(0x03, Buffer.concat([Buffer.from([0]), key]))]));
}

/** The same key with the length of its outermost element in three bytes, where two would do. */
function withLongLength(key: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x30, 0x83, 0]), key.subarray(2)]);
}

/** The same key with the length of its exponent in two bytes, where one would do. */
function withLongInteger(key: Buffer): Buffer {
  const hex = key.toString('hex').replace('0203010001', '028103010001');
  return Buffer.from(
    hex.replace('30820122', '30820123').replace('0382010f', '03820110').replace('3082010a', '3082010b'),
    'hex',
  );
}

function positive(number: Buffer): Buffer {
  return (number[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), number]) : number;
}

function integer(number: Buffer, signed: (number: Buffer) => Buffer): Buffer {
  return element(0x02, signed(number));
}

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
