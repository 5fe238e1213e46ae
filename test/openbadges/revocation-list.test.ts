import { describe, expect, test } from 'vitest';
import type { AwardId } from '../../src/core/model/ids.ts';
import { parseDay } from '../../src/core/model/time.ts';
import { urnUuid } from '../../src/core/model/urn-uuid.ts';
import { checkContext } from '../../src/core/openbadges/check-context.ts';
import { checkDocument } from '../../src/core/openbadges/check-document.ts';
import { revocationList } from '../../src/core/openbadges/revocation-list.ts';
import { award, edition, issuer } from './example.ts';

function revoked(count: number) {
  const on = parseDay('2026-03-01');
  if (!on) throw new Error('No day');
  return Array.from({ length: count }, (_, at) => ({
    award: {
      ...award,
      id: `a-${String(at).padStart(4, '0')}` as AwardId,
      revocation: { on, reason: 'issued in error' },
    },
  }));
}

describe.each([0, 1, 3, 3000])('the list of an issuer that revoked %i awards', (count) => {
  const awards = revoked(count);
  const list = revocationList(issuer, { revoked: awards, removed: [] }, edition());

  test('names each award as it is hosted and as it is signed, with its reason', () => {
    const { routes } = edition();
    expect(list.revokedAssertions).toEqual(
      awards.flatMap(({ award: { id } }) => {
        const { url } = routes.assertion(id);
        return [url, urnUuid(url)].map((name) => ({ id: name, revocationReason: 'issued in error' }));
      }),
    );
  });

  test('is a sound document, and never one of a single entry, which the official validator overlooks', async () => {
    expect([...checkDocument(list), ...(await checkContext(list))]).toEqual([]);
    expect(list.revokedAssertions).not.toHaveLength(1);
  });
});
