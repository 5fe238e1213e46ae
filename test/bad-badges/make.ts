import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { algorithms } from './make/algorithms.ts';
import { bakedElsewhere } from './make/baked-elsewhere.ts';
import { bakedPictures } from './make/baking.ts';
import { barePng } from './make/pictures.ts';
import { asAsked, type Answer, type Case } from './make/case.ts';
import { shapes, vocabularies } from './make/documents.ts';
import { foreignKeys } from './make/foreign-keys.ts';
import { goodClasses, goodDocuments, goodForms, goodShapes } from './make/good.ts';
import { answersOfHosts } from './make/hosting.ts';
import { jsonTexts } from './make/json-texts.ts';
import { linkedDocuments } from './make/linked-documents.ts';
import { scopes } from './make/scopes.ts';
import { spellings } from './make/spellings.ts';
import { dates, recipients, revocations } from './make/standings.ts';
import { CRITERIA_PAGE, NOW } from './make/world.ts';

const here = import.meta.dirname;
const endings = { png: 'png', svg: 'svg', jws: 'jws', json: 'json', url: 'txt' } as const;
const bodies: Readonly<Record<string, string>> = {
  'application/ld+json': 'json',
  'image/png': 'png',
  'text/html': 'html',
  'text/plain': 'txt',
};

const cases: readonly Case[] = [
  ...goodForms(),
  ...(await bakedElsewhere()),
  ...goodDocuments(),
  ...goodShapes(),
  ...goodClasses(),
  ...algorithms(),
  ...foreignKeys(),
  ...spellings(),
  ...answersOfHosts(),
  ...linkedDocuments(),
  ...scopes(),
  ...shapes(),
  ...vocabularies(),
  ...dates(),
  ...revocations(),
  ...recipients(),
  ...bakedPictures(),
  ...jsonTexts(),
];

for (const folder of ['inputs', 'hosts']) rmSync(join(here, folder), { recursive: true, force: true });
write('list.json', pretty(cases.map(listed)));
for (const one of cases) write(inputFile(one), one.input);
write('hosts/index.json', index([...answersOfAll()].sort(byAddress).map(written)));

function listed(one: Case): object {
  const { id, title, kind, verdict, codes, clause, identity } = one;
  return {
    id,
    title,
    input: inputFile(one),
    kind,
    verdict,
    codes: [...codes].sort(),
    now: one.now ?? NOW,
    ...(identity !== undefined && { identity }),
    clause,
  };
}

function inputFile({ id, kind }: Case): string {
  return `inputs/${id}.${endings[kind]}`;
}

/** One web for all cases: no address may answer one of them so and another otherwise. */
function answersOfAll(): ReadonlyMap<string, Answer> {
  const all = new Map<string, Answer>();
  const ids = new Set<string>();
  for (const { id, answers } of cases) {
    if (ids.has(id)) throw new Error(`Two cases are called ${id}`);
    ids.add(id);
    for (const [address, answer] of Object.entries(answers)) {
      const url = asAsked(address);
      const before = all.get(url);
      if (before && JSON.stringify(before) !== JSON.stringify(answer)) throw new Error(`${url} has two answers`);
      all.set(url, answer);
    }
  }
  return all;
}

function byAddress([a]: [string, Answer], [b]: [string, Answer]): number {
  return a < b ? -1 : 1;
}

function written([url, answer]: [string, Answer]): readonly [string, object] {
  if (!('body' in answer)) return [url, answer];
  const { body, ...rest } = answer;
  const file = fileOf(url, rest.contentType, body);
  write(join('hosts', file), body);
  return [url, { ...rest, file }];
}

/** A name that any file system takes. What is everywhere the same is there once. */
function fileOf(url: string, contentType: string | undefined, body: string | Uint8Array): string {
  if (typeof body !== 'string' && Buffer.from(body).equals(barePng)) return 'badge.png';
  if (body === CRITERIA_PAGE) return 'criteria.html';
  const [, host = '', path = ''] = /^https?:\/\/([^/]+)\/(.*)$/.exec(url) ?? [];
  const name = path === '' || path.endsWith('/') ? `${path}index` : path.replace(/\.\w+$/, '');
  const ending = bodies[contentType ?? ''] ?? 'bin';
  return `${safe(host)}/${safe(name)}.${ending}`;
}

function safe(name: string): string {
  return name.replace(/\.\.|[^\w./-]/g, (part) => '_'.repeat(part.length));
}

/** An address a line. */
function index(answers: readonly (readonly [string, object])[]): string {
  return `{\n${answers.map(([url, answer]) => `  ${JSON.stringify(url)}: ${JSON.stringify(answer)}`).join(',\n')}\n}\n`;
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(here, path)), { recursive: true });
  writeFileSync(join(here, path), content);
}
