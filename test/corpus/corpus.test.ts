import { createPublicKey, verify } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unbakePng } from '../../src/core/bake/png.ts';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import { awardIdOf } from '../../src/core/model/award.ts';
import type { Handle, IssuerId } from '../../src/core/model/ids.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { checkDocument } from '../../src/core/openbadges/check-document.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { checkSite } from '../interop/check-site.ts';
import { installOfficialValidator } from '../interop/official-validator.ts';
import { runScript } from '../publishing/project.ts';
import { deadLinks } from './dead-links.ts';
import type { InventedAward } from './invented-awards.ts';
import { people } from './invented-awards.ts';
import type { Corpus } from './read-corpus.ts';
import { readCorpus } from './read-corpus.ts';
import { issuer, site, writeProject } from './write-project.ts';

const folder = process.env['BLAZON_CORPUS'] ?? '';
const validator = installOfficialValidator();

/** The badges of a real community, with 2,000 invented awards. `BLAZON_CORPUS` says where they lie. */
describe('a project of real badges', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'blazon-corpus-'));
  const root = join(scratch, 'project');
  const out = join(scratch, 'site');
  let corpus: Corpus;
  let awards: readonly Published[];

  beforeAll(() => {
    corpus = readCorpus(folder);
    awards = writeProject(corpus, root).map(published);
    const built = runScript('build.ts', ['--root', root, '--out', out]);
    process.stderr.write(built.stdout + built.stderr);
    expect(built.code).toBe(0);
  }, 300_000);
  afterAll(() => {
    rmSync(scratch, { recursive: true });
  });

  const bytes = (path: string): Buffer => readFileSync(join(out, path));
  const json = (path: string): Record<string, unknown> =>
    JSON.parse(bytes(path).toString('utf8')) as Record<string, unknown>;

  test('all its artwork may be used, or it is said why not', () => {
    for (const { path, reason } of corpus.refused) process.stderr.write(`Refused artwork: ${path}: ${reason}\n`);
    expect(corpus.badges).toHaveLength(93);
    expect(corpus.refused.filter(({ path }) => path.startsWith('pngs/'))).toEqual([]);
    expect(corpus.refused.every(({ reason }) => /^\d+:\d+ .+\.$/s.test(reason))).toBe(true);
  });

  test('every award has its assertion, its twin, its picture and its page, and there are no others', () => {
    const due = awards.flatMap(({ id }) => [`${id}.jws`, `${id}.json`, `${id}.png`, join(id, 'index.html')]);
    const drawn = awards.filter((award) => award.drawn).map(({ id }) => `${id}.svg`);
    expect(due).toHaveLength(8000);
    expect(globSync('**/*.*', { cwd: join(out, 'awards') }).sort()).toEqual([...due, ...drawn].sort());
  });

  test('every document is Open Badges 2.0, in ASCII, at the address that is its id', () => {
    const documents = globSync('{awards,badges,issuers}/**/*.json', { cwd: out });
    expect(documents.length).toBe(2000 + 93 + 3);
    const faults = documents.flatMap((path) => {
      const content = bytes(path);
      return [
        ...checkDocument(json(path)).map((fault) => `${path}${fault.path}: ${fault.sentence}`),
        ...(json(path)['id'] === `${site}${path}` ? [] : [`${path} has another id.`]),
        ...(content.every((byte) => byte < 128) ? [] : [`${path} is not ASCII.`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('every twin is signed by the published key, says the same, and has an id of its own', () => {
    const keys = globSync(`issuers/${issuer}/keys/*.json`, { cwd: out });
    const key = createPublicKey(String(json(keys[0] ?? '')['publicKeyPem']));
    const ids = new Set<unknown>();
    for (const award of awards) {
      const [header = '', payload = '', signature = ''] = twinOf(award).split('.');
      const signed = Buffer.from(`${header}.${payload}`);
      expect(verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))).toBe(true);
      const assertion = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
      expect(checkDocument(assertion)).toEqual([]);
      expect(assertion['badge']).toBe(`${site}badges/${award.badge}.json`);
      expect(assertion['recipient']).toMatchObject({ identity: award.person.identity, salt: award.person.salt });
      ids.add(assertion['id']);
    }
    expect(ids.size).toBe(2000);
  });

  test('every PNG gives back its twin, and shows the picture of its badge to the last pixel', () => {
    const pictures = new Map<string, Buffer>();
    for (const { id } of corpus.badges) pictures.set(id, PNG.sync.read(bytes(`badges/${id}.png`)).data);
    for (const award of awards) {
      const baked = bytes(`awards/${award.id}.png`);
      expect(unbakePng(baked)).toEqual({ kind: 'found', text: twinOf(award) });
      expect(PNG.sync.read(baked).data.equals(pictures.get(award.badge) ?? Buffer.alloc(0))).toBe(true);
    }
  });

  test('every bitmap of a badge is the bitmap of the community', () => {
    const bitmaps = corpus.badges.filter((badge) => badge.artwork.file === 'image.png');
    expect(bitmaps.length).toBeGreaterThan(50);
    for (const { id, artwork } of bitmaps) expect(bytes(`badges/${id}.png`).equals(artwork.bytes)).toBe(true);
  });

  test('every SVG gives back its twin', () => {
    const drawn = awards.filter((award) => award.drawn);
    expect(drawn.length).toBeGreaterThan(500);
    for (const award of drawn)
      expect(unbakeSvg(bytes(`awards/${award.id}.svg`).toString('utf8'))).toEqual({
        kind: 'found',
        text: twinOf(award),
      });
  });

  test('what was revoked is stripped, and its twin is in the list of the issuer', () => {
    const revoked = awards.filter((award) => award.revoked);
    const { revokedAssertions } = json(`issuers/${issuer}/revocations.json`) as { revokedAssertions: { id: string }[] };
    const listed = new Set(revokedAssertions.map((entry) => entry.id));
    expect(revoked.length).toBeGreaterThan(40);
    for (const award of revoked) {
      expect(json(`awards/${award.id}.json`)).toMatchObject({ revoked: true, revocationReason: 'Issued in error' });
      expect(json(`awards/${award.id}.json`)).not.toHaveProperty('recipient');
      expect(listed).toContain(uuidOf(award));
    }
    const standing = awards.filter((award) => !award.revoked);
    expect(standing.filter((award) => listed.has(uuidOf(award)))).toEqual([]);
  });

  test('no link of a page or document is dead, and none leaves the path of the site', async () => {
    expect(await deadLinks(out, site)).toEqual([]);
  });

  test('nobody’s address is anywhere in clear', () => {
    const addresses = new Set(people.map((person) => person.email));
    const leaks = globSync('**/*.{html,json,jws,svg,xml,txt,js}', { cwd: out }).filter((path) => {
      const text = path.endsWith('.jws')
        ? Buffer.from(bytes(path).toString('utf8').split('.')[1] ?? '', 'base64url').toString('utf8')
        : bytes(path).toString('utf8');
      return [...text.matchAll(/[\w.+-]+@[\w-]+\.[\w.-]*\w/g)].some(([address]) => addresses.has(address));
    });
    expect(leaks).toEqual([]);
  });

  test.skipIf(validator.kind === 'missing' && process.env['CI'] === undefined)(
    'the official validator accepts what stands and refuses what does not, over a sample',
    async () => {
      const { registry } = loadProject(root, { now: instantOf(Date.now()) });
      if (!registry) throw new Error('The project has no registry.');
      const sample = registry.awards.filter((_, index) => index % 20 === 0);
      const outcomes = await checkSite(registry, out, sample);
      expect(outcomes.length).toBeGreaterThan(400);
      expect(new Set(outcomes.map(({ due }) => due)).size).toBe(2);
      expect(outcomes.filter((outcome) => !outcome.asItShould)).toEqual([]);
    },
    300_000,
  );

  interface Published extends InventedAward {
    readonly id: string;
    /** Its badge has a drawing. */
    readonly drawn: boolean;
  }

  function published(award: InventedAward): Published {
    const badge = corpus.badges.find(({ id }) => id === award.badge);
    const id = awardIdOf(issuer as IssuerId, award.person.handle as Handle, award.badge);
    return { ...award, id, drawn: badge?.artwork.file === 'image.svg' };
  }

  function twinOf({ id }: Published): string {
    return bytes(`awards/${id}.jws`).toString('utf8').trim();
  }

  function uuidOf(award: Published): string {
    const payload = Buffer.from(twinOf(award).split('.')[1] ?? '', 'base64url').toString('utf8');
    return (JSON.parse(payload) as { id: string }).id;
  }
});
