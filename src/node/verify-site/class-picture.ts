import type { SiteFile } from './site-files.ts';
import { walkPng } from '../../core/bake/png-chunks.ts';
import { prepareSvg } from '../../core/bake/svg.ts';

/** Whether a picture of an award is that of its badge, by the file of the badge's picture. */
export type ClassPictures = (path: string, kind: 'png' | 'svg', baked: Uint8Array) => boolean;

/** Reads each picture of a badge once, by `read`. */
export function classPictures(read: (path: string) => SiteFile): ClassPictures {
  const known = new Map<string, (baked: Uint8Array) => boolean>();
  return (path, kind, baked) => {
    let isIn = known.get(path);
    if (!isIn) {
      const file = read(path);
      isIn = classPicture(kind, file.kind === 'read' ? file.bytes : new Uint8Array());
      known.set(path, isIn);
    }
    return isIn(baked);
  };
}

/** What a badge's picture is before and after the place at which awards are baked into it. */
interface Frame {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

const MARK = 'a.b.c';

/** Gives a question: whether an award's picture is this badge's own, with a badge baked in and nothing else changed. */
function classPicture(kind: 'png' | 'svg', bytes: Uint8Array): (baked: Uint8Array) => boolean {
  const frame = kind === 'png' ? pngFrame(bytes) : svgFrame(bytes);
  return (baked) => frame !== undefined && isFramed(baked, frame);
}

function pngFrame(bytes: Uint8Array): Frame | undefined {
  const walk = walkPng(bytes);
  if (walk.kind !== 'walked') return undefined;
  const header = walk.chunks[0]?.end ?? 0;
  return { before: bytes.subarray(0, header), after: bytes.subarray(header) };
}

function svgFrame(bytes: Uint8Array): Frame | undefined {
  try {
    const baked = prepareSvg(new TextDecoder().decode(bytes)).bake({ kind: 'signed', jws: MARK });
    const [before = '', after = ''] = baked.split(`<openbadges:assertion verify="${MARK}"/>`);
    return { before: new TextEncoder().encode(before), after: new TextEncoder().encode(after) };
  } catch {
    // A picture that is broken is told where it lies.
    return undefined;
  }
}

function isFramed(baked: Uint8Array, { before, after }: Frame): boolean {
  return (
    baked.length > before.length + after.length &&
    Buffer.compare(baked.subarray(0, before.length), before) === 0 &&
    Buffer.compare(baked.subarray(baked.length - after.length), after) === 0
  );
}

/** The badge of a document: translations, and classes for one key, lie in a folder of its name. */
export function badgeOf(path: string): string {
  return path.replace(/^(badges\/[^/]+)\/.+$/, '$1').replace(/\.json$/, '');
}
