import type { Picture } from '../../model/image.ts';
import type { ProjectPath } from '../../model/text.ts';
import type { ImageDraft } from '../draft.ts';
import type { Resolving } from './resolving.ts';
import type { DraftOf, SortedDrafts } from './sorted-drafts.ts';

export interface Pictures {
  /** The picture that a file names; undefined, and reported, where there is none. */
  readonly named: (image: ImageDraft) => Picture | undefined;
}

export function resolvePictures(drafts: SortedDrafts, resolving: Resolving): Pictures {
  const byPath = new Map(drafts.picture.map((picture) => [picture.path, picture]));
  reportUnused(drafts, resolving);
  return { named: (image) => pictureOf(image, byPath, resolving) };
}

function reportUnused(drafts: SortedDrafts, { broken, report }: Resolving): void {
  const used = new Set([...drafts.badge, ...drafts.issuer].map((draft) => draft.image?.file.value));
  for (const { path, place } of drafts.picture) {
    const folder = folderOf(path);
    const ownerIsBroken = ['badge.md', 'badge.mdx', 'issuer.md'].some((owner) => broken.has(`${folder}/${owner}`));
    if (!used.has(path) && !ownerIsBroken) report({ code: 'UNUSED_IMAGE', place, file: nameOf(path) });
  }
}

function pictureOf(
  { file, caption }: ImageDraft,
  byPath: ReadonlyMap<ProjectPath, DraftOf<'picture'>>,
  { broken, report, suggest }: Resolving,
): Picture | undefined {
  const draft = byPath.get(file.value);
  if (draft) return { kind: draft.format, path: draft.path, bytes: draft.bytes, caption };
  if (!broken.has(file.value)) {
    const folder = folderOf(file.value);
    const beside = [...byPath.keys()].filter((path) => folderOf(path) === folder).map(nameOf);
    const name = nameOf(file.value);
    report({ code: 'UNKNOWN_IMAGE', place: file.place, file: name, near: suggest(name, beside) });
  }
  return undefined;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
