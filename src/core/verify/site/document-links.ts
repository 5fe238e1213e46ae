import { readJws } from '../jws.ts';
import { textOfBytes } from '../library.ts';
import type { SetFile } from './award-set.ts';
import { linksInJson } from './links.ts';

/** Where a document leads; nowhere, where it is no JSON. */
export function linksInText({ bytes }: Pick<SetFile, 'bytes'>): readonly string[] {
  return linksInJson(jsonOf(textOfBytes(bytes) ?? ''));
}

/** Where what is signed leads. */
export function linksInSigned({ bytes, path }: Pick<SetFile, 'bytes' | 'path'>): readonly string[] {
  return linksInJson(jsonOf(readJws(textOfBytes(bytes) ?? '', path).payload ?? ''));
}

/** Undefined for what is no JSON, which is told where documents are verified. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
