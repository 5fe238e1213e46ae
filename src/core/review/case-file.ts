import type { Evidence, FullAward } from '../model/award.ts';
import type { Badge } from '../model/badge.ts';
import type { WebUrl } from '../model/text.ts';
import { escapeMarkdown } from './escape-markdown.ts';

export interface CaseFile {
  readonly full: FullAward;
  /** One by one (`criteriaItems`); empty where the criteria are one whole. */
  readonly criteria: readonly string[];
  readonly evidence: readonly Evidence[];
  /** What the person has already. */
  readonly otherBadges: readonly Badge[];
  /** Where the badge is published. */
  readonly addresses: { readonly page: WebUrl; readonly picture: WebUrl };
  readonly application: {
    /** The number of the issue. */
    readonly number?: number;
    /** The page of the application, or of the course. */
    readonly url?: string;
    /** The account that asks for the badge for itself. */
    readonly login?: string;
  };
}

/** The body of the pull request of an award, for reviewers: each criterion with the evidence for it, and who has asked. */
export function caseFile(file: CaseFile): string {
  const { full, criteria, evidence, otherBadges, application } = file;
  const { award } = full;
  const items = criteria.length > 0 ? criteria : ['The criteria of the badge as a whole'];
  const sections = [
    heading(file),
    asked(application),
    '## Criteria',
    items.map((item, index) => criterion(item, evidenceFor(index, evidence))).join('\n'),
    ...(award.narrative === undefined ? [] : ['## In their own words', quoted(award.narrative)]),
    '## Other badges',
    otherBadges.length === 0 ? 'None yet.' : otherBadges.map(({ name }) => `- ${escapeMarkdown(name)}`).join('\n'),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function heading({ full: { award, badge, issuer }, addresses: { page, picture } }: CaseFile): string {
  return [
    `<a href="${page}"><img src="${picture}" width="96" height="96" alt=""></a>`,
    `**${escapeMarkdown(badge.name)}** of ${escapeMarkdown(issuer.name)}, awarded to \`${award.recipient}\`. [The badge and its criteria](<${page}>)`,
  ].join('\n\n');
}

function asked({ number, url, login }: CaseFile['application']): string {
  const by = login === undefined ? '' : `Asked for by the account \`${login.replaceAll('`', '')}\`. `;
  const where = number === undefined ? (url === undefined ? '' : `See ${asCode(url)}.`) : `Application #${number}.`;
  return `${by}${where}`.trim();
}

/** What names no criterion stands under the first. */
function evidenceFor(index: number, evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(({ criterion: number = 1 }) => number === index + 1);
}

function criterion(item: string, evidence: readonly Evidence[]): string {
  return [`- [ ] ${escapeMarkdown(item)}`, ...evidence.map((one) => `  - ${described(one)}`)].join('\n');
}

function described({ url, name, description }: Evidence): string {
  const said = [name, description]
    .filter((text) => text !== undefined)
    .map(escapeMarkdown)
    .join(': ');
  return [...(url === undefined ? [] : [asCode(url)]), ...(said === '' ? [] : [said])].join(' — ');
}

/** Of an address that stands as itself, git hosts make a reference, and tell so at the other end. */
function asCode(url: string): string {
  return `\`${url.replaceAll('`', '%60')}\``;
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`.trimEnd())
    .join('\n');
}
