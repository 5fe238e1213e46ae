import type { Badge } from '../core/model/badge.ts';
import type { BadgeId } from '../core/model/ids.ts';
import type { Problem } from '../core/problem/problem.ts';
import type { BadgePictures } from '../core/publication/pictures.ts';
import { rasteriser } from './rasterise.ts';

export type DrawnPictures =
  | { readonly kind: 'drawn'; readonly pictures: ReadonlyMap<BadgeId, BadgePictures> }
  | { readonly kind: 'undrawable'; readonly problems: readonly Problem[] };

/**
 * Every badge's picture in the forms it is published in; those drawn as SVG are drawn as PNG too. All of them or,
 * where some cannot be drawn within `timeLimit` milliseconds each, what is wrong with these.
 */
export async function badgePictures(
  badges: Iterable<Badge>,
  scratch: string,
  timeLimit?: number,
): Promise<DrawnPictures> {
  const pictures = new Map<BadgeId, BadgePictures>();
  const problems = new Map<string, Problem>();
  const { draw, close } = rasteriser(scratch, timeLimit);
  try {
    for (const { id, image } of badges) {
      if (image.kind === 'png') {
        pictures.set(id, { png: image.bytes });
        continue;
      }
      if (problems.has(image.path)) continue;
      const svg = new TextDecoder().decode(image.bytes);
      const drawing = await draw(svg);
      if (drawing.kind === 'drawn') pictures.set(id, { png: drawing.png, svg });
      else problems.set(image.path, undrawable(image.path, drawing.reason));
    }
  } finally {
    close();
  }
  return problems.size > 0 ? { kind: 'undrawable', problems: [...problems.values()] } : { kind: 'drawn', pictures };
}

function undrawable(file: string, reason: string): Problem {
  return { code: 'SVG_UNDRAWABLE', place: { file, line: 1, column: 1 }, reason };
}
