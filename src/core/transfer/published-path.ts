import { parseManifest, type PublishedFile } from '../verify/site/manifest.ts';

/** Characters that a host, a shell or a web server may take for something else. */
const UNFIT = /[\u0000-\u001F\u007F\\]/;

/** Whether a path stays below the folder of its site wherever it is written. What lies at a target is not ours to trust. */
export function isPublishedPath(path: string): boolean {
  return !UNFIT.test(path) && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}

/** The files of a manifest; undefined where it is none, or names what lies outside of a site. */
export function safeManifest(text: string): readonly PublishedFile[] | undefined {
  const files = parseManifest(text);
  return files?.every(isSafe) ? files : undefined;
}

export function isSafe({ path, sha256 }: PublishedFile): boolean {
  return isPublishedPath(path) && /^[0-9a-f]{64}$/.test(sha256);
}
