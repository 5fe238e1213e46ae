import { daySchema } from './day.ts';
import { group, text } from './parts.ts';
import type { GroupSchema } from './schema.ts';

export const claimSchema: GroupSchema = group({
  title: 'Claim',
  description: 'badges/<badge>/claims/<claim>.yaml: the public half of a claim code, and how far it goes.',
  required: ['publicKey', 'limit', 'until'],
  properties: {
    publicKey: {
      type: 'string',
      format: 'ed25519-key',
      pattern: '^[A-Za-z0-9_-]{43}$',
      title: 'Public key',
      description: 'An Ed25519 public key, 32 bytes in base64url. `npm run claim -- new <badge>` makes one.',
      examples: ['11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'],
    },
    limit: {
      type: 'integer',
      minimum: 1,
      maximum: 100_000,
      title: 'Limit',
      description: 'How many awards may name this claim.',
      examples: [30],
    },
    until: { ...daySchema, title: 'Until', description: 'The last day on which an award may be issued under it.' },
    from: { ...daySchema, title: 'From', description: 'The first such day.' },
    note: text(500, {
      title: 'Note',
      description: 'What it is handed out for, for those who review.',
      examples: ['Soldering evening in May'],
    }),
  },
});
