import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';

export interface Size {
  readonly awards: number;
  readonly badges: number;
}

/** One award in seven stands in a roster, the others in files of their own; a person has five on average. */
const ROSTER_SHARE = 7;
const AWARDS_PER_PERSON = 5;

/** Writes a realistic project: the same size gives the same bytes, on any machine. */
export function generateProject(folder: string, { awards, badges }: Size): void {
  const put = (path: string, content: string | Uint8Array): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  put('.gitignore', '.blazon/\n');
  put('site.yaml', 'name: Benchmark\nurl: https://badges.example.org/\nexample: true\n');
  put(
    'issuers/acme/issuer.md',
    '---\nname: Acme\nurl: https://acme.example.org/\nemail: badges@acme.example.org\n---\nWe make everything.\n',
  );
  for (let badge = 0; badge < badges; badge += 1) {
    put(`badges/badge-${badge}/badge.md`, badgeText(badge));
    put(`badges/badge-${badge}/image.png`, picture(badge));
  }
  const people = Math.ceil(awards / AWARDS_PER_PERSON);
  for (let person = 0; person < people; person += 1)
    put(`recipients/r-${person}/recipient.yaml`, recipientText(`r-${person}`));
  const rosters = new Map<number, string[]>();
  for (let award = 0; award < awards; award += 1) {
    const badge = (award + Math.floor(award / badges)) % badges;
    if (award % ROSTER_SHARE !== 0)
      put(`recipients/r-${award % people}/badge-${badge}${ordinal(award, people, badges)}.md`, awardText(award));
    else rosters.set(badge, [...(rosters.get(badge) ?? []), rosterRow(award)]);
  }
  for (const [badge, rows] of rosters)
    put(`recipients/cohort/badge-${badge}.csv`, `handle,identity,salt,issuedOn,evidence\n${rows.join('\n')}\n`);
}

/** The same person may meet the same badge again; further awards carry a number in their file's name. */
function ordinal(award: number, people: number, badges: number): string {
  const badgeOf = (index: number) => (index + Math.floor(index / badges)) % badges;
  let earlier = 0;
  for (let other = award % people; other < award; other += people) {
    if (other % ROSTER_SHARE !== 0 && badgeOf(other) === badgeOf(award)) earlier += 1;
  }
  return earlier === 0 ? '' : `.${earlier + 1}`;
}

function badgeText(badge: number): string {
  return `---
name: Badge ${badge}
description: Did the thing number ${badge} and told others how.
image: { file: image.png, caption: "A field of colours, number ${badge}" }
tags: [bench, "group-${badge % 7}"]
repeatable: true
alignment:
  - { targetName: Skill ${badge}, targetUrl: "https://skills.example.org/${badge}", targetFramework: Skills }
---
To earn this badge you do the thing **number ${badge}**.

- Do it once alone and once with somebody.
- Write down what went wrong.
- Show it to a [reviewer](https://acme.example.org/reviewers).
`;
}

export function recipientText(handle: string): string {
  return `identity:\n  type: email\n  hashed: true\n  salt: ${salt(handle)}\n  identity: ${identity(handle)}\n`;
}

export function awardText(award: number): string {
  return `---
issuedOn: ${issuedOn(award)}
evidence:
  - id: https://acme.example.org/work/${award}
    name: Piece of work number ${award}
---
Did it in week ${(award % 52) + 1} and explained it to the group.
`;
}

function rosterRow(award: number): string {
  return `p-${award},${identity(`p-${award}`)},${salt(`p-${award}`)},${issuedOn(award)},https://acme.example.org/work/${award}`;
}

function issuedOn(award: number): string {
  return new Date(Date.UTC(2024, 0, 1) + award * 600_000).toISOString().slice(0, 19) + 'Z';
}

function salt(handle: string): string {
  return digest(`salt of ${handle}`).toString('base64url').slice(0, 22);
}

function identity(handle: string): string {
  return `sha256$${digest(`${handle}@example.org${salt(handle)}`).toString('hex')}`;
}

/** About 31 KB: as much as a drawn badge of 256 pixels. */
export function picture(badge: number): Uint8Array {
  const side = 256;
  const png = new PNG({ width: side, height: side });
  for (let y = 0; y < side; y += 1) {
    const noise = digest(`${badge}/${y}`);
    for (let x = 0; x < side; x += 1) {
      const grain = x % 8 === 0 && y % 2 === 0 ? (noise[(x >> 2) % 32] ?? 0) & 15 : 0;
      png.data.set(
        [(x + badge * 40 + grain) & 255, (y + grain) & 255, (badge * 90 + (x >> 2)) & 255, 255],
        (y * side + x) * 4,
      );
    }
  }
  return PNG.sync.write(png);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
