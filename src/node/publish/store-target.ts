import { createHash } from 'node:crypto';
import { fileHeaders } from '../../core/transfer/file-headers.ts';
import type { Target } from '../../core/transfer/target.ts';
import type { ObjectStore } from './object-store.ts';

const AT_ONCE = 32;

/** Below which metadata the digest of an object is kept, by which a publication that was interrupted knows it again. */
const DIGEST = 'x-amz-meta-sha256';

/** The keys below a prefix of a bucket; `prefix` is empty or ends in a slash. */
export function storeTarget(store: ObjectStore, prefix: string): Target {
  return {
    atOnce: AT_ONCE,
    async read(path) {
      const { ok, text } = await store({ method: 'GET', key: prefix + path, expected: [404] });
      return ok ? text : undefined;
    },
    async put(path, body) {
      const sha256 = createHash('sha256').update(body).digest('hex');
      const headers = { ...fileHeaders(path), [DIGEST]: sha256, 'x-amz-content-sha256': sha256 };
      await store({ method: 'PUT', key: prefix + path, headers, body });
    },
    async remove(path) {
      await store({ method: 'DELETE', key: prefix + path, expected: [404] });
    },
    async digests(paths) {
      const found = new Map<string, string>();
      const next = paths.values();
      const serve = async (): Promise<void> => {
        for (const path of next) {
          const { ok, headers } = await store({ method: 'HEAD', key: prefix + path, expected: [404] });
          if (ok) found.set(path, headers.get(DIGEST) ?? '');
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, serve));
      return found;
    },
  };
}
