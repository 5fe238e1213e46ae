import { list, slug, text, webUrl, instant } from '../content/schemas/parts.ts';
import { saltSchema } from '../content/schemas/recipient.ts';

const only = (properties: Readonly<Record<string, unknown>>, required: readonly string[]) =>
  ({ type: 'object', additionalProperties: false, required, properties }) as const;

const evidence = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    url: webUrl({ title: 'Address', examples: ['https://school.example/submissions/41'] }),
    name: text(500, { title: 'Name', examples: ['Final project'] }),
    description: text(2000, { title: 'Description', description: 'What it is, in short.' }),
    criterion: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      title: 'Criterion',
      description: "Which of the badge's criteria it shows, counted from 1.",
    },
  },
} as const;

const recipient = {
  title: 'Recipient',
  description: 'Who earned it, in one of three ways. An e-mail address is sealed or hashed, and never in clear.',
  oneOf: [
    only(
      {
        sealed: {
          type: 'string',
          pattern: '^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){4}$',
          maxLength: 4096,
          title: 'Sealed address',
          description:
            'A compact JWE (RSA-OAEP-256, A256GCM) to the public key of the issuer over `{ "email": "…" }`, with `typ` `blazon-application+json` and `badge` in its header.',
        },
      },
      ['sealed'],
    ),
    only(
      {
        hashed: only(
          {
            salt: saltSchema,
            identity: {
              type: 'string',
              pattern: '^sha256\\$[0-9a-f]{64}$',
              title: 'Hash',
              description: '`sha256$` and the SHA-256 of the address in small letters followed by the salt.',
            },
          },
          ['salt', 'identity'],
        ),
      },
      ['hashed'],
    ),
    only(
      {
        url: webUrl({
          title: 'Address',
          description: 'A page that the person publishes under.',
          examples: ['https://github.com/ada'],
        }),
      },
      ['url'],
    ),
  ],
} as const;

/** Version 1 of what a learning platform sends to have a badge awarded: the `client_payload` of a `repository_dispatch`. */
export const dispatchSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Award request, version 1',
  description: 'What a learning platform sends to have a badge awarded to one person.',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'idempotencyKey', 'badge', 'recipient', 'issuedOn'],
  properties: {
    version: { const: 1, title: 'Version', description: 'The version of this form. What it means never changes.' },
    idempotencyKey: {
      type: 'string',
      pattern: '^[\\x21-\\x7e]{8,200}$',
      maxLength: 200,
      title: 'Idempotency key',
      description:
        'One for each award that is meant, the same in every retry. Of what the platform numbers, never of an address: its hash is public.',
      examples: ['moodle/school.example/course-12/user-345'],
    },
    badge: slug({ title: 'Badge', description: 'A folder in badges/.', examples: ['first-pull-request'] }),
    recipient,
    issuedOn: instant({ title: 'Issued on', description: 'When it was earned, with a zone.' }),
    expires: instant({ title: 'Expires', description: 'When the award ends, if not by the rule of its badge.' }),
    evidence: list(evidence, { title: 'Evidence', maxItems: 50 }),
    narrative: text(20_000, { title: 'Narrative', description: 'What the person did, in Markdown.' }),
    source: webUrl({ title: 'Source', description: 'The page of the course, for reviewers.' }),
  },
} as const;
