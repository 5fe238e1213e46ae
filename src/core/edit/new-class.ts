import { stringify } from 'yaml';
import { captionOf } from '../design/caption.ts';
import type { Design } from '../design/design.ts';
import { drawDesign } from '../design/draw.ts';
import type { Badge } from '../model/badge.ts';
import type { BadgeId, IssuerId } from '../model/ids.ts';
import type { ProjectPath, WebUrl } from '../model/text.ts';
import type { Change, FileEdit } from './change.ts';

export interface NewBadge {
  readonly id: BadgeId;
  readonly name: string;
  readonly description: string;
  /** Only where there is more than one. */
  readonly issuer?: IssuerId;
  /** What it takes, one line each, in Markdown. */
  readonly criteria: readonly string[];
  readonly evidence: Badge['evidence'];
  readonly reviewers: readonly string[];
  readonly design: Design;
}

export interface NewIssuer {
  readonly id: IssuerId;
  readonly name: string;
  readonly url: WebUrl;
  readonly email: string;
  readonly description?: string;
  readonly design: Design;
}

/** The files of a badge that is not there yet: what it takes, and a picture drawn from its design. */
export function newBadge({ id, criteria, design, ...badge }: NewBadge): Change {
  const { name, description, issuer, evidence, reviewers } = badge;
  const frontMatter = {
    name,
    description,
    ...(issuer !== undefined && { issuer }),
    image: { file: 'image.svg', caption: captionOf(design) },
    ...(evidence !== 'optional' && { evidence }),
    ...(reviewers.length > 0 && { reviewers }),
  };
  const items = criteria.map((criterion) => `- [ ] ${criterion.replaceAll(/\s+/g, ' ').trim()}\n`).join('');
  return {
    title: `Describe the badge ${id}`,
    edits: [
      added(`badges/${id}/badge.md`, `${written(frontMatter)}\nTo earn this badge you\n\n${items}`),
      added(`badges/${id}/image.svg`, drawDesign(design)),
    ],
    trailers: [],
  };
}

/** The files of an issuer that is not there yet. */
export function newIssuer({ id, design, ...issuer }: NewIssuer): Change {
  const { name, url, email, description } = issuer;
  const frontMatter = {
    name,
    url,
    email,
    ...(description !== undefined && { description }),
    image: { file: 'logo.svg', caption: captionOf(design) },
  };
  const about = description ?? `Say here who ${name} is and what its badges stand for.`;
  return {
    title: `Describe the issuer ${id}`,
    edits: [
      added(`issuers/${id}/issuer.md`, `${written(frontMatter)}\n${about}\n`),
      added(`issuers/${id}/logo.svg`, drawDesign(design)),
    ],
    trailers: [],
  };
}

function added(path: string, after: string): FileEdit {
  return { path: path as ProjectPath, before: undefined, after };
}

function written(frontMatter: object): string {
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n`;
}
