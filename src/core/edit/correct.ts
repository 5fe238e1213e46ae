import { stringify } from 'yaml';
import type { Award, Evidence } from '../model/award.ts';
import type { Badge } from '../model/badge.ts';
import type { Erratum } from '../model/erratum.ts';
import type { Recipient } from '../model/recipient.ts';
import type { ProjectPath } from '../model/text.ts';
import type { Instant } from '../model/time.ts';
import type { SourceFile } from '../content/source-file.ts';
import { evidenceFields, recipientText } from './award-text.ts';
import type { Change, FileEdit } from './change.ts';
import { editFields, type FieldEdit as YamlEdit } from './edit-fields.ts';
import { rowAsFiles } from './row-as-files.ts';
import { textsOf } from './revoke.ts';

/** What is to be said instead of what an award says; `null` takes a field away. */
export interface AwardCorrection {
  readonly issuedOn?: Instant;
  readonly expires?: Instant | null;
  readonly evidence?: readonly Evidence[];
  readonly narrative?: string | null;
}

export interface BadgeCorrection {
  readonly name?: string;
  readonly description?: string;
}

/** Whether an award would say after a correction what it says already. */
export function awardSays(award: Award, { issuedOn, expires, evidence, narrative }: AwardCorrection): boolean {
  const same = (one: readonly Evidence[]): string => stringify(one.map(evidenceFields), { sortMapEntries: true });
  return (
    (issuedOn === undefined || issuedOn === award.awardedAt) &&
    (expires === undefined || (expires ?? undefined) === award.expiresAt) &&
    (evidence === undefined || same(evidence) === same(award.evidence)) &&
    (narrative === undefined || (narrative ?? '').trim() === (award.narrative ?? '').trim())
  );
}

export function badgeSays(badge: Badge, { name, description }: BadgeCorrection): boolean {
  return (name ?? badge.name) === badge.name && (description ?? badge.description) === badge.description;
}

export interface Correcting {
  readonly files: readonly SourceFile[];
  /** Published beside the correction: what was wrong. */
  readonly erratum: Erratum;
}

/**
 * The change that corrects an award in the open: its fields and an entry in its errata. A row of a roster has no room
 * for errata, so it becomes a file of its own, with the same id.
 */
export function correctAward(
  { award, recipient }: { readonly award: Award; readonly recipient: Recipient },
  correction: AwardCorrection,
  { files, erratum }: Correcting,
): Change {
  const title = `Correct ${award.badge} of ${award.recipient}`;
  const texts = textsOf(files);
  const before = texts.get(award.place.file) ?? '';
  if (!award.place.file.endsWith('.csv')) {
    const after = correctedAward(before, award.place.file, { correction, erratum });
    return { title, edits: [{ path: award.place.file as ProjectPath, before, after }], trailers: [] };
  }
  const { roster, path, text } = rowAsFiles(before, award);
  const file = `recipients/${award.recipient}/recipient.yaml` as ProjectPath;
  const edits: readonly FileEdit[] = [
    { path: award.place.file as ProjectPath, before, after: roster },
    ...(texts.has(file) ? [] : [{ path: file, before: undefined, after: recipientText(recipient.identity) }]),
    { path, before: texts.get(path), after: correctedAward(text, path, { correction, erratum }) },
  ];
  return { title, edits, trailers: [] };
}

interface Corrected {
  readonly correction: AwardCorrection;
  readonly erratum: Erratum;
}

function correctedAward(
  text: string,
  path: string,
  { correction: { issuedOn, expires, evidence, narrative }, erratum }: Corrected,
): string {
  const kind = path.endsWith('.md') ? 'md' : 'yaml';
  const edits: YamlEdit[] = [];
  if (issuedOn !== undefined) edits.push({ name: 'issuedOn', value: issuedOn });
  if (expires !== undefined) edits.push({ name: 'expires', value: expires ?? undefined });
  if (evidence !== undefined)
    edits.push({ name: 'evidence', value: evidence.length === 0 ? undefined : evidence.map(evidenceFields) });
  if (narrative !== undefined && kind === 'yaml') edits.push({ name: 'narrative', value: narrative ?? undefined });
  edits.push({ name: 'errata', add: { ...erratum } });
  const edited = editFields(text, kind, edits);
  return narrative !== undefined && kind === 'md' ? withBody(edited, narrative ?? '') : edited;
}

/** The text of a Markdown file with another text below its front matter. */
export function withBody(text: string, body: string): string {
  const [fields = text] = /^\uFEFF?---[^\n]*\n.*?\n?---[ \t]*\r?(?=\n|$)/s.exec(text) ?? [];
  return body.trim() === '' ? `${fields}\n` : `${fields}\n\n${body.trim()}\n`;
}

/** The change that corrects what a badge is called or described as, and says so in its errata. */
export function correctBadge(badge: Badge, correction: BadgeCorrection, { files, erratum }: Correcting): Change {
  const path = badge.place.file as ProjectPath;
  const before = textsOf(files).get(path) ?? '';
  const edits: readonly YamlEdit[] = [
    ...Object.entries(correction).map(([name, value]) => ({ name, value: value as unknown })),
    { name: 'errata', add: { ...erratum } },
  ];
  return {
    title: `Correct the badge ${badge.id}`,
    edits: [{ path, before, after: editFields(before, 'md', edits) }],
    trailers: [],
  };
}
