import { stringify } from 'yaml';
import type { Evidence } from '../model/award.ts';
import type { AwardId } from '../model/ids.ts';
import type { Identity } from '../model/recipient.ts';
import type { AwardRequest } from './award.ts';

/** What is written of an award: what was asked for, and which award that turned out to renew. */
export interface WrittenAward extends Omit<AwardRequest, 'renewal'> {
  readonly renews?: AwardId;
}

/** An award file in Markdown: fields, and what the person did. */
export function awardText({ issuedOn, expires, evidence, narrative, claim, renews }: WrittenAward): string {
  const fields = {
    issuedOn,
    ...(expires === undefined ? {} : { expires }),
    ...(renews === undefined ? {} : { renews }),
    ...(claim === undefined ? {} : { claim }),
    ...(evidence.length === 0 ? {} : { evidence: evidence.map(evidenceFields) }),
  };
  const body = narrative === undefined || narrative.trim() === '' ? '' : `\n${narrative.trim()}\n`;
  return `---\n${yaml(fields)}---\n${body}`;
}

/** A `recipient.yaml` for somebody of whom only the identity is known. */
export function recipientText(identity: Identity): string {
  if (identity.kind === 'plain') return yaml({ identity: { type: identity.property, identity: identity.identity } });
  const { property, salt, hash } = identity;
  return yaml({ identity: { type: property, hashed: true, salt, identity: hash } });
}

export function evidenceFields({ url, ...others }: Evidence): Record<string, unknown> {
  return { ...(url === undefined ? {} : { id: url }), ...others };
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
