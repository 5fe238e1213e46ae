export interface HistorySize {
  readonly commits: number;
  readonly badges: number;
  /** Which commit deletes an award, if any. */
  readonly offenceAt?: number;
}

const SALTED = 'identity: { type: url, identity: "https://people.example.net/r-';

/**
 * A history for `git fast-import`: a commit that begins with some badges, then one award a commit, now and then a
 * revocation, a new tag of a badge or a row more in a roster of a thousand.
 */
export function generateHistory({ commits, badges, offenceAt }: HistorySize): string {
  const stream: string[] = [];
  const put = (path: string, text: string) =>
    stream.push(`M 100644 inline ${path}`, `data ${Buffer.byteLength(text)}`, text);
  for (let number = 1; number <= commits; number += 1) {
    const subject = `Change ${number}`;
    stream.push('commit refs/heads/main', `committer Bench <bench@example.org> ${1_750_000_000 + number} +0000`);
    stream.push(`data ${subject.length}`, subject);
    if (number === 1) begin(put, badges);
    else if (number === offenceAt) stream.push(`D ${awardPath(number - 1, badges)}`);
    else if (number % 10 === 0)
      put(awardPath(number - 1, badges), awardText('revoked: { on: 2025-07-01, reason: issued in error }\n'));
    else if (number % 25 === 2) put(ROSTER, rosterText(1000 + Math.ceil(number / 25)));
    else if (number % 25 === 1)
      put(`badges/b-${number % badges}/badge.md`, badgeText(number % badges, `tags: [t-${number}]\n`));
    else {
      put(`recipients/r-${number}/recipient.yaml`, `${SALTED}${number}" }\n`);
      put(awardPath(number, badges), awardText(''));
    }
    stream.push('');
  }
  return `${stream.join('\n')}\ndone\n`;
}

function begin(put: (path: string, text: string) => void, badges: number): void {
  put('site.yaml', 'name: Benchmark\nurl: https://badges.acme.dev/\n');
  put('issuers/acme/issuer.md', '---\nname: Acme\nurl: https://acme.dev/\nemail: badges@acme.dev\n---\n\nWe make.\n');
  put(ROSTER, rosterText(1000));
  for (let badge = 0; badge < badges; badge += 1) {
    put(`badges/b-${badge}/badge.md`, badgeText(badge, ''));
    put(
      `badges/b-${badge}/image.svg`,
      `<svg xmlns="http://www.w3.org/2000/svg" width="${100 + badge}" height="256" viewBox="0 0 256 256"><circle r="9"/></svg>\n`,
    );
  }
}

const ROSTER = 'recipients/evening/b-0.csv';

function rosterText(rows: number): string {
  const row = (number: number) => `g-${number},url,https://people.example.net/g-${number},2025-06-03T09:00:00Z\n`;
  return `handle,type,identity,issuedOn\n${Array.from({ length: rows }, (_, number) => row(number)).join('')}`;
}

function awardPath(number: number, badges: number): string {
  return `recipients/r-${number}/b-${number % badges}.md`;
}

function awardText(fields: string): string {
  return `---\nissuedOn: 2025-06-03T09:00:00Z\n${fields}---\n\nDid it.\n`;
}

function badgeText(badge: number, fields: string): string {
  return `---\nname: Badge ${badge}\ndescription: Did the thing number ${badge}.\nimage: { file: image.svg, caption: A disc }\n${fields}---\n\nDo it.\n`;
}
