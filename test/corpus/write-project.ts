import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { inventAwards, people } from './invented-awards.ts';
import type { InventedAward, Person } from './invented-awards.ts';
import type { Corpus, CorpusBadge } from './read-corpus.ts';

export const issuer = 'community';
/** On a host that others share, so that every address has to stay below the path. */
export const site = 'https://community.github.io/badges/';

/** Writes a project with the badges of the corpus and 2,000 invented awards, and tells which. */
export function writeProject(corpus: Corpus, root: string): readonly InventedAward[] {
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const awards = inventAwards(corpus.badges.map((badge) => badge.id));
  write('site.yaml', stringify({ name: 'Community Badges', url: site, description: 'Badges of a real community.' }));
  write(`issuers/${issuer}/issuer.md`, frontMatter(issuerFields, 'A community that has awarded badges since 2013.'));
  for (const [index, badge] of corpus.badges.entries()) {
    write(`badges/${badge.id}/badge.md`, frontMatter(badgeFields(badge, index), criteria(badge)));
    write(`badges/${badge.id}/${badge.artwork.file}`, badge.artwork.bytes);
  }
  for (const person of people.filter((one) => one.folder))
    write(`recipients/${person.handle}/recipient.yaml`, stringify(recipientFields(person)));
  for (const award of awards.filter((one) => !one.roster)) {
    const path = `recipients/${award.person.handle}/${award.badge}`;
    if (award.narrative === undefined) write(`${path}.yaml`, stringify(awardFields(award)));
    else write(`${path}.md`, frontMatter(awardFields(award), award.narrative));
  }
  const inRoster = awards.filter((one) => one.roster);
  write(`recipients/release-party/${inRoster[0]?.badge ?? ''}.csv`, roster(inRoster));
  return awards;
}

const issuerFields = {
  name: 'The Community',
  url: 'https://community.example/',
  email: 'badges@community.example',
  description: 'Awards badges for work on free software.',
};

function badgeFields(badge: CorpusBadge, index: number): object {
  return {
    name: badge.name,
    description: badge.description,
    image: { file: badge.artwork.file, caption: `The badge “${badge.name}”` },
    tags: [badge.id.split('-')[0], 'community'],
    ...(index % 10 === 1 ? { expires: 'P2Y' } : {}),
  };
}

function criteria({ description, discussion }: CorpusBadge): string {
  return `${description}\n${discussion === undefined ? '' : `\nHow it came about: <${encodeURI(discussion)}>\n`}`;
}

function recipientFields({ identity, salt, name }: Person): object {
  return {
    identity: { type: 'email', hashed: true, salt, identity },
    ...(name === undefined ? {} : { profile: { name, public: true } }),
  };
}

function awardFields({ issuedOn, expires, revoked, evidence }: InventedAward): object {
  return {
    issuedOn,
    ...(expires === undefined ? {} : { expires }),
    ...(evidence === undefined ? {} : { evidence: [{ id: evidence, name: 'What was changed' }] }),
    ...(revoked === undefined ? {} : { revoked }),
  };
}

function roster(awards: readonly InventedAward[]): string {
  const columns = 'handle,type,identity,salt,issuedOn,expires,evidence,narrative,revokedOn,revocationReason';
  const rows = awards.map(({ person, issuedOn, expires, evidence, narrative, revoked }) =>
    [
      person.handle,
      ...(person.folder ? ['', '', ''] : ['email', person.identity, person.salt]),
      issuedOn,
      expires,
      evidence,
      narrative,
      revoked?.on,
      revoked?.reason,
    ]
      .map((cell) => (cell === undefined || cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`))
      .join(','),
  );
  return [columns, ...rows, ''].join('\n');
}

function frontMatter(fields: object, body: string): string {
  return `---\n${stringify(fields)}---\n${body}\n`;
}
