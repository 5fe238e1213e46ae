import { awardSchema } from './award.ts';
import { badgeSchema } from './badge.ts';
import { claimSchema } from './claim.ts';
import { endorsementSchema, outgoingEndorsementSchema } from './endorsement.ts';
import { frameworkSchema } from './framework.ts';
import { issuerSchema } from './issuer.ts';
import { recipientSchema } from './recipient.ts';
import { rosterRowSchema } from './roster-row.ts';
import type { GroupSchema } from './schema.ts';
import { siteSchema } from './site.ts';
import { tombstoneSchema } from './tombstone.ts';
import { translationSchema } from './translation.ts';

export type SchemaName =
  | 'site'
  | 'issuer'
  | 'badge'
  | 'translation'
  | 'claim'
  | 'recipient'
  | 'award'
  | 'roster-row'
  | 'tombstone'
  | 'framework'
  | 'endorsement'
  | 'outgoing-endorsement';

/** The schemas of everything authors write, by the name under which each is published for editors. */
export const authorSchemas: Readonly<Record<SchemaName, GroupSchema>> = {
  site: siteSchema,
  issuer: issuerSchema,
  badge: badgeSchema,
  translation: translationSchema,
  claim: claimSchema,
  recipient: recipientSchema,
  award: awardSchema,
  'roster-row': rosterRowSchema,
  tombstone: tombstoneSchema,
  framework: frameworkSchema,
  endorsement: endorsementSchema,
  'outgoing-endorsement': outgoingEndorsementSchema,
};

export const schemaNames = Object.keys(authorSchemas) as SchemaName[];

/** A schema as a document of its own, for `/schema/<name>.json`. */
export function publishedSchema(name: SchemaName): GroupSchema & { readonly $schema: string } {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...authorSchemas[name] };
}
