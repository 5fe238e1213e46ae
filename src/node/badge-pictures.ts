import type { Badge } from '../core/model/badge.ts';
import type { BadgeId } from '../core/model/ids.ts';
import type { BadgePictures } from '../core/publication/pictures.ts';
import { rasteriser } from './rasterise.ts';

/** Every badge's picture in the forms it is published in; those drawn as SVG are drawn as PNG too. */
export async function badgePictures(badges: Iterable<Badge>, scratch: string): Promise<Map<BadgeId, BadgePictures>> {
  const draw = await rasteriser(scratch);
  const pictures = new Map<BadgeId, BadgePictures>();
  for (const { id, image } of badges) {
    if (image.kind === 'png') pictures.set(id, { png: image.bytes });
    else {
      const svg = new TextDecoder().decode(image.bytes);
      pictures.set(id, { png: await draw(svg), svg });
    }
  }
  return pictures;
}
