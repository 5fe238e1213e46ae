import { fault, type SiteFault } from './site-verification.ts';

/** The file that lists all others of a site. */
export const MANIFEST = 'manifest.json';

/** One file of a site as it was published. */
export interface PublishedFile {
  /** Below the folder of the site, with `/`. */
  readonly path: string;
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Every file but the manifest itself, by path, one on a line: two builds differ where their manifests do. */
export function manifestJson(files: readonly PublishedFile[]): string {
  return manifestOfLines(files.map(manifestLine));
}

/** What a file is, as a line of the manifest: far smaller to keep than the file's description. */
export function manifestLine({ path, size, sha256 }: PublishedFile): string {
  return JSON.stringify({ path, size, sha256 });
}

/** As `manifestJson`, of lines in any order. */
export function manifestOfLines(lines: readonly string[]): string {
  // A path's end, a quotation mark, comes before all that a path may go on with here: such lines are in order where paths are.
  const isPlain = lines.every((line) => PLAIN_PATH.test(line));
  const sorted = isPlain ? lines.toSorted() : lines.toSorted((a, b) => (pathInLine(a) < pathInLine(b) ? -1 : 1));
  return `{"files":[\n${sorted.join(',\n')}\n]}\n`;
}

const PLAIN_PATH = /^\{"path":"[#-[\]-~]*",/;

/** The path of the file that a line of the manifest tells of. */
export function pathInLine(line: string): string {
  return PLAIN_PATH.test(line)
    ? line.slice(BEFORE_PATH.length, line.indexOf('"', BEFORE_PATH.length))
    : (JSON.parse(line) as PublishedFile).path;
}

const BEFORE_PATH = '{"path":"';

/** Undefined unless it is a manifest, every file in it named once. */
export function parseManifest(text: string): readonly PublishedFile[] | undefined {
  const files = filesOf(parsed(text));
  if (!Array.isArray(files) || !files.every(isPublishedFile)) return undefined;
  return new Set(files.map(({ path }) => path)).size === files.length ? files : undefined;
}

/** Whatever is not as the manifest has it. `found` are the files that could be read, `present` all that are there. */
export function manifestFaults(
  listed: readonly PublishedFile[],
  found: readonly PublishedFile[],
  present: ReadonlySet<string>,
): readonly SiteFault[] {
  const expected = new Map(listed.map((file) => [file.path, file]));
  return [
    ...listed.filter(({ path }) => !present.has(path)).map(({ path }) => lost(path)),
    ...[...present].filter((path) => path !== MANIFEST && !expected.has(path)).map(added),
    ...found.flatMap((file) => differences(file, expected.get(file.path))),
  ];
}

function lost(path: string): SiteFault {
  return fault('FILE_MISSING', path, `${MANIFEST} lists the file, and it is not there.`);
}

function added(path: string): SiteFault {
  return fault('FILE_ADDED', path, `${MANIFEST} does not list the file: the build did not publish it.`);
}

function differences(found: PublishedFile, expected: PublishedFile | undefined): readonly SiteFault[] {
  if (!expected || (expected.size === found.size && expected.sha256 === found.sha256)) return [];
  const how =
    expected.size === found.size ? 'other bytes' : `${String(found.size)} bytes in place of ${String(expected.size)}`;
  return [fault('FILE_CHANGED', found.path, `The file has ${how} since it was published.`)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function filesOf(manifest: unknown): unknown {
  return typeof manifest === 'object' && manifest !== null && 'files' in manifest ? manifest.files : undefined;
}

function isPublishedFile(file: unknown): file is PublishedFile {
  if (typeof file !== 'object' || file === null) return false;
  const { path, size, sha256 } = file as Partial<Record<keyof PublishedFile, unknown>>;
  return typeof path === 'string' && typeof size === 'number' && typeof sha256 === 'string';
}
