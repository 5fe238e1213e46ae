import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { instantOf } from '../../src/core/model/time.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { minimalProject, put, runScript, temporaryFolder } from '../publishing/project.ts';

const repository = join(import.meta.dirname, '../..');

/** The files that the page shows: a path in backquotes at the start of a line, and the block that follows. */
function filesShown(): Map<string, string> {
  const page = readFileSync(join(repository, 'docs/writing.md'), 'utf8');
  const shown = [...page.matchAll(/^`([\w./-]+)`[^\n]*:\n\n```\w+\n(.*?)```/gms)];
  return new Map(shown.map(([, path = '', text = '']) => [path, text]));
}

test('the files that the page about writing shows make a project without a problem', () => {
  const root = temporaryFolder();
  const files = filesShown();
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'site.yaml',
      'issuers/guild/issuer.md',
      'badges/soldering/badge.md',
      'recipients/r-7k2m9q/soldering.md',
    ]),
  );
  for (const [path, text] of files) put(root, path, text);
  for (const picture of ['badges/soldering/image.svg', 'issuers/guild/logo.svg'])
    copyFileSync(join(repository, 'test/fixtures/minimal/badges/first/image.svg'), join(root, picture));
  put(root, 'recipients/r-7k2m9q/recipient.yaml', runScript('hash.ts', ['ada@mail.example']).stdout);
  expect(loadProject(root, { now: instantOf(Date.now()) }).problems).toEqual([]);
});

test('every extension that its page shows is one', () => {
  const page = readFileSync(join(repository, 'docs/extensions.md'), 'utf8');
  const shown = [...page.matchAll(/^```yaml\n(# [^\n]+\n)?(extensions:\n.*?)```/gms)].map(
    ([, where = '', text = '']) => ({
      where,
      text,
    }),
  );
  expect(shown.map(({ where }) => /badge|issuer/.exec(where)?.[0])).toEqual(['badge', 'issuer', 'badge', undefined]);
  for (const { where, text } of shown) {
    const path = where.includes('issuer.md') ? 'issuers/acme/issuer.md' : 'badges/first/badge.md';
    const root = minimalProject({});
    put(root, path, readFileSync(join(root, path), 'utf8').replace(/^---\n/, `---\n${text}`));
    expect(loadProject(root, { now: instantOf(Date.now()) }).problems).toEqual([]);
  }
});
