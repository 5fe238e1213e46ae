import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaFiles } from '../../src/core/content/schemas/schema-files.ts';
import { openEditor, type Editor } from './language-server.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const settings = JSON.parse(readFileSync(join(repository, '.vscode/settings.json'), 'utf8')) as {
  readonly 'yaml.schemas': Readonly<Record<string, string | readonly string[]>>;
};
const schemas = settings['yaml.schemas'];

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor(repository, {
    // Without the store, which is asked over the network.
    yaml: { schemas, schemaStore: { enable: false }, validate: true, hover: true, completion: true },
  });
});

afterAll(() => editor.close());

function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}

/** What an editor hands over that knows YAML in front of Markdown. */
function frontMatter(path: string): string {
  return /^---\n([^]*?\n)---\n/.exec(read(path))?.[1] ?? '';
}

test('the schemas that editors find in the project are those that its files are held against: else `npm run schemas`', () => {
  for (const { name, text } of schemaFiles()) expect(read(`docs/schemas/${name}`), name).toBe(text);
  for (const path of Object.keys(schemas)) expect(existsSync(join(repository, path)), path).toBe(true);
});

test.each([
  ['site.yaml', read('site.yaml'), 'name', 'What the site is called'],
  [
    'frameworks/open-collaboration.yaml',
    read('frameworks/open-collaboration.yaml'),
    'name',
    'What the framework is called.',
  ],
  [
    'badges/first-pull-request/badge.md',
    frontMatter('badges/first-pull-request/badge.md'),
    'name',
    'What the badge is called.',
  ],
  [
    'issuers/lantern-tools/issuer.md',
    frontMatter('issuers/lantern-tools/issuer.md'),
    'name',
    'What the issuer is called',
  ],
  ['recipients/r-7k2m9q/recipient.yaml', read('recipients/r-7k2m9q/recipient.yaml'), 'identity', 'Who'],
  [
    'recipients/r-7k2m9q/first-pull-request.md',
    frontMatter('recipients/r-7k2m9q/first-pull-request.md'),
    'issuedOn',
    'When the badge was awarded',
  ],
  [
    'recipients/r-7k2m9q/clear-bug-report.yaml',
    read('recipients/r-7k2m9q/clear-bug-report.yaml'),
    'issuedOn',
    'When the badge was awarded',
  ],
])('in %s nothing is wrong, and an editor tells what its fields are', async (path, text, field, words) => {
  expect(await editor.open(path, text)).toEqual([]);
  const line = text.split('\n').findIndex((one) => one.startsWith(`${field}:`));
  expect(await editor.hover(path, line, 1)).toContain(words);
});

test('an editor marks what is unknown or missing at its place, and offers the fields that there are', async () => {
  const path = 'badges/new/badge.md';
  const wrong = await editor.open(path, 'name: New\nnmae: New\nimage: { file: image.svg, caption: A disc }\n');
  expect(wrong.map(({ message, range }) => `${range.start.line}: ${message}`)).toEqual([
    expect.stringMatching(/^0: Missing property "description"/),
    expect.stringMatching(/^1: Property nmae is not allowed/),
  ]);
  await editor.open('badges/other/badge.md', 'name: Other\nalig\n');
  expect(await editor.complete('badges/other/badge.md', 1, 4)).toContain('alignment');
});

test('a file anywhere says itself which schema it is held against', async () => {
  const hint = '# yaml-language-server: $schema=../docs/schemas/award.schema.json\n';
  expect(await editor.open('elsewhere/good.yaml', `${hint}issuedOn: 2026-06-03T09:00:00Z\n`)).toEqual([]);
  const wrong = await editor.open('elsewhere/bad.yaml', `${hint}isuedOn: 2026-06-03T09:00:00Z\n`);
  expect(wrong.map(({ message }) => message).join(' ')).toContain('isuedOn');
});
