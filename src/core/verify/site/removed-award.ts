import { urnUuid } from '../../model/urn-uuid.ts';
import type { WebUrl } from '../../model/text.ts';
import type { Instant } from '../../model/time.ts';
import { readDocument } from '../document.ts';
import { idOf } from '../json-ld.ts';
import { textOfBytes, type Library } from '../library.ts';
import { verify } from '../verify.ts';
import type { SetFile, SetFinding } from './award-set.ts';
import { fault } from './site-verification.ts';

/** All that the document of a removed award says. */
const LEFT: ReadonlySet<string> = new Set(['type', 'id', 'revoked', 'revocationReason']);

/** Whether a document says that there was an award, that it no longer stands, and nothing else. */
export function isOnlyRevoked({ bytes, url }: SetFile): boolean {
  const { node } = readDocument(textOfBytes(bytes) ?? '', url);
  return node?.get('revoked') === true && [...node.keys()].every((term) => LEFT.has(term));
}

/**
 * Verifies what is left of an award that was removed with its person. Lists must know it by both of its names: there
 * is no signature left to say the second, which is the URN of its address.
 */
export async function verifyRemoved(
  hosted: SetFile,
  { library, now }: { readonly library: Library; readonly now: Instant },
): Promise<SetFinding> {
  const text = textOfBytes(hosted.bytes) ?? '';
  const { checks } = await verify({ kind: 'text', text }, { fetch: library.fetch, library, now, unbakeSvg: bare });
  const id = idOf(readDocument(text, hosted.url).node);
  const isRefused = checks.some(({ code, state }) => code === 'NOT_REVOKED' && state === 'failed');
  const faults = [
    ...(id === hosted.url
      ? []
      : [fault('NOT_AT_ITS_ADDRESS', hosted.path, `Its id is ${id ?? 'missing'}, and its address is ${hosted.url}.`)]),
    ...(isRefused
      ? []
      : [fault('DOCUMENT_NOT_VALID', hosted.path, 'The award was removed, and its document does not say so.', checks)]),
  ];
  return {
    standing: faults.length > 0 ? 'faulty' : 'removed',
    checks: checks.filter(({ state }) => state !== 'passed'),
    faults,
    names: [hosted.url, urnUuid(hosted.url as WebUrl)],
    badge: undefined,
  };
}

function bare(): { readonly kind: 'nothing' } {
  return { kind: 'nothing' };
}
