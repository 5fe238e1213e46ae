import { expect, onTestFinished, test } from 'vitest';
import { award, badge, minimalRepository, type Repository } from '../effects/repository.ts';

const ID = 'aefxkbx6fdezsshf4zgtv';
const FORGOTTEN = 'forgotten: 2025-07-01\n';
const HASH = `identity: { type: email, hashed: true, salt: Wv59lNw1sA-cI0u97QXWTQ, identity: sha256$${'d4'.repeat(32)} }\n`;
const MADE = award('evidence: [{ id: "https://kept.example/1" }, { id: "https://kept.example/2" }]\n');

function published(): Repository {
  const repository = minimalRepository();
  onTestFinished(repository.delete);
  repository.write('recipients/ada/first.md', MADE);
  repository.commit('Award with evidence');
  return repository;
}

function faults({ run, commit }: Repository): readonly string[] {
  commit();
  const { stdout } = run('effects', 'HEAD~1', 'HEAD', '--format', 'json');
  return (JSON.parse(stdout) as { problems: readonly { code: string }[] }).problems.map(({ code }) => code);
}

function anonymise(repository: Repository, text: string, handle = 'r-x7k2m9qa'): void {
  repository.remove('recipients/ada');
  repository.write(`recipients/${handle}/recipient.yaml`, FORGOTTEN);
  repository.write(`recipients/${handle}/first.md`, text);
}

test('whoever is anonymised loses evidence and narrative, or some of it, or none', () => {
  for (const text of [
    `---\nid: ${ID}\nissuedOn: 2025-06-03T09:00:00Z\n---\n`,
    MADE.replace('---\n', `---\nid: ${ID}\n`),
    MADE.replace('---\n', `---\nid: ${ID}\n`).replace(', { id: "https://kept.example/2" }', ''),
  ]) {
    const repository = published();
    anonymise(repository, text);
    expect(faults(repository)).toEqual([]);
  }
});

test.each([
  ['other evidence', MADE.replace('kept.example/2', 'other.example/2')],
  ['another narrative', MADE.replace('Tuesday', 'Monday')],
  ['another date', MADE.replace('06-03', '06-04')],
])('who is anonymised does not get %s', (_, text) => {
  const repository = published();
  anonymise(repository, text.replace('---\n', `---\nid: ${ID}\n`));
  expect(faults(repository)).toEqual(['AWARD_MEANING_CHANGED']);
});

test('who is said to be forgotten is not somebody else', () => {
  const repository = published();
  repository.write('recipients/ada/recipient.yaml', `${HASH}${FORGOTTEN}`);
  expect(faults(repository)).toContain('FORGOTTEN_BUT_NAMED');
});

test('an identity that a roster gives is not that of who is forgotten', () => {
  const repository = published();
  repository.remove('recipients/ada');
  repository.write('recipients/r-x7k2m9qa/recipient.yaml', FORGOTTEN);
  repository.write(
    'recipients/spring/first.csv',
    `handle,type,identity,issuedOn,id\nr-x7k2m9qa,url,https://people.example.net/mallory,2025-06-03T09:00:00Z,${ID}\n`,
  );
  expect(faults(repository)).toContain('IDENTITY_CONFLICT');
});

test('the award of an anonymised person stays one of its badge', () => {
  const repository = published();
  repository.write('badges/second/badge.md', badge());
  repository.write(
    'badges/second/image.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><circle r="9" fill="#2e7d32"/></svg>',
  );
  repository.commit('Another badge');
  repository.remove('recipients/ada');
  repository.write('recipients/r-x7k2m9qa/recipient.yaml', FORGOTTEN);
  repository.write('recipients/r-x7k2m9qa/second.md', `---\nid: ${ID}\nissuedOn: 2025-06-03T09:00:00Z\n---\n`);
  expect(faults(repository)).toContain('AWARD_MEANING_CHANGED');
});

test('an award does not become that of somebody else who was forgotten before', () => {
  const repository = published();
  repository.write('recipients/r-x7k2m9qa/recipient.yaml', FORGOTTEN);
  repository.commit('Somebody forgotten');
  anonymise(repository, MADE.replace('---\n', `---\nid: ${ID}\n`));
  expect(faults(repository)).toEqual(['AWARD_MEANING_CHANGED']);
});

test('a tombstone takes the place of the award that goes, and of no other', () => {
  const repository = published();
  repository.remove('recipients/ada');
  repository.write('forgotten/aotherotherotherother.yaml', 'on: 2025-07-01\nissuer: acme\n');
  expect([...faults(repository)].toSorted()).toEqual(['PUBLISHED_ADDRESS_VANISHES', 'TOMBSTONE_WITHOUT_AWARD']);
});

test('a tombstone beside the award that it is of is none', () => {
  const repository = published();
  repository.write(`forgotten/${ID}.yaml`, 'on: 2025-07-01\nissuer: acme\n');
  expect(faults(repository)).toEqual(['TOMBSTONE_WITHOUT_AWARD']);
  expect(repository.run('validate', repository.folder).stdout).toContain('TOMBSTONE_OF_AWARD');
});

test('what was removed does not come back at its old address', () => {
  const repository = published();
  repository.remove('recipients/ada/first.md');
  repository.write(`forgotten/${ID}.yaml`, 'on: 2025-07-01\nissuer: acme\n');
  expect(faults(repository)).toEqual([]);
  repository.remove(`forgotten/${ID}.yaml`);
  repository.write('recipients/ada/first.md', MADE);
  expect(faults(repository)).toEqual(['FORGOTTEN_RETURNS']);
});

test('an audit takes a tombstone for lawful where history was cleaned of the award', () => {
  const repository = minimalRepository();
  onTestFinished(repository.delete);
  repository.write('forgotten/acleanedcleanedclean.yaml', 'on: 2025-07-01\nissuer: acme\n');
  repository.commit('Forget a person');
  expect(repository.run('audit')).toMatchObject({ status: 0 });
});
