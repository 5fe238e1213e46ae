import type { Evidence, FullAward } from '../model/award.ts';
import type { Badge } from '../model/badge.ts';
import { escapeMarkdown } from './escape-markdown.ts';

export interface CaseFile {
  readonly full: FullAward;
  /** One by one (`criteriaItems`); empty where the criteria are one whole. */
  readonly criteria: readonly string[];
  readonly evidence: readonly Evidence[];
  /** What the person has already. */
  readonly otherBadges: readonly Badge[];
  readonly application: {
    /** The page of the application, or of the course. */
    readonly url?: string;
    /** The account that asks for the badge for itself. */
    readonly login?: string;
  };
}

/** The body of the pull request of an award, for reviewers: each criterion with the evidence for it, and who has asked. */
export function caseFile({
  full: { award, badge, issuer },
  criteria,
  evidence,
  otherBadges,
  application,
}: CaseFile): string {
  const items = criteria.length > 0 ? criteria : ['The criteria of the badge as a whole'];
  const sections = [
    `**${escapeMarkdown(badge.name)}** of ${escapeMarkdown(issuer.name)}, awarded to \`${award.recipient}\`.`,
    asked(application),
    '## Criteria',
    items
      .map((item, index) =>
        criterion(
          item,
          evidence.filter((one) => (one.criterion ?? 1) === index + 1),
        ),
      )
      .join('\n'),
    ...(award.narrative === undefined ? [] : ['## In their own words', quoted(award.narrative)]),
    '## Other badges',
    otherBadges.length === 0 ? 'None yet.' : otherBadges.map(({ name }) => `- ${escapeMarkdown(name)}`).join('\n'),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function asked({ url, login }: CaseFile['application']): string {
  const by = login === undefined ? '' : `Asked for by the account \`${login.replaceAll('`', '')}\`. `;
  return `${by}${url === undefined ? '' : `See ${url}.`}`.trim();
}

function criterion(item: string, evidence: readonly Evidence[]): string {
  return [`- [ ] ${escapeMarkdown(item)}`, ...evidence.map((one) => `  - ${described(one)}`)].join('\n');
}

function described({ url, name, description }: Evidence): string {
  const said = [name, description]
    .filter((text) => text !== undefined)
    .map(escapeMarkdown)
    .join(': ');
  return [...(url === undefined ? [] : [`<${url}>`]), ...(said === '' ? [] : [said])].join(' — ');
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`.trimEnd())
    .join('\n');
}
