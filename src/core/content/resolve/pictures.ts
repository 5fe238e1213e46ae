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
  const byFolder = Map.groupBy(byPath.keys(), folderOf);
  reportUnused(drafts, resolving);
  return { named: (image) => pictureOf(image, { byPath, byFolder }, resolving) };
}

function reportUnused(drafts: SortedDrafts, { broken, report }: Resolving): void {
  const used = new Set([...drafts.badge, ...drafts.issuer].map((draft) => draft.image?.file.value));
  for (const { path, place } of drafts.picture) {
    const folder = folderOf(path);
    const ownerIsBroken = ['badge.md', 'badge.mdx', 'issuer.md'].some((owner) => broken.has(`${folder}/${owner}`));
    if (!used.has(path) && !ownerIsBroken) report({ code: 'UNUSED_IMAGE', place, file: nameOf(path) });
  }
}

interface Shelves {
  readonly byPath: ReadonlyMap<ProjectPath, DraftOf<'picture'>>;
  readonly byFolder: ReadonlyMap<string, readonly ProjectPath[]>;
}

function pictureOf(
  { file, caption }: ImageDraft,
  { byPath, byFolder }: Shelves,
  { broken, report, suggest }: Resolving,
): Picture | undefined {
  const draft = byPath.get(file.value);
  if (draft) return { kind: draft.format, path: draft.path, bytes: draft.bytes, caption };
  if (!broken.has(file.value)) {
    const name = nameOf(file.value);
    const near = suggest(name, () => byFolder.get(folderOf(file.value))?.map(nameOf) ?? []);
    report({ code: 'UNKNOWN_IMAGE', place: file.place, file: name, near });
  }
  return undefined;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
