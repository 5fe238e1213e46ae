const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128);
for (let value = 0; value < ALPHABET.length; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;

/** How a text ends whose last four characters are two or three: the bits that decode to nothing are zero. */
const LAST_OF_TWO = /[AQgw]$/;
const LAST_OF_THREE = /[AEIMQUYcgkosw048]$/;

/** Whether a text is base64url without padding (RFC 7515 §2), and the only one that stands for its bytes. Empty is not. */
export function isCanonicalBase64url(text: string): boolean {
  if (!/^[\w-]+$/.test(text)) return false;
  switch (text.length % 4) {
    case 0:
      return true;
    case 2:
      return LAST_OF_TWO.test(text);
    case 3:
      return LAST_OF_THREE.test(text);
    default:
      return false;
  }
}

const ascii = new TextEncoder();

/** The bytes of a text that is canonical. */
export function decodeBase64url(text: string): Uint8Array {
  const characters = ascii.encode(text);
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  const whole = text.length - (text.length % 4);
  let at = 0;
  for (let from = 0; from < whole; from += 4) {
    const three = valuesAt(characters, from) | (valueAt(characters, from + 2) << 6) | valueAt(characters, from + 3);
    bytes[at] = three >> 16;
    bytes[at + 1] = three >> 8;
    bytes[at + 2] = three;
    at += 3;
  }
  if (at < bytes.length) bytes[at] = valuesAt(characters, whole) >> 16;
  if (at + 1 < bytes.length) bytes[at + 1] = (valuesAt(characters, whole) | (valueAt(characters, whole + 2) << 6)) >> 8;
  return bytes;
}

/** Two characters, as the beginning of three bytes. */
function valuesAt(characters: Uint8Array, at: number): number {
  return (valueAt(characters, at) << 18) | (valueAt(characters, at + 1) << 12);
}

function valueAt(characters: Uint8Array, at: number): number {
  return VALUES[characters[at] as number] as number;
}
