import type { Publication } from '../../src/core/publication/publication.ts';
import { hostileMarkdown } from '../markdown/hostile-markdown.ts';
import { rsaKeyPair } from '../publishing/project.ts';
import { aBadge, anAward, anIssuer, aPicture, aPublication, aRecipient, as } from './a-publication.ts';

/** Text that would run if it were put into a page as it is. */
export const HOSTILE = `"><script>window.ran=1</script><img src=x onerror=window.ran=1>' onmouseover='window.ran=1`;

const WIDE_TABLE = `|${'a heading |'.repeat(12)}\n|${'-|'.repeat(12)}\n|${'something |'.repeat(12)}`;

/** One of everything that has a page, and texts that are long, wide or hostile. */
export const fullPublication: Publication = aPublication({
  site: {
    description: 'Badges of a guild.',
    repository: as('https://github.com/guild/badges'),
    languages: [as('en'), as('fr'), as('ar')],
  },
  issuers: [
    anIssuer('acme', {
      description: 'Makes tools.',
      telephone: '+49 30 1234',
      applicationsKeyPem: rsaKeyPair().publicKeyPem,
      image: aPicture({ caption: 'The letter A' }),
    }),
    anIssuer('other', { name: 'The Other Guild', signing: { kind: 'hosted' } }),
  ],
  frameworks: [
    {
      id: as('moves'),
      name: HOSTILE,
      url: as('https://frameworks.example.com/'),
      targets: [
        { code: 'M-1', name: 'Walk', url: as('https://frameworks.example.com/walk'), description: HOSTILE },
        { code: 'M-2', name: 'Run', url: as('https://frameworks.example.com/run') },
      ],
      place: { file: 'frameworks/moves.yaml', line: 1, column: 1 },
    },
  ],
  badges: [
    aBadge('first', {
      tags: ['walking', 'début'],
      validFor: as('P1Y6M'),
      alignment: [
        {
          targetName: 'Walk',
          targetUrl: as('https://frameworks.example.com/walk'),
          targetFramework: 'Moves',
          targetCode: 'M-1',
          framework: as('moves'),
        },
      ],
      translations: [
        {
          language: as('fr'),
          name: 'Premier pas',
          description: 'A fait le premier pas.',
          criteria: { syntax: 'md', text: as('Faites un pas.') },
        },
        {
          language: as('ar'),
          name: 'الخطوة الأولى',
          description: 'خطا الخطوة الأولى.',
          criteria: { syntax: 'md', text: as('اخطُ خطوة.') },
        },
      ],
    }),
    aBadge('second', {
      name: 'Second Step',
      issuer: as('other'),
      image: aPicture({ kind: 'png' }),
      tags: ['running'],
    }),
    aBadge('both', { name: 'Both Steps', requires: { count: 2, of: [as('first'), as('second')] }, evidence: 'none' }),
    aBadge('all', {
      name: 'All Steps',
      requires: { count: 1, of: [as('both'), { count: 2, of: [as('hostile'), as('wide'), as('first')] }] },
    }),
    aBadge('old', {
      name: 'Old Step',
      status: 'retired',
      version: 1,
      supersededBy: as('new'),
      errata: [{ on: as('2026-06-09'), note: 'It was a small step.' }],
    }),
    aBadge('new', { name: 'New Step', version: 2, supersedes: as('old') }),
    aBadge('components', {
      name: 'Components',
      criteria: {
        syntax: 'mdx',
        text: as(
          `# Steps\n\n<Steps>\n1. left\n2. right\n</Steps>\n\n<Note>Ask.</Note>\n\n<Details summary="More">\n\n${WIDE_TABLE}\n\n</Details>\n`,
        ),
      },
    }),
    aBadge('wide', {
      name: `Badge of ${'extraordinarily'.repeat(6)} long words`,
      description: 'W'.repeat(200),
      criteria: {
        syntax: 'md',
        text: as(`${WIDE_TABLE}\n\n\`\`\`\n${'code '.repeat(80)}\n\`\`\`\n\n${'w'.repeat(300)}\n\n- [x] done`),
      },
    }),
    aBadge('hostile', {
      name: HOSTILE,
      description: HOSTILE,
      image: aPicture({ caption: HOSTILE }),
      tags: [HOSTILE],
      criteria: { syntax: 'md', text: as(hostileMarkdown.join('\n\n')) },
      alignment: [{ targetName: HOSTILE, targetUrl: as('https://frameworks.example.com/'), targetFramework: HOSTILE }],
    }),
  ],
  recipients: [
    aRecipient('ada', {
      identity: { kind: 'plain', property: 'url', identity: as('https://people.example.com/ada') },
      profile: { name: 'Ada L.', url: as('https://people.example.com/ada') },
    }),
    aRecipient('r-1'),
    aRecipient('r-2', { identity: { kind: 'plain', property: 'url', identity: as('https://people.example.com/two') } }),
    aRecipient('r-3', { forgotten: as('2026-06-12') }),
    aRecipient('mallory', { profile: { name: HOSTILE } }),
  ],
  tombstones: [
    {
      award: as('aremovedremovedremoved'),
      issuer: as('acme'),
      on: as('2026-06-13'),
      place: { file: 'forgotten/aremovedremovedremoved.yaml', line: 1, column: 1 },
    },
  ],
  awards: [
    anAward('first', 'ada', { expiresAt: as('2027-12-03T09:00:00Z'), narrative: as('Took **it** on a Tuesday.') }),
    anAward('second', 'ada', {
      evidence: [
        { name: 'A photograph' },
        { url: as('https://a.example.com/x'), genre: 'film', description: 'Of it.', narrative: as('See *how*.') },
      ],
    }),
    anAward('both', 'ada', { awardedAt: as('2024-02-29T09:00:00Z'), expiresAt: as('2025-02-28T09:00:00Z') }),
    anAward('first', 'r-1', { revocation: { on: as('2026-06-10'), reason: 'Issued in error.' } }),
    anAward('second', 'r-2'),
    anAward('second', 'r-3', { errata: [{ on: as('2026-06-11'), note: `It was not ${HOSTILE}.` }] }),
    anAward('hostile', 'mallory', {
      narrative: as(hostileMarkdown.join('\n\n')),
      evidence: [{ name: HOSTILE, description: HOSTILE, genre: HOSTILE, narrative: as(HOSTILE) }],
      revocation: { on: as('2026-06-10'), reason: HOSTILE },
    }),
    anAward('wide', 'r-1'),
  ],
  signingKeys: { acme: { id: as('development'), publicKeyPem: '', development: true } },
});
