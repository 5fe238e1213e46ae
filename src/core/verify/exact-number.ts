/** Digits that every double keeps, whatever they are. */
const SAFE_DIGITS = 15;
const LONGEST = 100;
const LEAST_NORMAL = 1e-300;

/**
 * Whether all readers take a number of JSON for the same one (RFC 7493 §2.2), and no other number is read as it is. Not so are
 * integers beyond 2^53, `-0`, what overflows, and digits that a double drops.
 */
export function isExact(text: string, number: number): boolean {
  if (text.length <= SAFE_DIGITS && !/^-0|[eE]/.test(text)) return true;
  if (text.length > LONGEST || !Number.isFinite(number)) return false;
  const written = digitsOf(text);
  if (number === 0) return written === '' && !text.startsWith('-');
  if (written.length <= SAFE_DIGITS && Math.abs(number) > LEAST_NORMAL) return true;
  return written === digitsOf(String(number)) || written === digitsOf(number.toPrecision(17));
}

/** The digits that count, without sign, point, exponent and the zeros around them. */
function digitsOf(text: string): string {
  return text
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '');
}
