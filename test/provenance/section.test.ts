import { expect, test } from 'vitest';
import type { Note, Provenance } from '../../src/core/model/provenance.ts';
import type { SiteUrl } from '../../src/core/model/text.ts';
import { noteOf } from '../../src/core/review/note.ts';
import { routesOf } from '../../src/core/openbadges/routes.ts';
import { provenanceSection } from '../../src/site/award/provenance.ts';
import { aBadge, anAward, anIssuer, aRecipient, as } from '../site/a-publication.ts';
import { aNote } from './noting.ts';

const url = as<SiteUrl>('https://badges.example.com/');
const site = {
  name: 'Acme',
  url,
  languages: [as<never>('en')] as [never],
  links: [],
  example: false,
  repository: as<never>('https://github.com/acme/badges.git'),
};
const edition = { site, routes: routesOf(url), asOf: as<never>('2026-06-03T09:00:00Z'), signingKeys: new Map() };
const HASH = 'c'.repeat(40);

function section(value: object | undefined, recipient = aRecipient('ada'), author = 'Grace'): string {
  const note = value && (noteOf(value) as Note);
  const record = note ? ({ kind: 'noted', note } as const) : ({ kind: 'missing' } as const);
  const provenance: Provenance = { kind: 'known', awarded: { commit: HASH, on: as('2026-06-03'), author, record } };
  const full = {
    award: anAward('first', 'ada'),
    badge: aBadge('first'),
    issuer: anIssuer('acme'),
    recipient,
    provenance,
  };
  return provenanceSection(full, edition)?.markup ?? '';
}

test('the commit and the pull request are links into the repository that the site names', () => {
  const markup = section(aNote(['bob']));
  expect(markup).toContain(`href="https://github.com/acme/badges/commit/${HASH}"`);
  expect(markup).toContain('href="https://github.com/acme/badges/pull/7"');
  expect(markup).toMatch(/Approved by<\/dt>\s*<dd>bob</);
});

test('a note that leads elsewhere is no link', () => {
  expect(section(aNote(['bob'], { url: as('https://evil.example/acme/badges/pull/7') }))).not.toContain('evil');
});

test('an approval of an earlier state is not told as one of what was merged', () => {
  const note = aNote(['bob']);
  const earlier = { ...note, approvals: note.approvals.map((one) => ({ ...one, commit: '2'.repeat(40) })) };
  expect(section(earlier)).toContain('an earlier state of it: bob');
});

test('whoever applied and is named nowhere else is not named as the author, and neither is anybody of a forgotten one', () => {
  const own = aNote(['bob'], { author: 'ada-l', applicant: 'ada-l' });
  expect(section(own)).not.toContain('ada-l');
  expect(section(own, aRecipient('ada', { profile: { name: 'Ada' } }))).toContain('ada-l');
  const forgotten = section(aNote(['bob']), aRecipient('ada', { forgotten: as('2026-07-01') }));
  expect(forgotten).not.toMatch(/grace|Grace|pull\/7/);
  expect(forgotten).toContain('bob');
});

test('names are text, and what is not noted is said to be', () => {
  const markup = section(undefined, undefined, '<b>Grace</b>');
  expect(markup).toContain('&lt;b&gt;Grace');
  expect(markup).toContain('Not noted in the copy of the repository');
});
