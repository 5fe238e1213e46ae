import type { BrokenDraft, Draft } from '../core/content/draft.ts';
import { parseFile } from '../core/content/parse-file.ts';
import { resolve } from '../core/content/resolve.ts';
import type { SourceFile } from '../core/content/source-file.ts';
import type { Registry } from '../core/model/registry.ts';
import type { ProjectPath } from '../core/model/text.ts';
import type { Instant } from '../core/model/time.ts';
import { inOrder } from '../core/problem/in-order.ts';
import type { Problem } from '../core/problem/problem.ts';
import { readProject } from './read-project.ts';
import { trackedPrivateKeys } from './tracked-private-keys.ts';

export interface LoadOptions {
  /** The moment after which nothing may have happened yet. */
  readonly now: Instant;
  /** A second root whose `recipients/` is laid over the project's. */
  readonly people?: string | undefined;
  /** Told now and then how many files have been parsed. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface LoadedProject {
  /** All that could be resolved; undefined where `site.yaml` says too little. To be published only when there are no problems. */
  readonly registry: Registry | undefined;
  /** Everything that is wrong, by file, line and column. */
  readonly problems: readonly Problem[];
  readonly files: readonly SourceFile[];
  /** What each file says, read alone. */
  readonly drafts: readonly Draft[];
}

const FILES_PER_STEP = 100;

/** Reads, parses and resolves a project. */
export function loadProject(root: string, { now, people, onProgress }: LoadOptions): LoadedProject {
  const { files, problems: unread } = readProject(root, { people });
  const drafts: Draft[] = unread.map(brokenDraft);
  const problems: Problem[] = [...unread, ...trackedPrivateKeys(root)];
  for (const [index, file] of files.entries()) {
    const parsed = parseFile(file);
    // One by one: a roster has more rows than a call may have arguments.
    for (const draft of parsed.drafts) drafts.push(draft);
    problems.push(...parsed.problems);
    if (index % FILES_PER_STEP === 0) onProgress?.(index, files.length);
  }
  const resolved = resolve(drafts, { now });
  return { registry: resolved.registry, problems: inOrder([...problems, ...resolved.problems]), files, drafts };
}

/** What could not be read stands as broken, so that nobody stumbles over it. */
function brokenDraft({ place }: Problem): BrokenDraft {
  return { kind: 'broken', place, path: place.file as ProjectPath };
}
