import type { VerifyInput } from '../../core/verify/verify.ts';

/** What a visitor gave: a file, or a text that may be an address. */
export type Given = Blob | string;

/** One byte more than the verifier reads: it can tell that a file is too large, and we need not read all of it. */
const ENOUGH = 5 * 1024 * 1024 + 1;

export async function inputOf(given: Given): Promise<VerifyInput> {
  if (typeof given === 'string') return { kind: 'text', text: given };
  return { kind: 'bytes', bytes: new Uint8Array(await given.slice(0, ENOUGH).arrayBuffer()) };
}

/** What was dragged from somewhere: a file, else its address or text. */
export function givenBy(transfer: DataTransfer): Given | undefined {
  const [file] = transfer.files;
  if (file) return file;
  const text = transfer.getData('text/uri-list').split('\n')[0] ?? '';
  return text.trim() || transfer.getData('text/plain') || undefined;
}

/** The address that a text is, if it is one. */
export function addressOf(given: Given): string | undefined {
  const text = typeof given === 'string' ? given.trim() : '';
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : undefined;
}
