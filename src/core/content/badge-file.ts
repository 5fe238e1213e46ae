import type { Criteria } from '../model/badge.ts';
import { parseBadgeId, parseIssuerId } from '../model/ids.ts';
import type { BadgeId } from '../model/ids.ts';
import { parseDuration } from '../model/time.ts';
import type { Problem } from '../problem/problem.ts';
import { alignmentDrafts, alignmentProblems, type WrittenAlignment } from './alignment.ts';
import { readCriteria } from './criteria.ts';
import type { BadgeDraft } from './draft.ts';
import { errataDrafts, type ErratumFields } from './errata.ts';
import { extensionProblems, extensionsOf } from './extensions.ts';
import type { Fields } from './fields.ts';
import type { FileText } from './file-text.ts';
import type { Parsed } from './parsed.ts';
import { imageDraft } from './picture-field.ts';
import type { PictureFields } from './picture-field.ts';
import { ensured, present } from './present.ts';
import { readMarkdownFile } from './read-fields.ts';
import { milestoneDraft, type WrittenMilestone } from './requirement.ts';

interface BadgeFields {
  readonly name: string;
  readonly description: string;
  readonly issuer?: string;
  readonly image: PictureFields;
  readonly tags?: readonly string[];
  readonly alignment?: readonly WrittenAlignment[];
  readonly expires?: string;
  readonly requires?: WrittenMilestone;
  readonly evidence?: BadgeDraft['evidence'];
  readonly reviewers?: readonly string[];
  readonly approvals?: number;
  readonly applications?: BadgeDraft['applications'];
  readonly repeatable?: boolean;
  readonly supersedes?: string;
  readonly status?: BadgeDraft['status'];
  readonly errata?: readonly ErratumFields[];
}

/** Reads `badges/<badge>/badge.md` or `badge.mdx`. */
export function parseBadgeFile(file: FileText, badge: BadgeId, syntax: Criteria['syntax']): Parsed {
  const { fields, body, problems: faults } = readMarkdownFile('badge', file);
  const { criteria, problems: criteriaFaults } = readCriteria(body, syntax);
  const problems = [
    ...faults,
    ...(fields && faults.length === 0
      ? [...repeatedTags(fields), ...alignmentProblems(fields), ...extensionProblems(fields)]
      : []),
    ...criteriaFaults,
  ];
  if (!fields || !criteria || problems.length > 0) return { drafts: [], problems };
  return { drafts: [badgeDraft(file, { badge, fields, criteria })], problems };
}

/** Tags that look alike though their letters are composed in another way. */
function repeatedTags(fields: Fields): readonly Problem[] {
  const { tags = [] } = fields.values as unknown as BadgeFields;
  const composed = tags.map((tag) => tag.normalize('NFC'));
  return tags.flatMap((item, index) =>
    composed.indexOf(composed[index] ?? '') < index
      ? [{ code: 'REPEATED_ITEM' as const, place: fields.placeOf(['tags', index]), field: 'tags', item }]
      : [],
  );
}

interface Written {
  readonly badge: BadgeId;
  readonly fields: Fields;
  readonly criteria: Criteria;
}

function badgeDraft(file: FileText, { badge, fields, criteria }: Written): BadgeDraft {
  const values = fields.values as unknown as BadgeFields;
  return {
    kind: 'badge',
    place: file.placeAt(0),
    id: badge,
    name: values.name,
    description: values.description,
    image: imageDraft(file, fields, values.image),
    criteria,
    tags: values.tags ?? [],
    alignment: alignmentDrafts(fields),
    ...links(values, fields),
    evidence: values.evidence ?? 'optional',
    reviewers: values.reviewers ?? [],
    approvals: values.approvals ?? 1,
    applications: values.applications ?? 'open',
    repeatable: values.repeatable ?? false,
    status: values.status ?? 'active',
    errata: errataDrafts(values.errata ?? [], fields),
  };
}

/** The fields that may be left out, most of which name something else. */
function links({ issuer, expires, requires, supersedes }: BadgeFields, fields: Fields) {
  return present({
    issuer:
      issuer === undefined ? undefined : { value: ensured(parseIssuerId(issuer)), place: fields.placeOf(['issuer']) },
    validFor: expires === undefined ? undefined : ensured(parseDuration(expires)),
    extensions: extensionsOf(fields),
    requires: requires && milestoneDraft(requires, fields),
    supersedes:
      supersedes === undefined
        ? undefined
        : { value: ensured(parseBadgeId(supersedes)), place: fields.placeOf(['supersedes']) },
  });
}
