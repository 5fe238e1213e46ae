import type { PublishedFile } from '../verify/site/manifest.ts';
import { isPublishedPath, isSafe } from './published-path.ts';

/** Lies at a target from before the first change of a publication until after the last: by it is known what is uncertain. */
export const JOURNAL = 'publishing.json';

/** What publications that did not end may have done since the manifest of the target was true. */
export interface Journal {
  /** A path comes twice where two publications had other bytes for it. */
  readonly puts: readonly PublishedFile[];
  readonly removals: readonly string[];
}

export function journalJson({ puts, removals }: Journal): string {
  return `${JSON.stringify({ puts, removals })}\n`;
}

/** Undefined unless it is a journal, and speaks of nothing outside of the site. */
export function parseJournal(text: string): Journal | undefined {
  const { puts, removals } = membersOf(text);
  if (!Array.isArray(puts) || !puts.every(isEntry) || !Array.isArray(removals)) return undefined;
  const isFit = removals.every((path): path is string => typeof path === 'string' && isPublishedPath(path));
  return isFit && puts.every(isSafe) ? { puts, removals } : undefined;
}

/** Both, so that nothing that either may have done is forgotten. */
export function joined(one: Journal | undefined, other: Journal): Journal {
  const all = [...(one?.puts ?? []), ...other.puts];
  const puts = new Map(all.map((file) => [`${file.sha256} ${file.path}`, file]));
  return { puts: [...puts.values()], removals: [...new Set([...(one?.removals ?? []), ...other.removals])] };
}

/** The paths of which the manifest does not tell for certain what the target holds. */
export function uncertainPaths({ puts, removals }: Journal): ReadonlySet<string> {
  return new Set([...puts.map(({ path }) => path), ...removals]);
}

function membersOf(text: string): Partial<Record<keyof Journal, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function isEntry(value: unknown): value is PublishedFile {
  if (typeof value !== 'object' || value === null) return false;
  const { path, size, sha256 } = value as Partial<Record<keyof PublishedFile, unknown>>;
  return typeof path === 'string' && typeof size === 'number' && typeof sha256 === 'string';
}
