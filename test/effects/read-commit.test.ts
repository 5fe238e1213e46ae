import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedFiles } from '../../src/node/git/changed-files.ts';
import { gitProject } from '../../src/node/git/commits.ts';
import { readCommit } from '../../src/node/git/read-commit.ts';
import { readProject } from '../../src/node/read-project.ts';
import { award, minimalRepository, recipient } from './repository.ts';

let repository: ReturnType<typeof minimalRepository>;

beforeEach(() => {
  repository = minimalRepository();
});

afterEach(() => {
  repository.delete();
});

async function committed(wanted?: (path: string) => boolean) {
  const project = gitProject(repository.folder);
  if (!project) throw new Error('No repository');
  return readCommit(project, repository.commit(), wanted);
}

const byPlace = (problems: Awaited<ReturnType<typeof committed>>['problems']) =>
  problems.map(({ code, place }) => `${place.file} ${code}`).toSorted();

test('a commit reads as its checkout does', async () => {
  expect(await committed()).toEqual(readProject(repository.folder));
});

test('and has the problems that its checkout has', async () => {
  symlinkSync('/etc/passwd', join(repository.folder, 'recipients/ada/passwd.md'));
  symlinkSync('/etc', join(repository.folder, 'badges/etc'));
  repository.write('recipients/bob/recipient.yaml', recipient('bob'));
  repository.write('recipients/Bob/first.md', award());
  repository.write('recipients/bob/first..md', award());
  repository.write('recipients/bob/second.md', 'x'.repeat(70_000));
  repository.write('recipients/bob/third.md', new Uint8Array([0xff, 0xfe]));
  repository.write('recipients/.tool/x.md', '');
  repository.write('badges/first/\u202egnp.svg', '');
  repository.remove('issuers');
  repository.write('issuers', 'a file');
  mkdirSync(join(repository.folder, 'empty'));
  const [inGit, onDisk] = [await committed(), readProject(repository.folder)];
  expect(byPlace(inGit.problems)).toEqual(byPlace(onDisk.problems));
  expect(inGit.problems.length).toBeGreaterThan(6);
  expect(inGit.files).toEqual(onDisk.files);
});

test('only what is wanted is opened', async () => {
  const { files } = await committed((path) => path === 'site.yaml');
  expect(files.map(({ path }) => path)).toEqual(['site.yaml']);
});

test('no program is started that the settings of the repository name', async () => {
  const ran = join(repository.folder, '.git/ran');
  repository.git('config', 'core.fsmonitor', `touch ${ran}; false`);
  repository.write('recipients/bob/recipient.yaml', recipient('bob'));
  const project = gitProject(repository.folder);
  const head = repository.git('-c', 'core.fsmonitor=false', 'commit-tree', '-m', 'x', `${repository.first}^{tree}`);
  if (!project) throw new Error('No repository');
  changedFiles(project, repository.first, head);
  await readCommit(project, head);
  expect(existsSync(ran)).toBe(false);
});
