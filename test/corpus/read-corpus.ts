import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { inspectPicture } from '../../src/core/bake/inspect-picture.ts';
import type { ProjectPath } from '../../src/core/model/text.ts';
import { describe } from '../../src/core/problem/describe.ts';

/** A badge as its community wrote it, with its artwork. */
export interface CorpusBadge {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly discussion?: string;
  readonly artwork: Artwork;
}

export interface Artwork {
  readonly file: 'image.png' | 'image.svg';
  readonly bytes: Uint8Array;
}

/** Artwork that a project may not use, and the first reason why. */
export interface RefusedArtwork {
  readonly path: string;
  readonly reason: string;
}

export interface Corpus {
  readonly badges: readonly CorpusBadge[];
  readonly drawings: number;
  readonly refused: readonly RefusedArtwork[];
}

interface Rule {
  readonly name: string;
  readonly description: string;
  readonly discussion?: string;
  readonly image_url: string;
}

/** Reads a folder of `rules/`, `pngs/` and `svgs/`. A badge takes its drawing where there is one that may be used, else its bitmap. */
export function readCorpus(folder: string): Corpus {
  const badges = readdirSync(join(folder, 'rules'))
    .sort()
    .map((file) => badgeOf(folder, file));
  const pictures = ['pngs', 'svgs'].flatMap((kind) => readdirSync(join(folder, kind)).map((file) => join(kind, file)));
  return {
    badges,
    drawings: badges.filter((badge) => badge.artwork.file === 'image.svg').length,
    refused: pictures.sort().flatMap((path) => refusal(path, readFileSync(join(folder, path))) ?? []),
  };
}

function badgeOf(folder: string, file: string): CorpusBadge {
  const rule = parse(readFileSync(join(folder, 'rules', file), 'utf8')) as Rule;
  return {
    id: basename(file, '.yml'),
    name: rule.name.trim(),
    description: rule.description.trim(),
    ...(rule.discussion === undefined ? {} : { discussion: rule.discussion }),
    artwork: artworkOf(folder, basename(new URL(rule.image_url).pathname, '.png')),
  };
}

function artworkOf(folder: string, name: string): Artwork {
  const drawing = join(folder, 'svgs', `${name}.svg`);
  const bytes = existsSync(drawing) ? readFileSync(drawing) : undefined;
  return bytes && !refusal(drawing, bytes)
    ? { file: 'image.svg', bytes }
    : { file: 'image.png', bytes: readFileSync(join(folder, 'pngs', `${name}.png`)) };
}

function refusal(path: string, bytes: Uint8Array): RefusedArtwork | undefined {
  const [first] = inspectPicture(path as ProjectPath, bytes).problems;
  return first && { path, reason: `${first.place.line}:${first.place.column} ${describe(first).message}` };
}
