import { visible } from '../../problem/visible.ts';
import { describeCheck } from '../catalogue.ts';
import type { Check, Verdict } from '../verification.ts';
import type { AwardFinding, AwardStanding, SiteFault, SiteVerification } from './site-verification.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  valid: 'VALID: every award is what its documents say, and every link leads somewhere',
  invalid: 'NOT VALID',
  unsettled: 'COULD NOT BE SETTLED, which is not valid',
};

const STANDINGS: Readonly<Record<AwardStanding, string>> = {
  valid: 'valid',
  expired: 'expired',
  revoked: 'revoked',
  removed: 'removed',
  faulty: 'that do not verify',
  unsettled: 'that could not be settled',
};

const SAID: ReadonlySet<AwardStanding> = new Set(['revoked', 'removed', 'expired']);

/** As many of a kind are told; all of them are in the JSON. */
const MOST_TOLD = 20;

/** The verification of a site for a terminal: the verdict, the counts, what is broken, then what is revoked or expired. */
export function printSite({ url, verdict, files, links, counts, awards, faults }: SiteVerification): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(STANDINGS).map(([standing, words]) => `${counts[standing as AwardStanding]} ${words}`);
  const broken = awards.filter(({ standing }) => standing === 'faulty' || standing === 'unsettled');
  const said = awards.filter(({ standing }) => SAID.has(standing));
  return [
    VERDICTS[verdict],
    '',
    `  site    ${visible(url)}`,
    `  awards  ${all}: ${kinds.join(', ')}`,
    `  files   ${files}`,
    `  links   ${links}`,
    '',
    ...section('Broken', faults, faultLines),
    ...section('Awards that do not verify', broken, awardLines),
    ...section('Revoked, removed or expired, as they say', said, ({ file, standing }) => [
      `${standing}  ${visible(file)}`,
    ]),
  ].join('\n');
}

export function siteJson(verification: SiteVerification): string {
  return `${JSON.stringify(verification, null, 2)}\n`;
}

/** What is broken, for a message: one line for each, and not more than a few. */
export function brokenLines({ awards, faults }: SiteVerification): readonly string[] {
  const broken = awards.filter(({ standing }) => standing === 'faulty' || standing === 'unsettled');
  const lines = [
    ...faults.flatMap(faultLines),
    ...broken.filter(({ checks }) => checks.length > 0).flatMap(awardLines),
  ];
  return lines.length > MOST_TOLD
    ? [...lines.slice(0, MOST_TOLD), `and ${lines.length - MOST_TOLD} lines more`]
    : lines;
}

function section<T>(title: string, items: readonly T[], linesOf: (item: T) => readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const lines = items.slice(0, MOST_TOLD).flatMap(linesOf);
  const rest = items.length > MOST_TOLD ? [`  and ${items.length - MOST_TOLD} more (--format json has all)`] : [];
  return [title, ...lines.map((line) => `  ${line}`), ...rest, ''];
}

function faultLines({ file, code, state, sentence, checks }: SiteFault): readonly string[] {
  return [`${state === 'failed' ? '✗' : '?'} ${visible(file)}  ${code}  ${sentence}`, ...checks.map(checkLine)];
}

function awardLines({ file, standing, checks }: AwardFinding): readonly string[] {
  return [`${standing === 'faulty' ? '✗' : '?'} ${visible(file)}`, ...checks.map(checkLine)];
}

function checkLine(check: Check): string {
  const found = check.found === undefined ? '' : ` Found: ${check.found}`;
  return `    ${check.state === 'failed' ? '✗' : '?'} ${check.code}  ${describeCheck(check).sentence}${found}  (${check.subject})`;
}
