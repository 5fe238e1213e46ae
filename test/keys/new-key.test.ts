import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NewKeyRequest } from '../../src/node/key-plan.ts';
import { newKey } from '../../src/node/new-key.ts';
import { rsaPair } from '../proof/keys.ts';
import { issuerFile, put, workplace, type Workplace } from './project.ts';

const request = ({ project, keys }: Workplace, change: Partial<NewKeyRequest> = {}): NewKeyRequest => ({
  projectRoot: project,
  keysFolder: keys,
  issuer: 'acme',
  key: 'first',
  bits: 2048,
  dryRun: false,
  ...change,
});
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const filesBelow = (folder: string) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted() : [];
const wordsOf = (outcome: Awaited<ReturnType<typeof newKey>>) =>
  outcome.kind === 'refused' ? `${outcome.message} ${outcome.hint}` : 'made';

describe('a new key is refused, and everything stays as it was,', () => {
  const hosted = { 'issuers/acme/issuer.md': issuerFile('signing: hosted') };
  const taken = { 'issuers/acme/keys/first.pem': rsaPair().publicKey };
  const listed = { 'issuers/acme/issuer.md': issuerFile('keys: [{ id: first, status: retired }]') };
  const active = { 'issuers/acme/issuer.md': issuerFile('keys: [{ id: main }]') };
  test.each<[string, Record<string, string>, Partial<NewKeyRequest>, string]>([
    ['for an issuer that is not there, with the nearest name', {}, { issuer: 'acne' }, 'Did you mean `acme`?'],
    ['for a path in the place of an issuer', {}, { issuer: '../acme' }, 'There is no issuer'],
    ['for an issuer that never signs', hosted, {}, 'signing: hosted'],
    ['where a public key of the name is there', taken, {}, 'never overwritten'],
    ['where issuer.md lists the name', listed, {}, 'lists a key `first` already'],
    ['for an issuer that has a key to sign with', active, {}, 'npm run keys -- rotate acme'],
    ['for a public half that is none', {}, { publicKeyPem: 'words' }, 'no public key'],
    ['for a name that is none', {}, { key: '../first' }, 'cannot be the name'],
    ['for the name that previews use', {}, { key: 'development' }, 'cannot be the name'],
    ['where issuer.md is broken', { 'issuers/acme/issuer.md': 'no front matter' }, {}, 'npm run validate'],
    ['where the public half cannot be written', { 'issuers/acme/keys': 'a file' }, {}, 'Everything is as it was'],
  ])('%s', async (_, files, change, words) => {
    const place = workplace(files);
    const before = filesBelow(place.project);
    expect(wordsOf(await newKey(request(place, change)))).toContain(words);
    expect([filesBelow(place.project), filesBelow(join(place.keys, '..'))]).toEqual([before, []]);
  });

  test('where the keys folder is to be inside a git repository, even if it is not there yet', async () => {
    const place = workplace();
    mkdirSync(join(place.project, '.git'));
    const outcome = await newKey(request(place, { keysFolder: join(place.project, 'secret/keys') }));
    expect(wordsOf(outcome)).toContain('inside the git repository');
    expect(existsSync(join(place.project, 'secret'))).toBe(false);
  });

  test('where the keys folder leads into one', async () => {
    const place = workplace();
    mkdirSync(join(place.project, '.git'));
    symlinkSync(join(place.project, 'issuers'), join(place.project, '../home'));
    expect(wordsOf(await newKey(request(place)))).toContain('inside the git repository');
    expect(filesBelow(join(place.project, 'issuers'))).toEqual(['acme', 'acme/issuer.md']);
  });

  test('where a private key lies that belongs to nobody here: it may be the only copy', async () => {
    const place = workplace();
    const stranger = rsaPair().privateKey;
    put(join(place.keys, 'acme.pem'), stranger);
    expect(wordsOf(await newKey(request(place)))).toContain('belongs to no key of `acme`');
    expect(read(place.keys, 'acme.pem')).toBe(stranger);
    expect(filesBelow(join(place.project, 'issuers'))).toEqual(['acme', 'acme/issuer.md']);
  });

  test('where the last step fails: the key before is back in its place', async () => {
    const place = workplace();
    await newKey(request(place));
    put(join(place.project, 'issuers/acme/issuer.md'), issuerFile('keys: [{ id: first, status: retired }]'));
    const before = read(place.keys, 'acme.pem');
    const issuer = read(place.project, 'issuers/acme/issuer.md');
    mkdirSync(join(place.project, 'issuers/acme/issuer.md.new/in-the-way'), { recursive: true });
    expect(wordsOf(await newKey(request(place, { key: 'second' })))).toContain('Everything is as it was');
    expect(filesBelow(place.keys)).toEqual(['acme.pem']);
    expect(read(place.keys, 'acme.pem')).toBe(before);
    expect(read(place.project, 'issuers/acme/issuer.md')).toBe(issuer);
    expect(filesBelow(join(place.project, 'issuers/acme/keys'))).toEqual(['first.pem']);
  });
});

test('the private half of a key that was retired is kept under its name', async () => {
  const place = workplace();
  await newKey(request(place));
  put(join(place.project, 'issuers/acme/issuer.md'), issuerFile('keys: [{ id: first, status: retired }]'));
  const outcome = await newKey(request(place, { key: 'second' }));
  expect(outcome).toMatchObject({ kind: 'made', pair: { keptPrivateKeyFile: join(place.keys, 'acme.first.pem') } });
  expect(filesBelow(place.keys)).toEqual(['acme.first.pem', 'acme.pem']);
});

test('of a key that is kept elsewhere only the public half is written', async () => {
  const place = workplace();
  const { publicKey } = rsaPair();
  expect(wordsOf(await newKey(request(place, { publicKeyPem: publicKey })))).toBe('made');
  expect(read(place.project, 'issuers/acme/keys/first.pem')).toBe(publicKey);
  expect(filesBelow(place.keys)).toEqual([]);
});
