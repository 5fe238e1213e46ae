import { errataSchema } from './errata.ts';
import { badgeExtensions } from './extensions.ts';
import { account, flag, group, list, oneOf, picture, slug, text, webUrl } from './parts.ts';
import { requirementSchema } from './requirement.ts';
import type { GroupSchema, ListSchema } from './schema.ts';

export const badgeSchema: GroupSchema = group({
  title: 'Badge',
  description: 'Front matter of badges/<badge>/badge.md; the text below it is the criteria.',
  required: ['name', 'description', 'image'],
  properties: {
    name: text(200, { title: 'Name', description: 'What the badge is called.', examples: ['First Pull Request'] }),
    description: text(1000, {
      title: 'Description',
      description: 'A sentence that says what those who have it did.',
      examples: ['Had a first pull request reviewed and merged.'],
    }),
    issuer: slug({
      title: 'Issuer',
      description: 'A folder in issuers/. May be left out where there is one issuer.',
      examples: ['acme'],
    }),
    image: picture({ title: 'Image', description: 'The picture of the badge.' }),
    tags: list(text(100, { examples: ['git'] }), {
      title: 'Tags',
      description: 'Words by which the badge is found.',
      examples: [['contribution', 'git']],
      maxItems: 50,
      uniqueItems: true,
    }),
    alignment: alignments(),
    extensions: badgeExtensions,
    expires: {
      type: 'string',
      format: 'duration',
      pattern: '^P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?$',
      title: 'Expires',
      description: 'How long an award stands: an ISO 8601 duration of years, months, weeks and days.',
      examples: ['P2Y', 'P18M'],
    },
    requires: requirementSchema,
    evidence: oneOf(['required', 'optional', 'none'], {
      title: 'Evidence',
      description: 'Whether an award must, may, or must not show evidence.',
      default: 'optional',
    }),
    reviewers: list(account({ examples: ['@acme/mentors'] }), {
      title: 'Reviewers',
      description: 'People and teams that may approve awards, in quotes.',
      examples: [['@acme/mentors']],
      maxItems: 50,
      uniqueItems: true,
    }),
    approvals: {
      type: 'integer',
      minimum: 1,
      maximum: 5,
      title: 'Approvals',
      description: 'How many reviewers must approve an award.',
      default: 1,
    },
    applications: oneOf(['open', 'closed'], {
      title: 'Applications',
      description: 'Whether anybody may apply for it, on the page of the badge.',
      default: 'open',
    }),
    repeatable: flag({
      title: 'Repeatable',
      description: 'The same person may have it more than once.',
      default: false,
    }),
    supersedes: slug({
      title: 'Supersedes',
      description: 'An earlier badge with another meaning that this one follows.',
      examples: ['first-patch'],
    }),
    status: oneOf(['draft', 'active', 'retired'], {
      title: 'Status',
      description: 'A draft is not published; a retired badge is no longer awarded.',
      default: 'active',
    }),
    errata: errataSchema,
  },
});

function alignments(): ListSchema {
  const shared = { framework: 'open-skills', target: 'VC.2' };
  const example = { targetName: 'Use of version control', targetUrl: 'https://skills.example/version-control' };
  return list(
    group({
      anyOf: [{ required: ['framework', 'target'] }, { required: ['targetName', 'targetUrl'] }],
      examples: [shared, example],
      properties: {
        framework: slug({
          title: 'Framework of this project',
          description: 'A file in frameworks/, named without its ending.',
          examples: [shared.framework],
        }),
        target: text(200, {
          title: 'Target',
          description: 'The code of one of its targets, in quotes where it could be a number.',
          examples: [shared.target],
        }),
        targetName: text(500, {
          title: 'Name',
          description: 'What the goal or skill is called.',
          examples: [example.targetName],
        }),
        targetUrl: webUrl({ title: 'Address', description: 'Where it is described.', examples: [example.targetUrl] }),
        targetDescription: text(2000, { title: 'Description', description: 'What it is, in short.' }),
        targetFramework: text(500, { title: 'Framework', description: 'The framework it is part of.' }),
        targetCode: text(200, { title: 'Code', description: 'Its code in the framework, in quotes.' }),
      },
    }),
    {
      title: 'Alignment',
      description: 'Goals, skills or standards that the badge stands for.',
      examples: [[shared], [example]],
      maxItems: 50,
    },
  );
}
