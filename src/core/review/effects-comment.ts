import type { SiteUrl, WebUrl } from '../model/text.ts';
import { isApproved, REASONS, type Approval } from './approvals.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** Stands at the top of the comment, and is not seen: by it the comment is found again. */
export const EFFECTS_MARK = '<!-- blazon:effects -->';

/** The longest text that GitHub takes for a comment, in characters. */
const LONGEST = 65_536;
const MOST_LISTED = 30;
const LONGEST_LIST = 8000;

export interface EffectsComment {
  /** The commit that it tells of. */
  readonly head: string;
  /** What merging does, in Markdown of at most so many characters. */
  readonly effects: (longest: number) => string;
  /** What stands in the way of a merge besides problems, as plain sentences. */
  readonly obstacles: readonly string[];
  readonly approvals: readonly Approval[];
  readonly preview: Preview | undefined;
  readonly checks: readonly { readonly name: string; readonly result: string }[];
}

export interface Preview {
  /** The page of the run that keeps it. */
  readonly run: WebUrl;
  readonly site: SiteUrl;
  /** Addresses on the site to look at. */
  readonly pages: readonly WebUrl[];
}

/** What reviewers are told of a change, as one comment that fits into what GitHub takes. */
export function effectsComment({ head, effects, obstacles, approvals, preview, checks }: EffectsComment): string {
  const below = [
    ...(obstacles.length === 0 ? [] : ['### In the way', list(obstacles.map(escapeMarkdown))]),
    '### Who still has to approve',
    approvals.length === 0 ? 'No badge and no award changes; nobody is named for that.' : list(approvals.map(approval)),
    ...(preview ? ['### Preview', ...previewWords(preview)] : []),
    '### Checks',
    checks.length === 0
      ? 'None has run yet.'
      : list(checks.map(({ name, result }) => `${escapeMarkdown(name)}: ${escapeMarkdown(result)}`)),
    `<sub>About ${head.slice(0, 10)}. This comment is kept up to date.</sub>`,
  ].join('\n\n');
  const above = `${EFFECTS_MARK}\n## What merging does\n\n`;
  return `${above}${effects(LONGEST - above.length - below.length - 10).trimEnd()}\n\n${below}\n`;
}

/** As many items as a reader takes in and as there is room for. */
function list(items: readonly string[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const item of items.slice(0, MOST_LISTED)) {
    length += item.length;
    if (length > LONGEST_LIST) break;
    lines.push(`- ${item}`);
  }
  return [...lines, ...(items.length > lines.length ? [`- and ${items.length - lines.length} more`] : [])].join('\n');
}

function approval(one: Approval): string {
  const { badge, needed, approvedBy, returnedBy, notCounted, open } = one;
  const lacks = needed - approvedBy.length;
  const sentences = [
    isApproved(one)
      ? 'nobody, it is approved.'
      : `${approvedBy.length} of ${needed} ${needed === 1 ? 'approval' : 'approvals'}.`,
    ...(approvedBy.length > 0 ? [`Approved by ${named(approvedBy)}.`] : []),
    ...(returnedBy.length > 0 ? [`Returned by ${named(returnedBy)}.`] : []),
    ...(lacks > 0 ? [askedFor(open)] : []),
    ...notCounted
      .slice(0, 5)
      .map(({ login, why }) => `The approval of ${code(login)} does not count: ${REASONS[why]}.`),
  ];
  return `<b>${escapeMarkdown(badge.name)}</b>: ${sentences.join(' ')}`;
}

function askedFor(open: readonly string[]): string {
  if (open.length === 0) return 'Asked is anybody who may write to the repository.';
  const asked = open.map((name) => `${name.includes('/') ? 'somebody of ' : ''}${code(name.slice(1))}`);
  return `Asked: ${asked.join(', ')}.`;
}

function named(logins: readonly string[]): string {
  return logins.map(code).join(', ');
}

function code(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

const PORT = 8765;

/** Pages name each other from the root of their host, so the preview is served where the site would stand. */
function previewWords({ run, site, pages }: Preview): readonly string[] {
  const path = new URL(site).pathname;
  const folder = `preview${path.replace(/\/$/, '')}`;
  return [
    `The site as it would be, signed with a throwaway key, is the file \`preview\` of [this run](<${run}#artifacts>). To look at it:`,
    `\`\`\`sh\nmkdir -p ${folder} && unzip -q preview.zip -d ${folder}\npython3 -m http.server ${PORT} --directory preview\n\`\`\``,
    ...(pages.length === 0
      ? []
      : [`and open\n\n${list(pages.map((page) => `\`http://localhost:${PORT}${new URL(page).pathname}\``))}`]),
  ];
}
