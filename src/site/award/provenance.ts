import type { FullAward } from '../../core/model/award.ts';
import type { Note, Provenance, PublishedChange, UnknownProvenance } from '../../core/model/provenance.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { printDate } from '../dates.ts';
import { html, type Html } from '../html.ts';

const WHY_NOT: Readonly<Record<UnknownProvenance, string>> = {
  'no-history': 'This page was not made from a git repository, so nothing is known of how the award came.',
  'cut-off': 'This page was made from a copy of the repository that lacks the commit which brought the award.',
  uncommitted: 'No commit has this award as it stands here.',
  untold: 'The award was moved about in its repository, and which commit brought it cannot be told for certain.',
};

/** How the award came to be published: the commit and the pull request, who wrote and who approved, what was checked, which key signed. */
export function provenanceSection(full: FullAward, edition: Edition): Html | undefined {
  const { provenance } = full;
  if (!provenance) return undefined;
  return html`<section class="provenance" aria-labelledby="provenance">
    <h2 id="provenance">How it was awarded</h2>
    ${provenance.kind === 'unknown' && html`<p>${WHY_NOT[provenance.why]}</p>`}
    <dl>${known(provenance, full, edition)}${signedWith(full, edition)}</dl>
  </section>`;
}

function known(provenance: Provenance, full: FullAward, edition: Edition): readonly Html[] {
  if (provenance.kind === 'unknown') return [];
  const { awarded, changed } = provenance;
  return [
    row('Commit', commit(awarded, edition)),
    ...recorded(awarded, full, edition),
    ...(changed ? [row('Last changed', html`${commit(changed, edition)}${changedBy(changed, full, edition)}`)] : []),
  ];
}

function row(name: string, words: Html): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div>`;
}

/** The whole hash is there for machines, a part of it for people. */
function commit({ commit: hash, on }: PublishedChange, { site }: Edition): Html {
  const short = html`<data value="${hash}"><code>${hash.slice(0, 10)}</code></data>`;
  const repository = repositoryOf(site.repository);
  return html`${repository === undefined ? short : html`<a href="${repository}/commit/${hash}">${short}</a>`} of
    <time datetime="${on}">${printDate(on)}</time>`;
}

function repositoryOf(address: string | undefined): string | undefined {
  return address?.replace(/(?:\.git)?\/*$/, '');
}

function recorded(change: PublishedChange, full: FullAward, edition: Edition): readonly Html[] {
  const { record } = change;
  const author = authorOf(change, full);
  const wroteIt = author === undefined ? [] : [row('Author', html`${author}`)];
  switch (record.kind) {
    case 'missing':
      return [
        ...wroteIt,
        row('Approved by', html`Not noted in the copy of the repository that this page was made from`),
      ];
    case 'unreadable':
      return [...wroteIt, row('Approved by', html`Noted in a form that cannot be relied on`)];
    case 'noted':
      return [
        ...(full.recipient.forgotten === undefined ? [row('Pull request', pullRequest(record.note, edition))] : []),
        ...wroteIt,
        row('Approved by', approvals(record.note)),
        ...(record.note.checks.length === 0 ? [] : [row('Checks', checks(record.note))]),
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
function pullRequest({ pullRequest: pull }: Note, { site }: Edition): Html {
  if (!pull) return html`None: it was pushed to the repository`;
  const repository = repositoryOf(site.repository);
  const isOurs = repository !== undefined && pull.url.toLowerCase().startsWith(`${repository.toLowerCase()}/`);
  return isOurs ? html`<a href="${pull.url}" rel="nofollow">#${pull.number}</a>` : html`#${pull.number}`;
}

function approvals({ pullRequest: pull, approvals: given }: Note): Html {
  const present = given.filter(({ commit: seen }) => seen === pull?.head);
  const earlier = given.filter((one) => !present.includes(one));
  const words = [
    ...(present.length > 0 ? [present.map(({ login }) => login).join(', ')] : []),
    ...(earlier.length > 0 ? [`an earlier state of it: ${earlier.map(({ login }) => login).join(', ')}`] : []),
  ];
  return html`${words.length === 0 ? 'Nobody' : words.join('; ')}`;
}

const MOST_CHECKS = 10;
const CONCLUSIONS: Readonly<Record<string, string>> = {
  success: 'passed',
  failure: 'failed',
  timed_out: 'ran out of time',
};

function checks({ checks: all }: Note): Html {
  const shown = all
    .slice(0, MOST_CHECKS)
    .map(({ name, conclusion }) => html`<li>${name}: ${CONCLUSIONS[conclusion] ?? conclusion}</li>`);
  const rest = all.length - shown.length;
  return html`<ul>
    ${shown}${rest > 0 && html`<li>and ${rest} more</li>`}
  </ul>`;
}

function changedBy({ record }: PublishedChange, { recipient }: FullAward, edition: Edition): Html | undefined {
  if (record.kind !== 'noted') return undefined;
  const by = html`approved by ${approvals(record.note)}`;
  return recipient.forgotten === undefined && record.note.pullRequest
    ? html`, ${pullRequest(record.note, edition)}, ${by}`
    : html`, ${by}`;
}

function signedWith({ award, issuer }: FullAward, { routes, signingKeys }: Edition): Html | undefined {
  const key = signingKeys.get(issuer.id);
  if (award.revocation) return undefined;
  if (!key) return row('Signed with', html`No key: the record at this site is what counts`);
  return row(
    'Signed with',
    html`<a href="${routes.key(issuer.id, key.id).href}">${key.id}</a>, a key of ${issuer.name}`,
  );
}
