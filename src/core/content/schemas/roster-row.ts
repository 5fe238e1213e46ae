import { awardIdSchema } from './award.ts';
import { daySchema } from './day.ts';
import { group, instant, oneOf, slug, text } from './parts.ts';
import { identityTypes, saltSchema } from './recipient.ts';
import type { GroupSchema } from './schema.ts';

export const rosterRowSchema: GroupSchema = group({
  title: 'Row of a roster',
  description:
    'recipients/<cohort>/<badge>.csv: each row is one award, each column a field; an empty cell is a field left out.',
  required: ['handle', 'issuedOn'],
  properties: {
    handle: slug({
      title: 'Handle',
      description: 'Who earned it: a name for this person in this project.',
      examples: ['r-7k2m9q'],
    }),
    type: oneOf(identityTypes, { title: 'Type', description: 'What the identity is.', default: 'email' }),
    identity: text(2048, {
      title: 'Identity',
      description:
        '`sha256$` and the hash of identity and salt, or an address the person publishes under. Left out where the person has a `recipient.yaml`.',
      examples: ['https://github.com/ada'],
    }),
    salt: saltSchema,
    issuedOn: instant({ title: 'Issued on', description: 'When the badge was awarded, with a zone.' }),
    expires: instant({ title: 'Expires', description: 'When the award ends, if not by the rule of its badge.' }),
    evidence: text(8192, {
      title: 'Evidence',
      description: 'One address, or several with spaces between them.',
      examples: ['https://github.com/acme/tool/pull/41'],
    }),
    narrative: text(20_000, { title: 'Narrative', description: 'What the person did, in Markdown.' }),
    id: awardIdSchema,
    revokedOn: { ...daySchema, title: 'Revoked on', description: 'The day from which the award does not stand.' },
    revocationReason: text(500, {
      title: 'Revocation reason',
      description: 'Public and neutral.',
      examples: ['issued in error'],
    }),
  },
});
