import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64url, isCanonicalBase64url } from '../../src/core/proof/base64url.ts';

test('any bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url');
      expect(isCanonicalBase64url(text)).toBe(true);
      expect(decodeBase64url(text)).toEqual(bytes);
    }),
  );
});

test('a text is canonical when another library writes its bytes so, and never otherwise', () => {
  const unit = fc.constantFrom(
    ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. \né'),
  );
  let canonical = 0;
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 7 }), (text) => {
      const again = Buffer.from(text, 'base64url').toString('base64url');
      canonical += Number(isCanonicalBase64url(text));
      expect(isCanonicalBase64url(text)).toBe(text !== '' && again === text);
    }),
    { numRuns: 5000 },
  );
  expect(canonical).toBeGreaterThan(50);
});
