import { describeCheck } from './catalogue.ts';
import type { CheckState, Claim, Verdict, Verification } from './verification.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  valid: 'VALID',
  invalid: 'NOT VALID',
  unsettled: 'COULD NOT BE SETTLED, which is not valid',
};

const MARKS: Readonly<Record<CheckState, string>> = { passed: '✓', failed: '✗', unsettled: '?' };

/** A verification for a terminal: the verdict, what the badge says, then every check with what was expected and found. */
export function printVerification({ verdict, claim, checks }: Verification): string {
  const lines = checks.flatMap((check) => {
    const { title, sentence } = describeCheck(check);
    const head = `${MARKS[check.state]} ${check.code}  ${check.state === 'passed' ? title : sentence}  (${check.subject})`;
    if (check.state === 'passed') return [head];
    return [
      head,
      ...(check.expected === undefined ? [] : [`    expected  ${check.expected}`]),
      ...(check.found === undefined ? [] : [`    found     ${check.found}`]),
    ];
  });
  return [VERDICTS[verdict], '', ...claimLines(claim), '', ...lines, ''].join('\n');
}

/** The same as data, with words. */
export function verificationJson({ verdict, claim, checks }: Verification): string {
  const described = checks.map((check) => {
    const { title, sentence } = describeCheck(check);
    return { ...check, title, sentence };
  });
  return `${JSON.stringify({ verdict, claim, checks: described }, null, 2)}\n`;
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
