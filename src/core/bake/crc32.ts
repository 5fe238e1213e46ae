/** For each of eight places behind a byte, what the byte adds to the remainder: eight bytes are then taken at a time. */
const TABLES = new DataView(new ArrayBuffer(8 * 1024));
for (let byte = 0; byte < 256; byte += 1) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  TABLES.setUint32(byte * 4, remainder, true);
}
for (let place = 1; place < 8; place += 1)
  for (let byte = 0; byte < 256; byte += 1) {
    const before = added(place - 1, byte);
    TABLES.setUint32(place * 1024 + byte * 4, added(0, before & 0xff) ^ (before >>> 8), true);
  }

/** The CRC-32 of PNG (PNG 3, §5.5). With `before`, that of what `before` was the sum of, followed by `bytes`. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let remainder = ~before;
  for (let at = 0; at < whole; at += 8) {
    const low = view.getUint32(at, true) ^ remainder;
    const high = view.getUint32(at + 4, true);
    remainder =
      added(7, low & 0xff) ^
      added(6, (low >>> 8) & 0xff) ^
      added(5, (low >>> 16) & 0xff) ^
      added(4, low >>> 24) ^
      added(3, high & 0xff) ^
      added(2, (high >>> 8) & 0xff) ^
      added(1, (high >>> 16) & 0xff) ^
      added(0, high >>> 24);
  }
  for (let at = whole; at < bytes.length; at += 1)
    remainder = added(0, (remainder ^ view.getUint8(at)) & 0xff) ^ (remainder >>> 8);
  return ~remainder >>> 0;
}

function added(place: number, byte: number): number {
  return TABLES.getUint32(place * 1024 + byte * 4, true);
}
