import type { Draft } from '../content/draft.ts';
import type { Parsed } from '../content/parsed.ts';
import type { ProjectPath } from '../model/text.ts';
import type { Problem } from '../problem/problem.ts';
import { inspectPng } from './inspect-png.ts';
import { inspectSvg } from './inspect-svg.ts';
import { placeAt } from './place-at.ts';
import { pictureKind, type PictureKind } from './picture-kind.ts';

/**
 * Checks a picture by its content: that it is what its name says, whole, within the limits, and nothing but a picture.
 * One that has a problem leaves a broken draft: whoever names it has not made a second mistake.
 */
export function inspectPicture(path: ProjectPath, bytes: Uint8Array): Parsed {
  const place = { file: path, line: 1, column: 1 };
  const kind = pictureKind(bytes);
  const problems = problemsOf(path, bytes, kind);
  const draft: Draft =
    problems.length > 0 || typeof kind === 'object'
      ? { kind: 'broken', place, path }
      : { kind: 'picture', place, path, format: kind, bytes };
  return { drafts: [draft], problems };
}

function problemsOf(path: ProjectPath, bytes: Uint8Array, kind: PictureKind): readonly Problem[] {
  const place = { file: path, line: 1, column: 1 };
  if (typeof kind === 'object') return [{ code: 'IMAGE_UNSUPPORTED', place, found: kind.other }];
  if (!path.toLowerCase().endsWith(`.${kind}`)) return [{ code: 'IMAGE_MISNAMED', place, kind }];
  if (kind === 'png') return inspectPng(path, bytes);
  const text = new TextDecoder().decode(bytes);
  return isUtf8(bytes)
    ? inspectSvg(path, text)
    : [{ code: 'NOT_UTF8', place: placeAt(path, text, text.indexOf('\ufffd')) }];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
