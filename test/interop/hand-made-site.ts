import { createPrivateKey, createSign, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';

/** A site of one issuer, one badge and one award, written by hand after the standard and with none of our code. */
export const site = 'https://badges.example.org/team/';
export const context = 'https://w3id.org/openbadges/v2';
export const uuid = 'urn:uuid:5b1f1a7e-6f0c-5d8b-9a53-0d9c6c5f3c11';

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const badge = {
  '@context': context,
  type: 'BadgeClass',
  id: `${site}badge.json`,
  name: 'Git 101',
  description: 'Made a first commit.',
  image: { id: `${site}badge.png`, caption: 'A branch' },
  criteria: { id: `${site}badge/`, narrative: 'Make a commit.' },
  issuer: `${site}issuer.json`,
};

const issuer = {
  '@context': context,
  type: 'Issuer',
  id: `${site}issuer.json`,
  name: 'Acme',
  url: 'https://acme.example.org/',
  email: 'badges@acme.example.org',
  publicKey: `${site}key.json`,
  revocationList: `${site}revocations.json`,
  verification: { type: 'VerificationObject', allowedOrigins: 'badges.example.org', startsWith: site },
};

const key = {
  '@context': context,
  type: 'CryptographicKey',
  id: `${site}key.json`,
  owner: issuer.id,
  publicKeyPem: keys.publicKey,
};

const award = {
  '@context': context,
  type: 'Assertion',
  recipient: { type: 'email', hashed: true, salt: 'deadsea', identity: `sha256$${'0'.repeat(64)}` },
  badge: badge.id,
  issuedOn: '2024-02-03T09:00:00Z',
};

export const hosted = { ...award, id: `${site}award.json`, verification: { type: 'HostedBadge' } };
export const signed = { ...award, id: uuid, verification: { type: 'SignedBadge', creator: key.id } };
export const revocations = (...revokedAssertions: object[]) => ({
  '@context': context,
  type: 'RevocationList',
  id: `${site}revocations.json`,
  issuer: issuer.id,
  revokedAssertions,
});

/** Writes the site to a temporary folder; `changes` stands in place of what it would say by itself. */
export function handMadeSite(changes: { hosted?: object; badge?: object; revocations?: object } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'blazon-hand-made-'));
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write('award.json', JSON.stringify(changes.hosted ?? hosted));
  write('badge.json', JSON.stringify({ ...badge, ...changes.badge }));
  write('issuer.json', JSON.stringify(issuer));
  write('key.json', JSON.stringify(key));
  write('revocations.json', JSON.stringify(changes.revocations ?? revocations()));
  write('badge.png', PNG.sync.write(new PNG({ width: 1, height: 1 })));
  write('baked.png', bakedPng(jws(signed)));
  write('signed.svg', bakedSvg(`<openbadges:assertion verify="${jws(signed)}"/>`));
  write(
    'hosted.svg',
    bakedSvg(
      `<openbadges:assertion verify="${hosted.id}"><![CDATA[${JSON.stringify(hosted)}]]></openbadges:assertion>`,
    ),
  );
  return folder;
}

/** Signed with node:crypto, so that it owes nothing to the library that the engine signs with. */
export function jws(payload: object): string {
  const input = [{ alg: 'RS256' }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = createSign('RSA-SHA256').update(input).sign(createPrivateKey(keys.privateKey));
  return `${input}.${signature.toString('base64url')}`;
}

function bakedPng(text: string): Uint8Array {
  const bare = PNG.sync.write(new PNG({ width: 1, height: 1 }));
  const afterHeader = 8 + 25;
  const typed = Buffer.from(`iTXtopenbadges\0\0\0\0\0${text}`);
  const chunk = Buffer.alloc(4 + typed.length + 4);
  chunk.writeUInt32BE(typed.length - 4, 0);
  typed.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(typed), 4 + typed.length);
  return Buffer.concat([bare.subarray(0, afterHeader), chunk, bare.subarray(afterHeader)]);
}

function bakedSvg(assertion: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org" width="1" height="1">${assertion}</svg>`;
}
