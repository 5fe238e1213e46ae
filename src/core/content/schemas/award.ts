import { daySchema } from './day.ts';
import { errataSchema } from './errata.ts';
import { awardExtensions } from './extensions.ts';
import { group, instant, list, slug, text, webUrl } from './parts.ts';
import type { GroupSchema, TextSchema } from './schema.ts';

export const awardIdSchema: TextSchema = {
  type: 'string',
  format: 'award-id',
  pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  maxLength: 64,
  title: 'Id',
  description: 'Pins the id of the award, which otherwise follows from issuer, handle and file name.',
  examples: ['ada-first-pull-request'],
};

export const awardSchema: GroupSchema = group({
  title: 'Award',
  description: 'recipients/<handle>/<badge>.md or .yaml: one award of one badge to one person.',
  required: ['issuedOn'],
  properties: {
    issuedOn: instant({ title: 'Issued on', description: 'When the badge was awarded, with a zone.' }),
    id: awardIdSchema,
    expires: instant({ title: 'Expires', description: 'When the award ends, if not by the rule of its badge.' }),
    evidence: list(
      group({
        minProperties: 1,
        examples: [{ id: 'https://github.com/acme/tool/pull/41', name: 'Fix time zone of exports' }],
        properties: {
          id: webUrl({ title: 'Address', examples: ['https://github.com/acme/tool/pull/41'] }),
          name: text(500, { title: 'Name', examples: ['Fix time zone of exports'] }),
          description: text(2000, { title: 'Description', description: 'What it is, in short.' }),
          narrative: text(20_000, { title: 'Narrative', description: 'What was done, in Markdown.' }),
          genre: text(200, { title: 'Genre', description: 'What kind of thing it is.', examples: ['pull-request'] }),
          audience: text(500, { title: 'Audience', description: 'Whom it was made for.' }),
          criterion: {
            type: 'integer',
            minimum: 1,
            maximum: 100,
            title: 'Criterion',
            description: "Which of the badge's criteria it shows, counted from 1. Not part of Open Badges.",
            examples: [1],
          },
        },
      }),
      {
        title: 'Evidence',
        description: 'What shows that the criteria were met.',
        examples: [[{ id: 'https://github.com/acme/tool/pull/41' }]],
        maxItems: 100,
      },
    ),
    narrative: text(50_000, {
      title: 'Narrative',
      description: 'What the person did, in Markdown. Only in `.yaml`: in `.md` it is the text below the front matter.',
    }),
    revoked: group({
      title: 'Revoked',
      description: 'The award no longer stands.',
      examples: [{ on: '2026-07-01', reason: 'issued in error' }],
      required: ['on', 'reason'],
      properties: {
        on: { ...daySchema, description: 'The day from which it does not stand.' },
        reason: text(500, { title: 'Reason', description: 'Public and neutral.', examples: ['issued in error'] }),
      },
    }),
    errata: errataSchema,
    extensions: awardExtensions,
    constituents: list(awardIdSchema, {
      title: 'Constituents',
      description:
        'Of a milestone: the ids of the awards by which it was reached. Keeps it what it is, whatever the rule would say.',
      examples: [['ada-first-issue', 'ada-first-pull-request']],
      minItems: 1,
      maxItems: 100,
      uniqueItems: true,
    }),
    renews: {
      ...awardIdSchema,
      title: 'Renews',
      description:
        'The id of the award of the same person that this one follows. `npm run award -- <badge> <who> --renew` writes it.',
    },
    claim: slug({
      title: 'Claim',
      description: 'The claim of the badge under which it was asked for: a file in badges/<badge>/claims/.',
      examples: ['spring-workshop'],
    }),
  },
});
