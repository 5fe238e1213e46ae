import { DIGEST, type PackedSignature } from './signature-pack.ts';

/** Signatures as they are made, in little more memory than their own bytes. */
export interface SignatureStack {
  readonly add: (one: PackedSignature) => void;
  readonly all: () => readonly PackedSignature[];
}

const PIECE = 1024 * 1024;

interface Place {
  readonly bytes: Buffer;
  end: number;
  /** Where each signature ends in the bytes. */
  readonly ends: number[];
}

export function signatureStack(): SignatureStack {
  const places: Place[] = [];
  const placeFor = (size: number): Place => {
    const last = places.at(-1);
    if (last && last.end + size <= last.bytes.length) return last;
    const fresh = { bytes: Buffer.allocUnsafeSlow(Math.max(PIECE, size)), end: 0, ends: [] };
    places.push(fresh);
    return fresh;
  };
  return {
    add({ digest, signature }) {
      const place = placeFor(digest.length + signature.length);
      place.end += digest.copy(place.bytes, place.end);
      place.end += signature.copy(place.bytes, place.end);
      place.ends.push(place.end);
    },
    all: () =>
      places.flatMap(({ bytes, ends }) =>
        ends.map((end, index) => {
          const start = ends[index - 1] ?? 0;
          return { digest: bytes.subarray(start, start + DIGEST), signature: bytes.subarray(start + DIGEST, end) };
        }),
      ),
  };
}
