import type { FrameworkId } from './ids.ts';
import type { WebUrl } from './text.ts';
import type { Place } from '../problem/problem.ts';

/** A catalogue of goals, skills or standards that badges are aligned to. */
export interface Framework {
  readonly id: FrameworkId;
  readonly name: string;
  readonly url: WebUrl;
  readonly description?: string;
  /** As its file has them; no two have one code. */
  readonly targets: readonly Target[];
  readonly place: Place;
}

/** One thing in a framework that a badge may stand for. */
export interface Target {
  readonly code: string;
  readonly name: string;
  readonly url: WebUrl;
  readonly description?: string;
}
