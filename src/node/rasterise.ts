import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Pixels of the longer side of a badge that was drawn as SVG. */
const SIDE = 512;

/**
 * Draws SVG as PNG with the same bytes on every machine: text in it is set in the fonts that come with Blazon,
 * never in the machine's. `scratch` is a folder for the font configuration.
 */
export async function rasteriser(scratch: string): Promise<(svg: string) => Promise<Uint8Array>> {
  const fonts = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
  const configuration = join(scratch, 'fonts.conf');
  writeFileSync(configuration, fontConfiguration(fonts, join(scratch, 'font-cache')));
  // Fontconfig reads its file once, when the library is loaded.
  process.env['FONTCONFIG_FILE'] = configuration;
  const { default: sharp } = await import('sharp');
  return async (svg) => {
    const bytes = Buffer.from(svg);
    const { width, height } = await sharp(bytes).metadata();
    const density = Math.min(100_000, Math.max(1, (72 * SIDE) / Math.max(width, height)));
    return sharp(bytes, { density })
      .resize(SIDE, SIDE, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .png({ compressionLevel: 9 })
      .toBuffer();
  };
}

function fontConfiguration(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`;
}
