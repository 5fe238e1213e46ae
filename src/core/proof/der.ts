/** One element of DER (X.690): its tag byte and what is in it. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
}

export const derTag = { integer: 0x02, bitString: 0x03, objectIdentifier: 0x06, null: 0x05, sequence: 0x30 } as const;

/** The elements that fill these bytes, one after the other. Undefined where the bytes are not DER, to the last one. */
export function readDer(bytes: Uint8Array): readonly DerElement[] | undefined {
  const elements: DerElement[] = [];
  let position = 0;
  while (position < bytes.length) {
    const tag = bytes[position] ?? 0;
    const length = readLength(bytes, position + 1);
    if ((tag & 0x1f) === 0x1f || !length || length.end + length.value > bytes.length) return undefined;
    elements.push({ tag, content: bytes.subarray(length.end, length.end + length.value) });
    position = length.end + length.value;
  }
  return elements;
}

/** A length in its shortest form, as DER demands; at most three bytes of it, which is more than any key has. */
function readLength(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } | undefined {
  const first = bytes[start];
  if (first === undefined || first < 0x80) return first === undefined ? undefined : { value: first, end: start + 1 };
  const end = start + 1 + (first & 0x7f);
  if (first === 0x80 || end - start > 4 || end > bytes.length) return undefined;
  const value = bytes.subarray(start + 1, end).reduce((sum, byte) => sum * 256 + byte, 0);
  const isShortest = value >= 0x80 && bytes[start + 1] !== 0;
  return isShortest ? { value, end } : undefined;
}
