import type { Instant } from '../model/time.ts';
import { visible } from '../problem/visible.ts';
import { describeCheck } from './catalogue.ts';
import type { Check, CheckState, Claim, Verdict, Verification } from './verification.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  valid: 'VALID',
  invalid: 'NOT VALID',
  unsettled: 'COULD NOT BE SETTLED, which is not valid',
};

const MARKS: Readonly<Record<CheckState, string>> = { passed: '✓', failed: '✗', unsettled: '?' };

/** A folder that was asked in place of its site. */
export interface SiteCopy {
  readonly site: string;
  readonly folder: string;
  /** The moment of which it speaks. */
  readonly asOf: Instant;
}

/** A verification for a terminal: the verdict, why it is not valid, what the badge says, then what passed. */
export function printVerification({ verdict, claim, checks }: Verification, copy?: SiteCopy): string {
  const inState = (state: CheckState) => checks.filter((check) => check.state === state);
  const open = [...inState('failed'), ...inState('unsettled')].flatMap(openLines);
  const passed = inState('passed').map(headLine);
  return [
    `${VERDICTS[verdict]}${verdict === 'valid' && copy ? ' by a copy' : ''}`,
    ...(copy ? copyLines(copy) : []),
    '',
    ...(open.length > 0 ? [...open, ''] : []),
    ...claimLines(claim),
    '',
    ...passed,
    '',
  ].join('\n');
}

/** The same as data, with words. */
export function verificationJson({ verdict, claim, checks }: Verification, copy?: SiteCopy): string {
  const described = checks.map((check) => {
    const { title, sentence } = describeCheck(check);
    return { ...check, title, sentence };
  });
  return `${JSON.stringify({ verdict, ...(copy && { copy }), claim, checks: described }, null, 2)}\n`;
}

function openLines(check: Check): readonly string[] {
  return [
    headLine(check),
    ...(check.expected === undefined ? [] : [`    expected  ${check.expected}`]),
    ...(check.found === undefined ? [] : [`    found     ${check.found}`]),
  ];
}

function headLine(check: Check): string {
  const { title, sentence } = describeCheck(check);
  return `${MARKS[check.state]} ${check.code}  ${check.state === 'passed' ? title : sentence}  (${check.subject})`;
}

/** A copy can say anything, and nothing of what came after it: no answer out of a copy stands without its name. */
function copyLines({ site, folder, asOf }: SiteCopy): readonly string[] {
  return [
    `${site} itself was not asked. What it says was read from ${visible(folder)}, which speaks as of ${asOf}.`,
    'What was awarded, changed or revoked since then is not in it, and whoever made it could write anything into it.',
  ];
}

function claimLines(claim: Claim): readonly string[] {
  const { recipient } = claim;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['badge', claim.badgeName],
    ['criteria', claim.criteriaUrl],
    ['issuer', claim.issuerName],
    ['issuer’s host', claim.issuerHost],
    ['awarded', claim.awardedAt],
    ['expires', claim.expiresAt],
    ['revoked', claim.revocationReason],
    ['recipient', recipient && (recipient.identity ?? `${recipient.type}, hashed`)],
    ['id', claim.assertionId],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(14)}${value}`]));
}
