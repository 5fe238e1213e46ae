import { wordDifference } from '../core/difference/word-difference.ts';
import type { Badge } from '../core/model/badge.ts';
import type { BadgeId } from '../core/model/ids.ts';
import { criteriaNarrative } from '../core/openbadges/criteria-narrative.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import { html, type Html } from './html.ts';
import { spoken } from './spoken-edition.ts';

/** Versions that are shown; of more, those around the badge itself. */
const MOST = 20;

/** All badges that supersede each other with this one, the oldest first; empty where there is no other. */
export function versionsOf(badge: Badge, badges: ReadonlyMap<BadgeId, Badge>): readonly Badge[] {
  if (badge.version === undefined) return [];
  const all = [badge];
  for (let one = badge; one.supersedes && all.length < MOST;) {
    const older = badges.get(one.supersedes);
    if (!older) break;
    all.unshift(older);
    one = older;
  }
  for (let one = badge; one.supersededBy && all.length < 2 * MOST;) {
    const newer = badges.get(one.supersededBy);
    if (!newer) break;
    all.push(newer);
    one = newer;
  }
  return all;
}

/** The versions of a badge, the newest first, each with what is different in it; nothing where there is only one. */
export function versionList(badge: Badge, versions: readonly Badge[], edition: Edition): Html | undefined {
  if (versions.length === 0) return undefined;
  const { t } = spoken(edition).words;
  return html`<section class="versions" aria-labelledby="versions">
    <h2 id="versions">${t('Versions')}</h2>
    <p>${t('Each is a badge of its own. Whoever has an earlier one has it for what it took then.')}</p>
    <ol reversed>
      ${versions.map((one, index) => item(one, { current: badge, before: versions[index - 1], edition })).reverse()}
    </ol>
  </section>`;
}

interface Surroundings {
  readonly current: Badge;
  readonly before: Badge | undefined;
  readonly edition: Edition;
}

function item(one: Badge, { current, before, edition }: Surroundings): Html {
  const { here, words, site } = spoken(edition);
  const language = site.languages[0];
  const isCurrent = one.id === current.id;
  return html`<li value="${one.version ?? 1}">
    <p>
      ${isCurrent ? html`<strong lang="${language}">${one.name}</strong>` : html`<a href="${here.badgePage(one).href}" lang="${language}">${one.name}</a>`}
      <span class="aside"
        >${isCurrent && `${words.t('This page')}. `}${one.status === 'retired' ? words.t('No longer awarded') : words.t('Still awarded')}</span
      >
    </p>
    ${
      !isCurrent &&
      one.errata.length > 0 &&
      html`<ul class="errata">
        ${one.errata.map(({ on, note }) => html`<li><time datetime="${on}">${words.date(on)}</time> <span lang="${language}">${note}</span></li>`)}
      </ul>`
    }
    ${before && differences(before, one, edition)}
  </li>`;
}

function differences(before: Badge, after: Badge, edition: Edition): Html {
  const { words, site } = spoken(edition);
  const { t, tell } = words;
  const language = site.languages[0];
  const rows = fields(after, t).flatMap(([label, text], index) => {
    const [, old = ''] = fields(before, t)[index] ?? [];
    return old === text
      ? []
      : [
          html`<dt>${label}</dt>
            <dd lang="${language}">${difference(old, text)}</dd>`,
        ];
  });
  if (rows.length === 0) return html`<p class="aside">${t('Its words are the same.')}</p>`;
  return html`<details${after.supersededBy ? '' : html` open`}>
    <summary>${tell('What is different from version {version}', { version: String(before.version ?? 1) })}</summary>
    <dl>${rows}</dl>
  </details>`;
}

function fields(badge: Badge, t: ReturnType<typeof spoken>['words']['t']): readonly (readonly [string, string])[] {
  const { name, description, criteria, alignment } = badge;
  return [
    [t('Name'), name],
    [t('Description'), description],
    [t('What it takes'), unwrapped(criteriaNarrative(criteria))],
    [t('Aligned with'), alignment.map(({ targetName, targetUrl }) => `${targetName} (${targetUrl})`).join('\n')],
  ];
}

function difference(before: string, after: string): readonly Html[] {
  return wordDifference(before, after).map(({ kind, text }) => {
    switch (kind) {
      case 'same':
        return html`${text}`;
      case 'removed':
        return html`<del>${text}</del>`;
      case 'added':
        return html`<ins>${text}</ins>`;
    }
  });
}

/** Without the line ends within paragraphs and items, which say nothing. */
function unwrapped(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(\S)[ \t]*\n[ \t]*(?=[^\s\-*+#>|\d`~])/g, '$1 ');
}
