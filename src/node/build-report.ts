import type { BadgeId } from '../core/model/ids.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import type { BuildOutcome } from './build.ts';
import { tallyOver, type Tallies } from './increment/tallies.ts';
import type { Outline } from './living-pages.ts';
import type { StageTime } from './stages.ts';
import { capital, grouped } from './watch-stages.ts';

type Published = Extract<BuildOutcome, { kind: 'published' }>;

/** What a published site holds, in numbers. */
export interface SiteReport {
  readonly name: string;
  readonly url: string;
  readonly issuers: number;
  readonly badges: number;
  readonly awards: number;
  readonly signed: number;
  readonly revoked: number;
  readonly expired: number;
}

export function reportOf(
  tallies: Tallies,
  { edition, outline, issuers }: { readonly edition: Edition; readonly outline: Outline; readonly issuers: number },
): SiteReport {
  const isSigned = (badge: BadgeId) => {
    const issuer = outline.get(badge)?.issuer;
    return issuer !== undefined && edition.signingKeys.has(issuer);
  };
  const { awards, revoked } = tallyOver(tallies);
  return {
    name: edition.site.name,
    url: edition.site.url,
    issuers,
    badges: outline.size,
    awards,
    signed: tallyOver(tallies, isSigned).awards,
    revoked,
    expired: tallies.expired,
  };
}

/** A short table of what was published and how long each stage took. */
export function buildReport({ report, written }: Published, times: readonly StageTime[], out: string): string {
  const { name, url, issuers, badges, awards, signed, revoked, expired } = report;
  const counts = [
    ['Issuers', grouped(issuers), ''],
    ['Badges', grouped(badges), ''],
    ['Awards', grouped(awards), `${grouped(signed)} signed, ${grouped(revoked)} revoked, ${grouped(expired)} expired`],
    ['Files', grouped(written.files), `${(written.bytes / 1e6).toFixed(1)} MB written`],
  ];
  const total = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const stages = [...times, { name: 'in all', milliseconds: total }].map(({ name, milliseconds }) => [
    capital(name),
    `${(milliseconds / 1000).toFixed(2)} s`,
    '',
  ]);
  return `${name} at ${url} → ${out}\n\n${table(counts)}\n\n${table(stages)}\n`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map(([name = '', value = '', note = '']) =>
      `  ${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${note}`.trimEnd(),
    )
    .join('\n');
}
