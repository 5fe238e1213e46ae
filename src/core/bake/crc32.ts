const TABLE = new DataView(new ArrayBuffer(1024));
for (let byte = 0; byte < 256; byte += 1) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  TABLE.setUint32(byte * 4, remainder, true);
}

/** The CRC-32 of PNG (PNG 3, §5.5). With `before`, that of what `before` was the sum of, followed by `bytes`. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let remainder = ~before;
  for (const byte of bytes) remainder = TABLE.getUint32(((remainder ^ byte) & 0xff) * 4, true) ^ (remainder >>> 8);
  return ~remainder >>> 0;
}
