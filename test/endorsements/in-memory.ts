import { parseFile } from '../../src/core/content/parse-file.ts';
import { resolve } from '../../src/core/content/resolve.ts';
import type { SourceFile } from '../../src/core/content/source-file.ts';
import type { Award } from '../../src/core/model/award.ts';
import type { ProjectPath } from '../../src/core/model/text.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { routesOf } from '../../src/core/openbadges/routes.ts';
import { describe } from '../../src/core/problem/describe.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { fullAward } from '../../src/core/publication/full-awards.ts';
import { readProject } from '../../src/node/read-project.ts';
import { MINIMAL } from '../problems/fixture.ts';

const now = instantOf(Date.UTC(2026, 6, 1));
const minimal = readProject(MINIMAL).files;

const GUILD = `---
name: Guild
url: https://guild.example.com/
email: badges@guild.example.com
---

The guild looks at badges.
`;

export const BADGE = `---
name: First Step
description: Took the first step.
issuer: acme
image: { file: image.svg, caption: A green disc }
---

Take one step.
`;

/** The minimal project with a second issuer, and with files put over it. */
export function project(files: Readonly<Record<string, string>>) {
  const over = { 'issuers/guild/issuer.md': GUILD, 'badges/first/badge.md': BADGE, ...files };
  const added = Object.entries(over).map(([path, text]): SourceFile => ({
    kind: 'text',
    path: path as ProjectPath,
    text,
  }));
  const kept = minimal.filter(({ path }) => !Object.hasOwn(over, path));
  const parsed = [...kept, ...added].map(parseFile);
  const { registry, problems } = resolve(
    parsed.flatMap(({ drafts }) => drafts),
    { now },
  );
  if (!registry) throw new Error('The minimal project has no site');
  const edition = { site: registry.site, routes: routesOf(registry.site.url), asOf: now, signingKeys: new Map() };
  const publication: Publication = { registry, edition };
  return { publication, registry, problems: [...parsed.flatMap((one) => one.problems), ...problems] };
}

/** The pin that the problem of an endorsement without one asks for. */
export function pinOf(path: string, files: Readonly<Record<string, string>> = {}): string {
  const { problems } = project({ ...files, [path]: endorsement('') });
  const [problem] = problems;
  if (problem?.code !== 'ENDORSEMENT_NOT_PINNED') throw new Error(JSON.stringify(problems));
  const [, pin = ''] = /`(endorsed: .*)`/.exec(describe(problem).hint) ?? [];
  return pin;
}

export function endorsement(fields: string, words = 'We would award it too.'): string {
  return `---\nissuedOn: 2026-06-03T09:00:00Z\n${fields}\n---\n\n${words}\n`;
}

export function onlyAward({ registry }: Publication) {
  const [award] = registry.awards;
  if (!award) throw new Error('The minimal project has an award');
  return fullAward(award satisfies Award, registry);
}
