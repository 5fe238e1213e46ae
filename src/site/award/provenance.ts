import type { FullAward } from '../../core/model/award.ts';
import type { Note, Provenance, PublishedChange, UnknownProvenance } from '../../core/model/provenance.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { spoken } from '../spoken-edition.ts';
import type { Message } from '../words/catalogue.ts';
import type { Words } from '../words/words.ts';

const WHY_NOT = {
  'no-history': 'This page was not made from a git repository, so nothing is known of how the award came.',
  'cut-off': 'This page was made from a copy of the repository that lacks the commit which brought the award.',
  uncommitted: 'No commit has this award as it stands here.',
  untold: 'The award was moved about in its repository, and which commit brought it cannot be told for certain.',
} as const satisfies Record<UnknownProvenance, Message>;

/** How the award came to be published: the commit and the pull request, who wrote and who approved, what was checked, which key signed. */
export function provenanceSection(full: FullAward, edition: Edition): Html | undefined {
  const { provenance } = full;
  if (!provenance) return undefined;
  const { t } = spoken(edition).words;
  return html`<section class="provenance" aria-labelledby="provenance">
    <h2 id="provenance">${t('How it was awarded')}</h2>
    ${provenance.kind === 'unknown' && html`<p>${t(WHY_NOT[provenance.why])}</p>`}
    <dl>${known(provenance, full, edition)}${signedWith(full, edition)}</dl>
  </section>`;
}

function known(provenance: Provenance, full: FullAward, edition: Edition): readonly Html[] {
  if (provenance.kind === 'unknown') return [];
  const { awarded, changed } = provenance;
  const { t } = spoken(edition).words;
  return [
    row(t('Commit'), commit(awarded, edition)),
    ...recorded(awarded, full, edition),
    ...(changed ? [row(t('Last changed'), html`${commit(changed, edition)}${changedBy(changed, full, edition)}`)] : []),
  ];
}

function row(name: string, words: Html): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div>`;
}

/** The whole hash is there for machines, a part of it for people. */
function commit({ commit: hash, on }: PublishedChange, edition: Edition): Html {
  const { site, words } = spoken(edition);
  const short = html`<data value="${hash}"><code>${hash.slice(0, 10)}</code></data>`;
  const repository = repositoryOf(site.repository);
  return words.tell('{commit} of {date}', {
    commit: repository === undefined ? short : html`<a href="${repository}/commit/${hash}">${short}</a>`,
    date: html`<time datetime="${on}">${words.date(on)}</time>`,
  });
}

function repositoryOf(address: string | undefined): string | undefined {
  return address?.replace(/(?:\.git)?\/*$/, '');
}

function recorded(change: PublishedChange, full: FullAward, edition: Edition): readonly Html[] {
  const { record } = change;
  const { words } = spoken(edition);
  const { t, tell } = words;
  const author = authorOf(change, full);
  const wroteIt = author === undefined ? [] : [row(t('Author'), html`${author}`)];
  switch (record.kind) {
    case 'missing':
      return [
        ...wroteIt,
        row(t('Approved by'), tell('Not noted in the copy of the repository that this page was made from')),
      ];
    case 'unreadable':
      return [...wroteIt, row(t('Approved by'), tell('Noted in a form that cannot be relied on'))];
    case 'noted':
      return [
        ...(full.recipient.forgotten === undefined ? [row(t('Pull request'), pullRequest(record.note, edition))] : []),
        ...wroteIt,
        row(t('Approved by'), approvals(record.note, words)),
        ...(record.note.checks.length === 0 ? [] : [row(t('Checks'), checks(record.note, words))]),
      ];
  }
}

/** Never whoever asked for the award and is named nowhere else: the page would give away who the earner is. */
function authorOf({ author, record }: PublishedChange, { recipient }: FullAward): string | undefined {
  if (recipient.forgotten !== undefined) return undefined;
  const pull = record.kind === 'noted' ? record.note.pullRequest : undefined;
  const isHidden = pull?.applicant !== undefined && pull.author === pull.applicant && recipient.profile === undefined;
  return isHidden ? undefined : (pull?.author ?? author);
}

/** A note leads nowhere but to the repository that the site names. */
function pullRequest({ pullRequest: pull }: Note, edition: Edition): Html {
  const { site, words } = spoken(edition);
  if (!pull) return words.tell('None: it was pushed to the repository');
  const repository = repositoryOf(site.repository);
  const isOurs = repository !== undefined && pull.url.toLowerCase().startsWith(`${repository.toLowerCase()}/`);
  return isOurs ? html`<a href="${pull.url}" rel="nofollow">#${pull.number}</a>` : html`#${pull.number}`;
}

function approvals({ pullRequest: pull, approvals: given }: Note, { t }: Words): Html {
  const present = given.filter(({ commit: seen }) => seen === pull?.head);
  const earlier = given.filter((one) => !present.includes(one));
  const said = [
    ...(present.length > 0 ? [present.map(({ login }) => login).join(', ')] : []),
    ...(earlier.length > 0
      ? [t('an earlier state of it: {names}', { names: earlier.map(({ login }) => login).join(', ') })]
      : []),
  ];
  return html`${said.length === 0 ? t('Nobody') : said.join('; ')}`;
}

const MOST_CHECKS = 10;
const CONCLUSIONS = new Map<string, 'passed' | 'failed' | 'ran out of time'>([
  ['success', 'passed'],
  ['failure', 'failed'],
  ['timed_out', 'ran out of time'],
]);

function checks({ checks: all }: Note, { t, counted }: Words): Html {
  const shown = all.slice(0, MOST_CHECKS).map(({ name, conclusion }) => {
    const known = CONCLUSIONS.get(conclusion);
    return html`<li>${name}: ${known === undefined ? conclusion : t(known)}</li>`;
  });
  const rest = all.length - shown.length;
  return html`<ul>
    ${shown}${rest > 0 && html`<li>${counted('and {count} more', rest)}</li>`}
  </ul>`;
}

function changedBy({ record }: PublishedChange, { recipient }: FullAward, edition: Edition): Html | undefined {
  if (record.kind !== 'noted') return undefined;
  const { words } = spoken(edition);
  const by = words.tell('approved by {names}', { names: approvals(record.note, words) });
  const pull = recipient.forgotten === undefined && record.note.pullRequest ? [pullRequest(record.note, edition)] : [];
  return html`${words.t(', ')}${[...pull, by].flatMap((one, index) => (index === 0 ? [one] : [html`${words.t(', ')}`, one]))}`;
}

function signedWith({ award, issuer }: FullAward, edition: Edition): Html | undefined {
  const { routes, signingKeys, words } = spoken(edition);
  const { t, tell } = words;
  const key = signingKeys.get(issuer.id);
  if (award.revocation) return undefined;
  if (!key) return row(t('Signed with'), tell('No key: the record at this site is what counts'));
  return row(
    t('Signed with'),
    tell('{key}, a key of {issuer}', {
      key: html`<a href="${routes.key(issuer.id, key.id).href}">${key.id}</a>`,
      issuer: issuer.name,
    }),
  );
}
