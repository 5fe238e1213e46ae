const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first characters of bytes in base32, five bits each. */
export function base32(bytes: Uint8Array, characters: number): string {
  return Array.from({ length: characters }, (_, position) => BASE32.charAt(fiveBits(bytes, position * 5))).join('');
}

function fiveBits(bytes: Uint8Array, offset: number): number {
  const [high = 0, low = 0] = bytes.subarray(offset >> 3, (offset >> 3) + 2);
  return (((high << 8) | low) >> (11 - (offset & 7))) & 31;
}
