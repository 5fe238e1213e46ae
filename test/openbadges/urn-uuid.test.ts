import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameUuid, urnUuid } from '../../src/core/model/urn-uuid.ts';
import { url } from './example.ts';

const DNS_NAMESPACE = Uint8Array.from(Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex'));

test('is the example of RFC 9562, appendix A.4', () => {
  expect(nameUuid(DNS_NAMESPACE, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('uses the namespace for addresses, as others do', () => {
  expect(urnUuid(url('https://www.w3.org/'))).toBe('urn:uuid:c106a26a-21bb-5538-8bf2-57095d1976c1');
});

test('is SHA-1 of namespace and name with version and variant set, by another implementation of SHA-1', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.string({ unit: 'grapheme' }), (namespace, name) => {
      const digest = createHash('sha1').update(namespace).update(name, 'utf8').digest('hex');
      const uuid = nameUuid(namespace, name);
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const plain = uuid.replaceAll('-', '');
      expect(plain.slice(0, 12) + plain.slice(13, 16) + plain.slice(17)).toBe(
        digest.slice(0, 12) + digest.slice(13, 16) + digest.slice(17, 32),
      );
    }),
  );
});
