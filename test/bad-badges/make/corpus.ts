import { algorithms } from './algorithms.ts';
import { bakedElsewhere } from './baked-elsewhere.ts';
import { bakedPictures } from './baking.ts';
import { barePng } from './pictures.ts';
import { asAsked, type Answer, type Case } from './case.ts';
import { shapes, vocabularies } from './documents.ts';
import { earlierVersions } from './earlier-versions.ts';
import { endorsed } from './endorsed.ts';
import { endedKeys } from './ended-keys.ts';
import { extensions } from './extensions.ts';
import { filesOfOthers } from './files-of-others.ts';
import { foreignKeys } from './foreign-keys.ts';
import { frameworks } from './frameworks.ts';
import { goodClasses, goodDocuments, goodForms, goodShapes } from './good.ts';
import { answersOfHosts } from './hosting.ts';
import { jsonTexts } from './json-texts.ts';
import { languages } from './languages.ts';
import { linkedDocuments } from './linked-documents.ts';
import { meanings } from './meanings.ts';
import { milestones } from './milestones.ts';
import { renewals } from './renewals.ts';
import { scopes } from './scopes.ts';
import { spellings } from './spellings.ts';
import { recipients, standingEndorsements } from './recipients.ts';
import { dates, revocations } from './standings.ts';
import { transport } from './transport.ts';
import { versions } from './versions.ts';
import { CRITERIA_PAGE, NOW } from './world.ts';

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
  ...endedKeys(),
  ...spellings(),
  ...answersOfHosts(),
  ...linkedDocuments(),
  ...scopes(),
  ...transport(),
  ...meanings(),
  ...shapes(),
  ...vocabularies(),
  ...dates(),
  ...revocations(),
  ...recipients(),
  ...standingEndorsements(),
  ...bakedPictures(),
  ...jsonTexts(),
  ...endorsed(),
  ...earlierVersions(),
  ...filesOfOthers(),
  ...languages(),
  ...versions(),
  ...frameworks(),
  ...milestones(),
  ...renewals(),
  ...extensions(),
];

/** Every file of the corpus, from its folder: the list, the inputs, and what the invented web answers. */
export function corpusFiles(): ReadonlyMap<string, Uint8Array> {
  const answered = [...answersOfAll()].sort(byAddress).map(written);
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['list.json', pretty(cases.map(listed))],
    ...cases.map((one) => [inputFile(one), one.input] as const),
    ['hosts/index.json', index(answered.map(({ line }) => line))],
    ...answered.flatMap(({ file }) => (file ? [file] : [])),
  ];
  return new Map(files.map(([path, content]) => [path, Buffer.from(content as string)]));
}

function listed(one: Case): object {
  const { id, title, kind, verdict, codes, clause, identity, source } = one;
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
    ...(source !== undefined && { source }),
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

interface Written {
  readonly line: readonly [string, object];
  readonly file?: readonly [string, string | Uint8Array];
}

function written([url, answer]: [string, Answer]): Written {
  if (!('body' in answer)) return { line: [url, answer] };
  const { body, ...rest } = answer;
  const file = fileOf(url, rest.contentType, body);
  return { line: [url, { ...rest, file }], file: [`hosts/${file}`, body] };
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
  return name.replace(/\.\.|\/(?=\/)|[^\w./-]/g, (part) => '_'.repeat(part.length));
}

/** An address a line. */
function index(answers: readonly (readonly [string, object])[]): string {
  return `{\n${answers.map(([url, answer]) => `  ${JSON.stringify(url)}: ${JSON.stringify(answer)}`).join(',\n')}\n}\n`;
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
