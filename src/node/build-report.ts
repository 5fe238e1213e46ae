import { standing } from '../core/model/standing.ts';
import type { BuildOutcome } from './build.ts';
import type { StageTime } from './stages.ts';
import { capital, grouped } from './watch-stages.ts';

type Published = Extract<BuildOutcome, { kind: 'published' }>;

/** A short table of what was published and how long each stage took. */
export function buildReport({ publication, written }: Published, times: readonly StageTime[], out: string): string {
  const { registry, edition } = publication;
  const standings = registry.awards.map((award) => standing(award, edition.asOf).kind);
  const revoked = standings.filter((kind) => kind === 'revoked').length;
  const expired = standings.filter((kind) => kind === 'expired').length;
  const signed = registry.awards.filter((award) => isSigned(award.badge, publication)).length;
  const counts = [
    ['Issuers', grouped(registry.issuers.size), ''],
    ['Badges', grouped(registry.badges.size), ''],
    [
      'Awards',
      grouped(registry.awards.length),
      `${grouped(signed)} signed, ${grouped(revoked)} revoked, ${grouped(expired)} expired`,
    ],
    ['Files', grouped(written.files), `${(written.bytes / 1e6).toFixed(1)} MB`],
  ];
  const total = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const stages = [...times, { name: 'in all', milliseconds: total }].map(({ name, milliseconds }) => [
    capital(name),
    `${(milliseconds / 1000).toFixed(2)} s`,
    '',
  ]);
  return `${edition.site.name} at ${edition.site.url} → ${out}\n\n${table(counts)}\n\n${table(stages)}\n`;
}

function isSigned(
  badge: Published['publication']['registry']['awards'][number]['badge'],
  { registry, edition }: Published['publication'],
): boolean {
  const issuer = registry.badges.get(badge)?.issuer;
  return issuer !== undefined && edition.signingKeys.has(issuer);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map(([name = '', value = '', note = '']) =>
      `  ${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${note}`.trimEnd(),
    )
    .join('\n');
}
