import { PNG_SIGNATURE } from './png-chunks.ts';

/** What a file is by its first bytes. Kinds that are not published are told apart so that an author hears what it is. */
export type PictureKind = 'png' | 'svg' | { readonly other: string };

/** Offset and bytes in Latin-1 that files of a kind have there. */
const SIGNATURES: readonly (readonly [kind: string, offset: number, bytes: string])[] = [
  ['a JPEG picture', 0, '\xff\xd8\xff'],
  ['a GIF picture', 0, 'GIF8'],
  ['a WebP picture', 8, 'WEBP'],
  ['an AVIF picture', 4, 'ftypavif'],
  ['a HEIC picture', 4, 'ftypheic'],
  ['a TIFF picture', 0, 'II*\0'],
  ['a TIFF picture', 0, 'MM\0*'],
  ['a BMP picture', 0, 'BM'],
  ['an icon file', 0, '\0\0\x01\0'],
  ['a Photoshop file', 0, '8BPS'],
  ['a PDF', 0, '%PDF'],
  ['a PostScript file', 0, '%!PS'],
  ['a compressed file, such as .svgz is', 0, '\x1f\x8b'],
  ['a zip archive', 0, 'PK\x03\x04'],
  ['a Git LFS pointer and not the file it points to', 0, 'version https://git-lfs'],
];

/** Looks at content alone. Anything that begins like XML counts as SVG, so that what is wrong with it can be said in detail. */
export function pictureKind(bytes: Uint8Array): PictureKind {
  if (PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return 'png';
  if (bytes.length === 0) return { other: 'an empty file' };
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  const known = SIGNATURES.find(([, offset, signature]) => start.startsWith(signature, offset));
  if (known) return { other: known[0] };
  // A byte-order mark and the zeros of UTF-16 are looked through: it is the encoding that is wrong then, not the kind.
  const markup = start
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (/^<(?:!doctype\s+html|html)\b/i.test(markup)) return { other: 'an HTML page' };
  return markup.startsWith('<') ? 'svg' : { other: 'a file of an unknown kind' };
}
