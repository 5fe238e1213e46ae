/**
 * A process of its own that draws the SVG that it is sent, one after the other. A library that draws cannot be interrupted;
 * a process can be killed.
 */
import sharp from 'sharp';

/** `undrawable`: the library refused the picture, for this reason. */
export type Drawing =
  { readonly kind: 'drawn'; readonly png: Uint8Array } | { readonly kind: 'undrawable'; readonly reason: string };

/** Pixels of the longer side of a badge that was drawn as SVG. */
const SIDE = 512;

process.on('message', (svg: string) => {
  void drawing(svg).then((answer) => process.send?.(answer));
});

// Leaving in the ordinary way would wait for a picture that is being drawn.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

async function drawing(svg: string): Promise<Drawing> {
  try {
    return { kind: 'drawn', png: await draw(svg) };
  } catch (error) {
    return { kind: 'undrawable', reason: reasonOf(error) };
  }
}

async function draw(svg: string): Promise<Uint8Array> {
  const bytes = Buffer.from(svg);
  const { width, height } = await sharp(bytes).metadata();
  const density = Math.min(100_000, Math.max(1, (72 * SIDE) / Math.max(width, height)));
  return sharp(bytes, { density })
    .resize(SIDE, SIDE, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** As a clause in one line; libraries tell in several, and repeat the whole text. */
function reasonOf(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return first.slice(0, 200).replace(/[.\s]+$/, '');
}
