import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Provenance } from '../../src/core/model/provenance.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { provenanceOf } from '../../src/node/provenance/provenance-of.ts';
import { award, minimalRepository, recipient, type Repository } from '../effects/repository.ts';
import { aNote, note } from './noting.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function begin(): Repository & { readonly first: string } {
  const repository = minimalRepository();
  folders.push(repository.folder);
  return repository;
}

async function of(folder: string, handle: string): Promise<Provenance> {
  const { registry, problems } = loadProject(folder, { now: instantOf(Date.now()) });
  expect(problems).toEqual([]);
  const found = registry?.awards.find((one) => one.recipient === handle);
  const provenance = registry && found && (await provenanceOf(folder, registry)).get(found.id);
  if (!provenance) throw new Error(`There is no award of ${handle}`);
  return provenance;
}

function commits(provenance: Provenance): readonly (string | undefined)[] {
  if (provenance.kind === 'unknown') return [provenance.why];
  return [provenance.awarded.commit, provenance.changed?.commit];
}

const person = (repository: Repository, handle: string, fields = '') => {
  repository.write(`recipients/${handle}/recipient.yaml`, recipient(handle));
  repository.write(`recipients/${handle}/first.md`, award(fields));
};
const roster = (...handles: readonly string[]) =>
  ['handle,issuedOn,evidence', ...handles.map((one) => `${one},2025-06-03T09:00:00Z,`), ''].join('\n');

test('an award came with the commit that added its file, and last changed with the one that touched it', async () => {
  const repository = begin();
  person(repository, 'bo');
  const added = repository.commit();
  person(repository, 'cy');
  repository.commit();
  expect(commits(await of(repository.folder, 'bo'))).toEqual([added, undefined]);
  person(repository, 'bo', 'errata: [{ on: 2025-07-01, note: A word. }]\n');
  const changed = repository.commit();
  expect(commits(await of(repository.folder, 'bo'))).toEqual([added, changed]);
});

test('an award that came by a merge came with the merge, and its author is not whoever merged', async () => {
  const repository = begin();
  repository.git('checkout', '-q', '-b', 'award');
  person(repository, 'bo');
  repository.commit();
  repository.git('checkout', '-q', 'main');
  repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'award');
  const provenance = await of(repository.folder, 'bo');
  expect(commits(provenance)).toEqual([repository.git('rev-parse', 'HEAD'), undefined]);
  expect(provenance).not.toHaveProperty('awarded.author');
  expect(await of(repository.folder, 'ada')).toHaveProperty('awarded.author', 'Test');
});

test('each row of a roster came with its own commit', async () => {
  const repository = begin();
  const path = 'recipients/spring/first.csv';
  const all = ['bo', 'cy', 'di', 'ed', 'flo', 'gus', 'hal'];
  for (const one of all) repository.write(`recipients/${one}/recipient.yaml`, recipient(one));
  repository.commit();
  const came = new Map<string, string>();
  for (const [index, one] of all.entries()) {
    repository.write(path, roster(...all.slice(0, index + 1)));
    came.set(one, repository.commit());
  }
  repository.write(
    path,
    roster(...all).replace('cy,2025-06-03T09:00:00Z,', 'cy,2025-06-03T09:00:00Z,https://a.example/'),
  );
  const changed = repository.commit();
  for (const one of all)
    expect([one, ...commits(await of(repository.folder, one))]).toEqual([
      one,
      came.get(one),
      one === 'cy' ? changed : undefined,
    ]);
});

test('a renamed file, a file made of a row and a row of another roster are the same award', async () => {
  const repository = begin();
  for (const one of ['bo', 'cy']) repository.write(`recipients/${one}/recipient.yaml`, recipient(one));
  repository.write('recipients/spring/first.csv', roster('bo', 'cy'));
  const came = repository.commit();
  repository.write('recipients/spring/first.csv', roster('cy'));
  repository.write('recipients/bo/first.md', award());
  const split = repository.commit();
  repository.git('mv', 'recipients/bo/first.md', 'recipients/bo/first.yaml');
  repository.write('recipients/bo/first.yaml', 'issuedOn: 2025-06-03T09:00:00Z\n');
  const renamed = repository.commit();
  repository.git('mv', 'recipients/spring', 'recipients/summer');
  const moved = repository.commit();
  expect(split).not.toBe(renamed);
  expect(commits(await of(repository.folder, 'bo'))).toEqual([came, renamed]);
  expect(commits(await of(repository.folder, 'cy'))).toEqual([came, moved]);
});

test('what a copy does not tell is unknown, and never something else', async () => {
  const repository = begin();
  person(repository, 'bo');
  repository.commit();
  person(repository, 'cy');
  const last = repository.commit();
  const shallow = mkdtempSync(join(tmpdir(), 'blazon-shallow-'));
  folders.push(shallow);
  execFileSync('git', ['clone', '-q', '--depth', '2', `file://${repository.folder}`, shallow]);
  expect(commits(await of(shallow, 'bo'))).toEqual(['cut-off']);
  expect(commits(await of(shallow, 'cy'))).toEqual([last, undefined]);
  person(repository, 'bo', 'evidence: [{ id: "https://a.example/" }]\n');
  person(repository, 'di');
  expect(commits(await of(repository.folder, 'bo'))).toEqual(['uncommitted']);
  expect(commits(await of(repository.folder, 'di'))).toEqual(['uncommitted']);
  rmSync(join(repository.folder, '.git'), { recursive: true });
  expect(commits(await of(repository.folder, 'bo'))).toEqual(['no-history']);
});

test('a clone with the notes shows who approved, without them that it does not know, and a broken one is not believed', async () => {
  const repository = begin();
  const clone = mkdtempSync(join(tmpdir(), 'blazon-clone-'));
  folders.push(clone);
  note(repository, repository.first, aNote(['bob']));
  execFileSync('git', ['clone', '-q', repository.folder, clone]);
  expect(await of(clone, 'ada')).toHaveProperty('awarded.record.kind', 'missing');
  execFileSync('git', ['-C', clone, 'fetch', '-q', 'origin', 'refs/notes/blazon:refs/notes/blazon']);
  expect(await of(clone, 'ada')).toHaveProperty('awarded.record.note.approvals.0.login', 'bob');
  note(repository, repository.first, { ...aNote(['bob']), more: true });
  expect(await of(repository.folder, 'ada')).toHaveProperty('awarded.record.kind', 'unreadable');
});
